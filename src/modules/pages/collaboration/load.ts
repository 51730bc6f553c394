import { sql } from 'kysely'
import type * as Y from 'yjs'
import type { Reader } from '../../../platform/db/index.ts'
import { applyTo } from '../content/document.ts'

/** Fills a document with a page as it stands in the database, folded or not. Returns its size in bytes. */
export async function loadDocument(db: Reader, pageId: string, document: Y.Doc): Promise<number> {
  // One statement, so one moment: nothing falls between the state and the changes since.
  const { rows } = await sql<{ state: Buffer | null; updates: Buffer[] }>`
    select p.state, array(select u.update from page_updates u where u.page_id = p.id order by u.seq) as updates
    from pages p where p.id = ${pageId}`.execute(db)
  const { state = null, updates = [] } = rows[0] ?? {}
  applyTo(document, state, updates)
  return updates.reduce((sum, update) => sum + update.length, state?.length ?? 0)
}
