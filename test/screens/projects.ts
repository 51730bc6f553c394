import { emptied, type Screens } from './screen.ts'

export const projects: Screens = {
  visitor: ({ space, closed }) => [{ at: '/projects' }, { at: `/projects/${space}` }, { at: `/projects/${closed}` }],
  dimitra: () => [{ at: '/projects/new', status: 403 }],
  alone: ({ betweenStrangers }) => [
    { at: '/projects' },
    { at: '/projects/new' },
    { at: `/projects/${betweenStrangers}` },
    emptied(`/projects/${betweenStrangers}`, `/projects/${betweenStrangers}/proposal`),
  ],
  eleni: ({ space, closed, draft, sent, forPartner }) => [
    { at: '/projects' },
    { at: '/projects?of=all' },
    { at: '/projects/new' },
    emptied('/projects/new', '/projects'),
    { at: `/projects/${draft}` },
    { at: `/projects/${draft}/draft` },
    ...['idea', 'pupils', 'work'].map((step) => ({ at: `/projects/${draft}/draft/${step}` })),
    emptied(`/projects/${draft}/draft/pupils`, `/projects/${draft}/draft/pupils`, { agesFrom: '15', agesTo: '3', pupilCount: 'many' }),
    { at: `/projects/${sent}` },
    { at: `/projects/${forPartner}` },
    emptied(`/projects/${forPartner}`, `/projects/${forPartner}/answer`),
    { at: `/projects/${space}` },
    { at: `/projects/${space}/closure` },
    emptied(`/projects/${space}/closure`),
    { at: `/projects/${closed}` },
  ],
  maria: ({ approval }) => [
    { at: '/queue/projects' },
    { at: `/queue/projects/${approval}` },
    emptied(`/queue/projects/${approval}`, `/queue/projects/${approval}/decision`),
  ],
  idle: () => [{ at: '/queue/projects' }],
  sofia: ({ space }) => [{ at: '/queue/projects' }, { at: '/projects' }, { at: `/projects/${space}` }],
}
