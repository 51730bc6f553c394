import { emptied, type Screens } from './screen.ts'

export const journal: Screens = {
  alone: ({ emptySpace }) => [{ at: `/twinspaces/${emptySpace}` }],
  eleni: ({ space, post, closed }) => {
    const at = `/twinspaces/${space}`
    return [
      { at },
      emptied(at, `${at}/posts`),
      { at: `${at}/posts/${post}` },
      emptied(`${at}/posts/${post}`, `${at}/posts/${post}/comments`),
      { at: `/twinspaces/${closed}` },
    ]
  },
  nikos: ({ space, post }) => {
    const at = `/twinspaces/${space}`
    return [{ at }, { at: `${at}/posts/${post}` }, emptied(`${at}/posts/${post}`, `${at}/posts/${post}/comments`)]
  },
}
