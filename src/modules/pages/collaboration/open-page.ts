import { sql } from 'kysely'
import * as Y from 'yjs'
import type { Reader } from '../../../platform/db/index.ts'
import { limits } from '../content/limits.ts'
import { isWhole } from '../content/whole.ts'
import { type End, ends } from './codes.ts'
import { writersOf } from './editors.ts'
import type { Folding } from './folding.ts'
import { makeTrial, type Trial, type Writers } from './trial.ts'

/** A page in memory: what tries its updates, and who writes in it as which editor. */
export type OpenPage = { trial: Trial; writers: Writers }

/**
 * Fills a live document with a page as it stands in the database. What was written since is folded first, in the thread
 * that may die of it, so that only what has been read once is read here.
 * @returns the page, or why it cannot be opened for writing just now
 */
export async function openPage(db: Reader, folding: Folding, pageId: string, live: Y.Doc): Promise<OpenPage | End> {
  if ((await partsOf(db, pageId)).length > 1) await folding.fold(pageId)
  const parts = await partsOf(db, pageId)
  if (parts.reduce((sum, { byteLength }) => sum + byteLength, 0) > 2 * limits.state) return ends.full
  if (!fill(live, parts)) {
    await folding.mend(pageId)
    return ends.trouble
  }
  const writers = await writersOf(db, pageId)
  return { trial: makeTrial(live, writers), writers }
}

function fill(live: Y.Doc, parts: readonly Uint8Array[]): boolean {
  try {
    live.transact(() => {
      for (const part of parts) Y.applyUpdate(live, part)
    })
    return isWhole(live)
  } catch {
    return false // what is unreadable of it is found, named and set aside by mending
  }
}

/** The folded state, if any, and the rows since. One statement, so one moment: nothing falls between them. */
async function partsOf(db: Reader, pageId: string): Promise<Buffer[]> {
  const { rows } = await sql<{ state: Buffer | null; updates: Buffer[] }>`
    select p.state, array(select u.update from page_updates u where u.page_id = p.id order by u.seq) as updates
    from pages p where p.id = ${pageId}`.execute(db)
  const { state = null, updates = [] } = rows[0] ?? {}
  return state ? [state, ...updates] : updates
}
