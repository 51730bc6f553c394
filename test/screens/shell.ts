import type { Screens } from './screen.ts'

export const shell: Screens = {
  visitor: () => [{ at: '/nothing/here', status: 404 }, { at: '/ui' }],
}
