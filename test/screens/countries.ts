import type { Screens } from './screen.ts'

export const countries: Screens = {
  sofia: () => [{ at: '/countries' }, { at: '/countries?q=Kyiv' }, { at: '/countries?q=qwxzyqwxzy' }],
}
