import type { Key } from '../i18n/index.ts'
import { addressKey } from './client-address.ts'
import { Overloaded, RuleViolation } from './errors.ts'
import { knownDevice, rememberDevice } from './known-device.ts'
import { type Counter, count, type Limit } from './rate-limit.ts'
import type { Ctx } from './route.ts'

/**
 * How often a secret may be guessed at wrongly.
 * @property refusal what is said when it was too often, with `minutes`
 * @property device by a browser the account has signed in with before, which no other limit holds up: strangers' guesses keep no owner out
 * @property account by all other browsers together
 * @property pair by those of one address at one account
 * @property address by those of one address at whatever accounts
 */
export type Guessing = { refusal: Key; device: Limit; account: Limit; pair?: Limit; address?: Limit }

/**
 * Lets a secret be compared, and counts it when it was wrong. A right one counts for nothing, and makes the browser known.
 * @param account whose secret, such as an e-mail address
 * @param check throws RuleViolation when the secret is wrong
 * @param isKnown whether what is right makes the browser known: not of an account that anybody can begin for anybody's address
 * @throws RuleViolation when there were too many wrong ones
 */
export async function guess<T>(c: Ctx, limits: Guessing, account: string, check: () => Promise<T>, isKnown = (_right: T): boolean => true): Promise<T> {
  const { db, log } = c.var.app
  // Counted beforehand, so that a thousand guesses at once are a thousand.
  const { wait, takeBack } = await count(db, applying(c, limits, account))
  if (wait > 0) throw new RuleViolation(limits.refusal, '', { minutes: Math.ceil(wait / 60) })
  // What `check` has done is done, and is answered so.
  const notWrong = (): Promise<void> => takeBack().catch((error) => log.warn({ error: String(error) }, 'a guess that was not wrong stays counted'))
  const right = await check().catch(async (error) => {
    const wrong = error instanceof RuleViolation && !(error instanceof Overloaded)
    if (!wrong) await notWrong()
    throw error
  })
  await notWrong()
  if (isKnown(right)) rememberDevice(c, account)
  return right
}

function applying(c: Ctx, limits: Guessing, account: string): Counter[] {
  const device = knownDevice(c, account)
  if (device) return [[limits.device, `${device} ${account}`]]
  const address = addressKey(c)
  const all: (readonly [Limit | undefined, string])[] = [
    [limits.address, address],
    [limits.pair, `${address} ${account}`],
    [limits.account, account],
  ]
  return all.filter((each): each is Counter => each[0] !== undefined)
}
