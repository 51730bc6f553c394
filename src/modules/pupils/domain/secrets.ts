import { randomBytes } from 'node:crypto'
import { easySecret, hashSecret, hashToken } from '../../../platform/crypto/index.ts'
import { plainDigits } from '../../../platform/text/digits.ts'
import { foldText } from '../../../platform/text/fold-text.ts'
import { makeTurns } from '../../../platform/turns.ts'

/** What a card carries, and what the database keeps of it. The secret is known only where it is made. */
export type Secret = { secret: string; secretHash: string; code: string; cardHash: Buffer }

/** 31^8 possibilities (limits.ts): two groups of four that a child can copy. */
const letters = 8

/** One list at a time, beside those who sign in; two hundred pupils take some four seconds. */
const lists = makeTurns({ together: 1, waiting: 20, seconds: 30, refusal: 'pupils.crowded' })

/**
 * Makes the secrets of a list.
 * @param teacher id of who makes them: lists of one wait for each other, and hold up nobody else's
 * @throws Overloaded when too many lists wait
 */
export function makeSecrets(count: number, teacher: string): Promise<Secret[]> {
  return lists.run(teacher, async () => {
    const created: Secret[] = []
    while (created.length < count) created.push(await makeSecret())
    return created
  })
}

async function makeSecret(): Promise<Secret> {
  const secret = easySecret(letters)
  const code = randomBytes(16).toString('base64url')
  return { secret, secretHash: await hashSecret(secret), code, cardHash: hashToken(code) }
}

/** A secret as it is compared: groups, spaces, dashes, capitals, accents and the digits of a script make no difference. */
export const plainSecret = (typed: string): string => foldText(plainDigits(typed)).replaceAll(' ', '')
/** A secret as it is printed. */
export const spacedSecret = (secret: string): string => `${secret.slice(0, 4)} ${secret.slice(4)}`
