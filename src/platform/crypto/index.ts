import { createHash, randomBytes, randomInt } from 'node:crypto'

export { hashPassword, hashSecret, isPassword } from './password.ts'

/** A secret for a cookie or a link: 256 bits, URL-safe. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What the database keeps of a token. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

const easyLetters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Letters a child can copy from a card: no l, 1, o, 0, i. 31^length possibilities. */
export const easySecret = (length: number): string => Array.from({ length }, () => easyLetters[randomInt(easyLetters.length)]).join('')
