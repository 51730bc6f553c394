import { createHash, randomBytes, randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** A secret for a cookie or a link: 256 bits, URL-safe. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What the database keeps of a token. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** argon2id with 19 MiB, 2 passes, 1 lane: the first of OWASP's recommended settings (Password Storage Cheat Sheet). */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), { memoryCost: 19456, timeCost: 2, parallelism: 1 })

export const verifyPassword = (stored: string, password: string): Promise<boolean> => verify(stored, password.normalize('NFKC'))

const easyLetters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Letters a child can copy from a card: no l, 1, o, 0, i. 31^length possibilities. */
export const easySecret = (length: number): string => Array.from({ length }, () => easyLetters[randomInt(easyLetters.length)]).join('')
