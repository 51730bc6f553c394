import type { Guessing } from '../../platform/http/guess.ts'
import type { Limit } from '../../platform/http/rate-limit.ts'

const hour = 3600
const day = 24 * hour
const growing = { first: 10, longest: 900 }
/** For what a whole school shares: nobody at its address can shut it for the others. */
const short = { first: 1, longest: 60 }

/** Wrong passwords. Over all addresses at most 79 a day at one account: 50, then 6 at growing pauses, then one an hour. */
export const passwords = {
  refusal: 'people.signIn.pause',
  device: { name: 'sign-in device', count: 10, seconds: hour, pause: growing },
  account: { name: 'sign-in account', count: 50, seconds: day, pause: { first: 60, longest: hour } },
  pair: { name: 'sign-in pair', count: 10, seconds: hour, pause: growing },
  address: { name: 'sign-in address', count: 300, seconds: hour, pause: short },
} satisfies Guessing

/** Wrong codes of the second step, by somebody who has the password: at most 39 a day, each right once in 333,333. */
export const codes: Guessing = {
  refusal: 'people.tooOften',
  device: { name: 'factor device', count: 10, seconds: hour, pause: growing },
  account: { name: 'factor account', count: 10, seconds: day, pause: { first: 60, longest: hour } },
}

/** Wrong passwords of somebody who is signed in, or holds the mail's link. */
export const ownPassword: Guessing = {
  refusal: 'people.tooOften',
  device: { name: 'password device', count: 10, seconds: hour, pause: growing },
  account: { name: 'password account', count: 10, seconds: hour, pause: growing },
}

/**
 * Mails somebody asks for without being signed in. One address can bring no recipient near `recipient`,
 * so whoever is written to against their will can still register and choose a new password.
 * `address` counts those alone which go to whatever recipient is typed, not those that only an account is sent.
 */
export const mails = {
  pair: { name: 'mail pair', count: 5, seconds: day, pause: { first: 300, longest: hour } },
  recipient: { name: 'mail recipient', count: 60, seconds: day, pause: { first: hour, longest: hour } },
  address: { name: 'mail address', count: 200, seconds: hour, pause: short },
} satisfies Record<string, Limit>
