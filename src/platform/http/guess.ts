import type { Key } from '../i18n/index.ts'
import { addressKey } from './client-address.ts'
import { Overloaded, RuleBroken } from './errors.ts'
import { knownDevice, rememberDevice } from './known-device.ts'
import { count, type Limit, uncount } from './rate-limit.ts'
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
 * @param check throws RuleBroken when the secret is wrong
 * @throws RuleBroken when there were too many wrong ones
 */
export async function guess<T>(c: Ctx, limits: Guessing, account: string, check: () => Promise<T>): Promise<T> {
  const takeBack = await countAll(c, limits, account)
  const right = await check().catch(async (error) => {
    const wrong = error instanceof RuleBroken && !(error instanceof Overloaded)
    if (!wrong) await takeBack()
    throw error
  })
  await takeBack()
  rememberDevice(c, account)
  return right
}

/** Counts beforehand, so that a thousand guesses at once are a thousand. @returns takes it back */
async function countAll(c: Ctx, limits: Guessing, account: string): Promise<() => Promise<void>> {
  const { db } = c.var.app
  const counted: [Limit, string][] = []
  const takeBack = async (): Promise<void> => {
    for (const [limit, whose] of counted) await uncount(db, limit, whose)
  }
  for (const [limit, whose] of applying(c, limits, account)) {
    const wait = await count(db, limit, whose)
    if (wait > 0) {
      await takeBack()
      throw new RuleBroken(limits.refusal, '', { minutes: Math.ceil(wait / 60) })
    }
    counted.push([limit, whose])
  }
  return takeBack
}

function applying(c: Ctx, limits: Guessing, account: string): [Limit, string][] {
  const device = knownDevice(c, account)
  if (device) return [[limits.device, `${device} ${account}`]]
  const address = addressKey(c)
  const all: [Limit | undefined, string][] = [
    [limits.address, address],
    [limits.pair, `${address} ${account}`],
    [limits.account, account],
  ]
  return all.filter((each): each is [Limit, string] => each[0] !== undefined)
}
