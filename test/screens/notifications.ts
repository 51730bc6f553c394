import type { Screens } from './screen.ts'

export const notifications: Screens = {
  visitor: ({ unsubscribe }) => [{ at: unsubscribe }, { at: '/unsubscribe/done' }],
  newcomer: () => [{ at: '/notifications' }],
  alone: () => [{ at: '/notifications' }],
  eleni: () => [{ at: '/notifications' }],
  sofia: ({ mail }) => [{ at: '/outbox' }, { at: `/outbox/${mail}` }],
}
