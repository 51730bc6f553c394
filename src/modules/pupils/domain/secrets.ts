import { randomBytes } from 'node:crypto'
import { hashSecret, hashToken } from '../../../platform/crypto/index.ts'
import { plainDigits } from '../../../platform/text/digits.ts'
import { foldPlainly } from '../../../platform/text/fold-text.ts'
import { makeTurns } from '../../../platform/turns.ts'
import { newWords, wordsLanguage } from './words.ts'

/** What a card carries, and what the database keeps of it. The secret is known only where it is made. */
export type Secret = { secret: string; wordsIn: string; secretHash: string; code: string; cardHash: Buffer }

/** One list at a time, beside those who sign in; two hundred pupils take some four seconds. */
const lists = makeTurns({ together: 1, waiting: 20, seconds: 30, refusal: 'pupils.crowded' })

/**
 * Makes the secrets of a list.
 * @param language of their words
 * @param teacher id of who makes them: lists of one wait for each other, and hold up nobody else's
 * @throws Overloaded when too many lists wait
 */
export function makeSecrets(count: number, language: string, teacher: string): Promise<Secret[]> {
  return lists.run(teacher, async () => {
    const created: Secret[] = []
    while (created.length < count) created.push(await makeSecret(wordsLanguage([language])))
    return created
  })
}

async function makeSecret(language: string): Promise<Secret> {
  const secret = newWords(language)
  const code = randomBytes(16).toString('base64url')
  return { secret, wordsIn: language, secretHash: await hashSecret(plainSecret(secret)), code, cardHash: hashToken(code) }
}

/** Arabic words are drawn out with it, as a line is filled. */
const stretched = '\u0640'

/**
 * A secret as it is compared: spaces, dashes, dots, capitals, accents and the digits of a script make no difference. Each letter by
 * itself, so that words run together are the same as apart.
 */
export const plainSecret = (typed: string): string => [...plainDigits(typed).replaceAll(stretched, '')].map(foldPlainly).join('')
