import { sql } from 'kysely'
import type { Db } from '../../../platform/db/index.ts'

/** Seconds after which nobody is about to compact a change: the process that has its page open does so within ten. */
const age = 30
// Any number that nothing else locks; it only has to stay the same.
const lockNumber = 3_190_772

/**
 * Does something to one page after the other whose changes are left over: a process was killed, or compacting them failed.
 * It is done by one process at a time; whoever comes while another is at it leaves it to that one. A process that is killed
 * gives the lock back with its connection.
 */
export const eachLeftOver = (db: Db, act: (pageId: string) => Promise<unknown>): Promise<void> =>
  db.connection().execute(async (held) => {
    const { rows } = await sql<{ isOurs: boolean }>`select pg_try_advisory_lock(${lockNumber}) as "isOurs"`.execute(held)
    if (!rows[0]?.isOurs) return
    try {
      const old = sql<Date>`now() - make_interval(secs => ${age})`
      const pages = await held.selectFrom('page_updates').select('page_id').distinct().where('at', '<', old).execute()
      for (const { page_id } of pages) await act(page_id)
    } finally {
      await sql`select from pg_advisory_unlock(${lockNumber})`.execute(held)
    }
  })
