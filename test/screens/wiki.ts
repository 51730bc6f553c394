import { emptied, type Screens } from './screen.ts'

export const wiki: Screens = {
  alone: ({ emptySpace }) => [{ at: `/twinspaces/${emptySpace}/pages` }],
  eleni: ({ space, page, closed, closedPage }) => {
    const pages = `/twinspaces/${space}/pages`
    return [
      { at: pages },
      emptied(pages),
      { at: `${pages}/${page}` },
      { at: `${pages}/${page}/edit`, ready: '[contenteditable=true]' },
      { at: `${pages}/${page}/settings` },
      emptied(`${pages}/${page}/settings`),
      { at: `/twinspaces/${closed}/pages` },
      { at: `/twinspaces/${closed}/pages/${closedPage}` },
    ]
  },
  nikos: ({ space, page }) => [{ at: `/twinspaces/${space}/pages` }, { at: `/twinspaces/${space}/pages/${page}` }],
}
