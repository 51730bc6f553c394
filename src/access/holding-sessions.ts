import { hashToken } from '../platform/crypto/index.ts'
import type { Reader } from '../platform/db/index.ts'

/** Which of these sessions still hold: one statement, however many there are. They end by time, too, which nothing signals. */
export async function holdingSessions(db: Reader, tokens: readonly string[]): Promise<Set<string>> {
  if (tokens.length === 0) return new Set()
  const hashes = new Map(tokens.map((token) => [hashToken(token).toString('hex'), token]))
  const rows = await db
    .selectFrom('sessions')
    .select('token_hash')
    .where(
      'token_hash',
      'in',
      [...hashes.keys()].map((hash) => Buffer.from(hash, 'hex')),
    )
    .where('expires_at', '>', new Date())
    .execute()
  return new Set(rows.map(({ token_hash }) => hashes.get(token_hash.toString('hex')) as string))
}
