import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Logger } from 'pino'
import type { Db, Tx } from '../../../platform/db/index.ts'
import { ChildEnded } from '../../../platform/limited-child.ts'
import { remember } from './editors.ts'
import type { Rendered, Unrendered } from './render.ts'
import { setAside, setStateAside } from './set-aside.ts'
import { readUncompacted, type Uncompacted, type Written } from './uncompacted.ts'

/** What compaction needs: the database, the log, and what puts a page together. */
export type Compactor = { db: Db; log: Logger; render(page: Unrendered): Promise<Rendered> }

/**
 * Compacts what was written since into the page's state and its HTML. It deletes exactly the rows it has read: a change
 * committed in the meantime stays for the next time, whatever its number. When another compaction was quicker, nothing changes.
 * Rows that cannot be read are set aside, and the rest is compacted.
 * @param max rows at once; with 0, only the state is looked through
 * @throws Unrenderable when what puts it together ended over it: nothing has changed then, as with any other error
 */
export async function compactPage({ db, log, render }: Compactor, pageId: string, max: number): Promise<void> {
  const page = await readUncompacted(db, pageId, max)
  if (!page || (page.written.length === 0 && max > 0)) return
  const rendered = await render({ state: page.state, updates: page.written.map(({ update }) => update) }).catch((error) => {
    throw error instanceof ChildEnded ? new Unrenderable(String(error), page.written) : error
  })
  await unlessOvertaken(db, async (tx) => {
    await take(tx, pageId, page)
    await save(tx, log, pageId, page, rendered)
  })
}

/** What puts a page together ended over so many rows, of which `first` is the first: they are too much for it, or it had bad luck. */
export class Unrenderable extends Error {
  readonly rows: number
  readonly first: number | undefined
  constructor(reason: string, written: readonly Written[]) {
    super(reason)
    this.rows = written.length
    this.first = written[0]?.seq
  }
}

/** Sets a row of a page aside, if it is still the first not compacted one: with nothing but this row, the page could not be put together. */
export async function setRowAside({ db, log }: Compactor, pageId: string, seq: number, reason: string): Promise<void> {
  const page = await readUncompacted(db, pageId, 1)
  if (page?.written[0]?.seq !== seq) return
  await unlessOvertaken(db, async (tx) => {
    await take(tx, pageId, page)
    await setAside(tx, log, pageId, page.written, [{ at: 0, reason }])
  })
}

class Overtaken extends Error {}

async function unlessOvertaken(db: Db, act: (tx: Tx) => Promise<void>): Promise<void> {
  try {
    await db.transaction().execute(act)
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error
  }
}

/** Takes the rows out of the update log. @throws Overtaken when any of them, or the state without any, is no longer what was read */
async function take(tx: Tx, pageId: string, { state, written }: Uncompacted): Promise<void> {
  // Not `for update`, which would hold up those who type: their rows refer to this one.
  const same = state && written.length === 0 ? sql<boolean>`md5(state) = ${createHash('md5').update(state).digest('hex')}` : sql<boolean>`true`
  const page = await tx.selectFrom('pages').select('id').where('id', '=', pageId).where(same).forNoKeyUpdate().executeTakeFirst()
  if (!page) throw new Overtaken()
  if (written.length === 0) return
  const seqs = written.map(({ seq }) => seq)
  const { numAffectedRows } = await sql`delete from page_updates where page_id = ${pageId} and seq = any(${seqs}::bigint[])`.execute(tx)
  if (Number(numAffectedRows) !== seqs.length) throw new Overtaken()
}

async function save(tx: Tx, log: Logger, pageId: string, page: Uncompacted, { state, html, unreadable, lost }: Rendered): Promise<void> {
  if (lost !== undefined && page.state) await setStateAside(tx, log, pageId, page.state, lost)
  await setAside(tx, log, pageId, page.written, unreadable)
  const left = new Set(unreadable.map(({ at }) => at))
  const compacted = page.written.filter((_, at) => !left.has(at))
  const seq = Math.max(0, ...page.written.map((each) => each.seq))
  await tx
    .updateTable('pages')
    .set({
      state: Buffer.from(state),
      state_seq: sql`greatest(state_seq, ${seq}::bigint)`,
      // Of a page that is lost, readers keep what they had.
      ...(lost !== undefined && html === '' ? {} : { html }),
      ...(compacted.length > 0 ? { updated_at: new Date() } : {}),
    })
    .where('id', '=', pageId)
    .execute()
  await remember(tx, pageId, compacted)
}
