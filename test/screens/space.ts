import type { Screens } from './screen.ts'

export const space: Screens = {
  eleni: (world) => [{ at: `/twinspaces/${world.space}/posts/${world.removedPost}/removal` }],
}
