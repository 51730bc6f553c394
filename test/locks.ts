import { sql } from 'kysely'
import type { Db } from '../src/platform/db/index.ts'

/** How many statements in a world's database wait for one another. */
export async function waitingForLocks(db: Db): Promise<number> {
  const { rows } = await sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
  return rows.length
}
