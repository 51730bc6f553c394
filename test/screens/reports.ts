import { emptied, type Screens } from './screen.ts'

export const reports: Screens = {
  nikos: ({ space, post, page, reports: { asked, answered } }) => {
    const help = `/twinspaces/${space}/help`
    return [
      { at: '/nothing/here', status: 404 },
      { at: help },
      emptied(help),
      { at: `${help}/${asked}` },
      { at: `${help}/${answered}` },
      { at: `/twinspaces/${space}/pages/${page}/report` },
      { at: `/twinspaces/${space}/posts/${post}/report` },
    ]
  },
  eleni: ({ space, page, stranger, request, reports: { asked } }) => {
    const at = `/twinspaces/${space}/reports`
    return [
      { at },
      { at: `${at}/${asked}` },
      emptied(`${at}/${asked}`, `${at}/${asked}/closure`),
      { at: `/twinspaces/${space}/pages/${page}/report` },
      emptied(`/twinspaces/${space}/pages/${page}/report`),
      { at: `/people/${stranger}/report` },
      emptied(`/people/${stranger}/report`),
      { at: `/contact-requests/${request}/report` },
      { at: '/reports' },
    ]
  },
  alone: ({ emptySpace }) => [{ at: '/reports' }, { at: `/twinspaces/${emptySpace}/reports` }],
  maria: ({ space, reports: { forService } }) => [
    { at: '/queue/reports' },
    { at: `/queue/reports/${forService}` },
    emptied(`/queue/reports/${forService}`, `/queue/reports/${forService}/closure`),
    { at: `/projects/${space}/report` },
  ],
  idle: () => [{ at: '/queue/reports?phase=closed' }],
}
