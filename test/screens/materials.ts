import { emptied, type Screens } from './screen.ts'

export const materials: Screens = {
  alone: ({ emptySpace }) => [{ at: `/twinspaces/${emptySpace}/materials` }],
  eleni: ({ space }) => [{ at: `/twinspaces/${space}/materials` }, emptied(`/twinspaces/${space}/materials`)],
  nikos: ({ space }) => [{ at: `/twinspaces/${space}/materials` }],
}
