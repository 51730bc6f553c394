import type { Screens } from './screen.ts'

const own = () => [{ at: '/' }]

/** Everybody's first screen, and what the program says of itself. */
export const home: Screens = {
  visitor: () => [{ at: '/' }, { at: '/about' }, { at: '/accessibility' }, { at: '/privacy' }],
  newcomer: own,
  dimitra: own,
  alone: own,
  eleni: own,
  maria: own,
  idle: own,
  sofia: own,
}
