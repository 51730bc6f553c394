import type { Screens } from './screen.ts'

export const countries: Screens = {
  sofia: () => [{ at: '/countries' }],
}
