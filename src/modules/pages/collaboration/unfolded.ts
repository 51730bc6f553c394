import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/index.ts'

/** A row of the journal, without what was written. `at` as ISO text. */
export type Written = { seq: number; person: string | null; pupil: string | null; at: string; client: number | null }
/** A page as it stands in the database: its folded state and HTML, and the rows since in order; `about` and `updates` go together. */
export type Unfolded = { state: Buffer | null; html: string; updates: Buffer[]; about: Written[] }

// What is put together at once, in bytes; the rest is folded the next time.
const mostAtOnce = 16 * 1024 * 1024

/** Reads a page in one statement, so of one moment: nothing falls between the state and the changes since. @param most rows */
export async function readUnfolded(db: Reader, pageId: string, most: number): Promise<Unfolded | undefined> {
  const { rows } = await sql<Unfolded>`
    select p.state, p.html, since.updates, since.about
    from pages p cross join lateral (
      select coalesce(array_agg(u.update order by u.seq), '{}') as updates,
        coalesce(json_agg(json_build_object('seq', u.seq, 'person', u.person_id, 'pupil', u.pupil_id, 'at', u.at, 'client', u.client) order by u.seq), '[]') as about
      from (
        select *, sum(length(update)) over (order by seq) as sum from page_updates where page_id = p.id order by seq limit ${most}
      ) u where u.sum <= ${mostAtOnce}) since
    where p.id = ${pageId}`.execute(db)
  return rows[0]
}
