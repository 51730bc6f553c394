import { emptied, type Screens } from './screen.ts'

export const members: Screens = {
  alone: ({ emptySpace }) => [{ at: `/twinspaces/${emptySpace}/members` }],
  eleni: ({ space, closed }) => [{ at: `/twinspaces/${space}/members` }, emptied(`/twinspaces/${space}/members`), { at: `/twinspaces/${closed}/members` }],
  nikos: ({ space }) => [{ at: `/twinspaces/${space}/members` }],
}
