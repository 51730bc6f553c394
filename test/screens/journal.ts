import { emptied, type Screens } from './screen.ts'

export const journal: Screens = {
  alone: ({ emptySpace }) => [{ at: `/twinspaces/${emptySpace}` }],
  eleni: ({ space, post, ownPost, closed }) => {
    const at = `/twinspaces/${space}`
    return [
      { at },
      emptied(at, `${at}/posts`),
      { at: `${at}/posts/${post}` },
      emptied(`${at}/posts/${post}`, `${at}/posts/${post}/comments`),
      { at: `${at}/posts/${ownPost}/edit` },
      emptied(`${at}/posts/${ownPost}/edit`, `${at}/posts/${ownPost}/words`),
      { at: `/twinspaces/${closed}` },
    ]
  },
  nikos: ({ space, post, pupilsComment }) => {
    const at = `/twinspaces/${space}`
    const comment = `${at}/comments/${pupilsComment}`
    return [
      { at },
      { at: `${at}/news` },
      { at: `${at}/posts/${post}` },
      { at: `${comment}/edit` },
      emptied(`${comment}/edit`, `${comment}/words`),
      emptied(`${at}/posts/${post}`, `${at}/posts/${post}/comments`),
    ]
  },
}
