import { randomBytes } from 'node:crypto'
import { easySecret, hashPassword, hashToken } from '../../../platform/crypto/index.ts'

/** What a card carries, and what the database keeps of it. The secret is known only where it is made. */
export type Secret = { secret: string; secretHash: string; code: string; cardHash: Buffer }

/** 31^8 possibilities, ten guesses a quarter of an hour (door/limits.ts): two groups of four that a child can copy. */
const letters = 8
const atOnce = 4

/** Makes secrets, hashing four at a time: that many threads does the hashing library have. */
export async function makeSecrets(count: number): Promise<Secret[]> {
  const made: Secret[] = []
  while (made.length < count) made.push(...(await Promise.all(Array.from({ length: Math.min(atOnce, count - made.length) }, makeSecret))))
  return made
}

async function makeSecret(): Promise<Secret> {
  const secret = easySecret(letters)
  const code = randomBytes(16).toString('base64url')
  return { secret, secretHash: await hashPassword(secret), code, cardHash: hashToken(code) }
}

/** A secret as it is compared: groups, spaces and capitals make no difference. */
export const plainSecret = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-–]/g, '')
/** A secret as it is printed. */
export const spacedSecret = (secret: string): string => `${secret.slice(0, 4)} ${secret.slice(4)}`
