import { emptied, type Screens } from './screen.ts'

export const materials: Screens = {
  alone: ({ emptySpace }) => [{ at: `/twinspaces/${emptySpace}/materials` }],
  eleni: ({ space, picture }) => [
    { at: `/twinspaces/${space}/materials` },
    emptied(`/twinspaces/${space}/materials`),
    { at: `/twinspaces/${space}/pictures/${picture}` },
  ],
  nikos: ({ space, picture }) => [{ at: `/twinspaces/${space}/materials` }, { at: `/twinspaces/${space}/pictures/${picture}` }],
}
