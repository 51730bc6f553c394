import { emptied, type Screens } from './screen.ts'

export const countries: Screens = {
  visitor: () => [{ at: '/services' }, { at: '/services/gr' }, { at: '/services/ee' }, { at: '/services/central' }],
  maria: () => [{ at: '/services/gr' }, { at: '/services/gr/contact' }, emptied('/services/gr/contact', '/services/gr/contact', { website: 'nowhere' })],
  sofia: () => [{ at: '/countries' }, { at: '/countries?q=Kyiv' }, { at: '/countries?q=qwxzyqwxzy' }, { at: '/services/central/contact' }],
}
