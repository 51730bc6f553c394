import { sql } from 'kysely'
import { documentOf, htmlOf } from '../src/modules/wiki/index.ts'
import type { Db } from '../src/platform/db/index.ts'

/** What the database holds of a page, compacted or not. One statement, so one moment: a page may be compacted at any time. */
export async function storedPage(db: Db, id: string): Promise<string> {
  const { rows } = await sql<{ state: Buffer; updates: Buffer[] }>`
    select p.state, array(select u.update from page_updates u where u.page_id = p.id order by u.seq) as updates
    from pages p where p.id = ${id}`.execute(db)
  if (!rows[0]) throw new Error(`no page ${id}`)
  return htmlOf(documentOf(rows[0].state, rows[0].updates))
}
