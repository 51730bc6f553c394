import { hash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../db/index.ts'

/**
 * Counts one attempt and says whether it may go on. Limit accounts tightly and addresses loosely:
 * a school of a thousand shares one address.
 * @param key what is counted: `sign-in:account:anna@…`; the database keeps a digest, so no list of who tried arises
 * @param limit attempts allowed in a window
 * @param seconds length of the window
 */
export async function allow(db: Db, key: string, limit: number, seconds: number): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`
    insert into rate_limits (key, window_start)
    values (${limitKey(key)}, to_timestamp(floor(extract(epoch from now()) / ${seconds}::float8) * ${seconds}::float8))
    on conflict (key, window_start) do update set count = rate_limits.count + 1
    returning count`.execute(db)
  return (rows[0]?.count ?? 0) <= limit
}

/** What the database knows a limit by. */
export const limitKey = (key: string): string => hash('sha256', key)

/** Forgets windows that ended a day ago. */
export async function forgetOldWindows(db: Db): Promise<void> {
  await sql`delete from rate_limits where window_start < now() - interval '1 day'`.execute(db)
}
