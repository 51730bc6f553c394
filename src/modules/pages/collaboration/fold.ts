import { sql } from 'kysely'
import type { Logger } from 'pino'
import * as Y from 'yjs'
import type { Db, Tx } from '../../../platform/db/index.ts'
import { documentOf, htmlOf } from '../content/document.ts'

type Written = { seq: number; update: Buffer; person_id: string | null; pupil_id: string | null; at: Date }

/**
 * Folds what was written since into the page's state and its HTML, in one transaction. It deletes exactly the rows it
 * has read: a change committed in the meantime stays for the next time, whatever its number.
 */
export async function foldPage(db: Db, log: Logger, pageId: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    // Not `for update`, which would hold up those who type: their rows refer to this one.
    const page = await tx.selectFrom('pages').select(['state', 'html', 'state_seq']).where('id', '=', pageId).forNoKeyUpdate().executeTakeFirst()
    if (!page) return
    const written = await tx.deleteFrom('page_updates').where('page_id', '=', pageId).returning(['seq', 'update', 'person_id', 'pupil_id', 'at']).execute()
    if (written.length === 0) return
    const document = documentOf(
      page.state,
      written.map(({ update }) => update),
    )
    const state = Buffer.from(Y.encodeStateAsUpdate(document))
    const seq = Math.max(page.state_seq, ...written.map((each) => each.seq))
    const html = readable(document, page.html, log, pageId)
    await tx.updateTable('pages').set({ state, state_seq: seq, html, updated_at: new Date() }).where('id', '=', pageId).execute()
    await remember(tx, pageId, written)
    document.destroy()
  })
}

/** Folds every page with changes left over: after a crash, or at the end. */
export async function foldLeftovers(db: Db, log: Logger): Promise<void> {
  const pages = await db.selectFrom('page_updates').select('page_id').distinct().execute()
  for (const { page_id } of pages) await foldPage(db, log, page_id)
}

// What was written must be kept even when it cannot be shown.
function readable(document: Y.Doc, before: string, log: Logger, pageId: string): string {
  try {
    return htmlOf(document)
  } catch (error) {
    log.error({ page: pageId, error: String(error) }, 'page cannot be rendered')
    return before
  }
}

async function remember(tx: Tx, pageId: string, written: readonly Written[]): Promise<void> {
  const authors = Map.groupBy(written, ({ person_id, pupil_id }) => person_id ?? pupil_id)
  for (const [author, changes] of authors) {
    const one = changes[0]
    if (!author || !one) continue
    const times = changes.map(({ at }) => at.getTime())
    await sql`
      insert into page_editors (page_id, person_id, pupil_id, first_at, last_at, changes)
      select ${pageId}, ${one.person_id}::uuid, ${one.pupil_id}::uuid, ${new Date(Math.min(...times))}, ${new Date(Math.max(...times))}, ${changes.length}
      where exists (select from people where id = ${one.person_id}::uuid) or exists (select from pupils where id = ${one.pupil_id}::uuid)
      on conflict (page_id, person_id, pupil_id) do update set last_at = excluded.last_at, changes = page_editors.changes + excluded.changes`.execute(tx)
  }
}
