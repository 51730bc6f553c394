import { hashToken } from '../platform/crypto/index.ts'
import type { Reader } from '../platform/db/index.ts'

/**
 * Where the database tells that something has changed what a person, a pupil or a project's people may see or do
 * (db/migrations/0101_access_signals.sql): what was known of them is to be asked again.
 */
export const accessTopic = (id: string): string => `access:${id}`

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
