import type { Guessing } from '../../platform/http/guess.ts'

const hour = 3600

/**
 * Wrong secret words at pupil sign-in. One of 31^8 is right: a year of guesses at one pupil, at most 1,100 a day, succeeds
 * once in two million. So nothing is counted by the address alone, which a school of a thousand shares; and no single
 * address reaches the count that holds up all the others.
 */
export const pupilSignIn: Guessing = {
  refusal: 'pupils.tooMany',
  device: { name: 'pupil sign-in device', count: 20, seconds: hour, pause: { first: 10, longest: 300 } },
  account: { name: 'pupil sign-in account', count: 1000, seconds: 24 * hour, pause: { first: 60, longest: 900 } },
  pair: { name: 'pupil sign-in pair', count: 20, seconds: hour, pause: { first: 10, longest: 300 } },
}
