import { availableParallelism } from 'node:os'
import { hash, verify } from '@node-rs/argon2'
import { makeTurns } from '../turns.ts'

/** argon2id with 19 MiB, 2 passes, 1 lane: the first of OWASP's recommended settings (Password Storage Cheat Sheet). */
const settings = { memoryCost: 19456, timeCost: 2, parallelism: 1 }
/** A hash of this kind that belongs to no password anybody knows. */
const nobodys = '$argon2id$v=19$m=19456,t=2,p=1$oAotDOmeE0YDjMr6gWiwLA$diGy40vT54KYngnlRT7RK395X1s6f32ZdVAl5OLQCcY'

/** Half of the cores: pages, pictures and compression need the others. */
const atOnce = Math.max(1, availableParallelism() >> 1)
/** Hashes that wait: some four seconds of work, which a school that signs in all at once may well need. */
const waitingPerCore = 250

const turns = makeTurns({ together: atOnce, waiting: atOnce * waitingPerCore, seconds: 30, refusal: 'forms.crowded' })

const plain = (password: string): string => password.normalize('NFKC')

/**
 * What the database keeps of a password.
 * @param whose who asks, an address: nobody's hashes hold up another's
 * @throws Overloaded when too many wait
 */
export const hashPassword = (password: string, whose: string): Promise<string> => turns.run(whose, () => hashSecret(password))

/** As `hashPassword`, at once: for work that waits for its turn as a whole. */
export const hashSecret = (secret: string): Promise<string> => hash(plain(secret), settings)

/**
 * Compares a password with what the database keeps of it, and as long with nothing for somebody without one, so that time tells nothing.
 * @param whose who asks, an address
 * @throws Overloaded when too many wait
 */
export async function isPassword(stored: string | null | undefined, password: string, whose: string): Promise<boolean> {
  const matches = await turns.run(whose, () => verify(stored ?? nobodys, plain(password)))
  return matches && Boolean(stored)
}
