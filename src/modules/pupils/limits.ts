import type { Guessing } from '../../platform/http/guess.ts'

const hour = 3600

/**
 * Wrong secret words at pupil sign-in; one of 2^30 is right (docs/decisions/0015). An address, which a school of a thousand
 * shares, never waits longer than ten seconds; and no single address reaches the count that holds up all the others.
 */
export const pupilSignIn: Guessing = {
  refusal: 'pupils.tooMany',
  device: { name: 'pupil sign-in device', count: 20, seconds: hour, pause: { first: 10, longest: 300 } },
  account: { name: 'pupil sign-in account', count: 1000, seconds: 24 * hour, pause: { first: 60, longest: 900 } },
  pair: { name: 'pupil sign-in pair', count: 20, seconds: hour, pause: { first: 10, longest: 300 } },
  address: { name: 'pupil sign-in address', count: 600, seconds: hour, pause: { first: 1, longest: 10 } },
}
