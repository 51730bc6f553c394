import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/index.ts'

/** A row of the update log: one change and who made it. */
export type Written = { seq: number; update: Buffer; person_id: string | null; pupil_id: string | null; at: Date; client: number | null }
/** A page as it stands in the database: its compacted state, if any, and what was written since, in order. */
export type Uncompacted = { state: Buffer | null; written: Written[] }
type Row = Omit<Written, 'seq' | 'update'> & { seq: number | null; update: Buffer | null }

// What is put together at once, in bytes; the rest is compacted the next time.
const maxAtOnce = 16 * 1024 * 1024

/** Reads a page in one statement, so of one moment: nothing falls between the state and the changes since. @param max rows */
export async function readUncompacted(db: Reader, pageId: string, max: number): Promise<Uncompacted | undefined> {
  const { rows } = await sql<Row>`
    select null::bigint as seq, state as update, null::uuid as person_id, null::uuid as pupil_id, now() as at, null::bigint as client from pages where id = ${pageId}
    union all (
      select seq, update, person_id, pupil_id, at, client
      from (select *, sum(length(update)) over (order by seq) as sum from page_updates where page_id = ${pageId} order by seq limit ${max}) u
      where sum <= ${maxAtOnce})
    order by seq nulls first`.execute(db)
  const [page, ...written] = rows
  return page && { state: page.update, written: written as Written[] }
}
