import * as Y from 'yjs'
import type { Reader } from '../../../platform/db/index.ts'
import { limitEffort } from '../content/effort.ts'
import { limits } from '../content/limits.ts'
import { isWhole } from '../content/whole.ts'
import { type End, ends } from './codes.ts'
import type { Compaction } from './compaction.ts'
import { writersOf } from './editors.ts'
import { makeTrial, type Trial, type Writers } from './trial.ts'
import { readUncompacted } from './uncompacted.ts'

/** A page in memory: what tries its updates, and who writes in it as which editor. */
export type OpenPage = { trial: Trial; writers: Writers }

/** How long somebody who opens a page waits for what was written since to be compacted, in milliseconds. Others' pages may be in the way. */
const patience = 15_000
/** Changes that are read here not compacted: they have come from another process in the meantime. */
const maxUncompacted = 20

/**
 * Fills a live document with a page as it stands in the database. What was written since is compacted first, in the
 * process that may die of it, so that only what has been read once is read here.
 * @returns the page, or why it cannot be opened for writing just now
 */
export async function openPage(db: Reader, compaction: Compaction, pageId: string, live: Y.Doc): Promise<OpenPage | End> {
  const end = Date.now() + patience
  let page = await read(db, pageId)
  for (let uncompacted = 0; page.updates.length > uncompacted; uncompacted = maxUncompacted) {
    if (!(await compaction.compact(pageId, end - Date.now()))) return ends.trouble
    page = await read(db, pageId)
  }
  const parts = page.state ? [page.state, ...page.updates] : page.updates
  const bytes = parts.reduce((sum, { byteLength }) => sum + byteLength, 0)
  if (bytes > 2 * limits.state) return ends.full
  if (!fill(live, parts)) {
    await compaction.mend(pageId)
    return ends.trouble
  }
  const writers = await writersOf(db, pageId)
  return { trial: makeTrial(live, writers, bytes), writers }
}

function fill(live: Y.Doc, parts: readonly Uint8Array[]): boolean {
  const effort = limitEffort(live, 2 * limits.effort.page)
  try {
    live.transact(() => {
      for (const part of parts) Y.applyUpdate(live, part)
    })
    return isWhole(live)
  } catch {
    return false // what is unreadable of it is found, named and set aside by mending
  } finally {
    // What is applied from here on has been tried.
    effort.left = Number.POSITIVE_INFINITY
  }
}

async function read(db: Reader, pageId: string): Promise<{ state: Buffer | null; updates: Buffer[] }> {
  const { state = null, written = [] } = (await readUncompacted(db, pageId, Number.MAX_SAFE_INTEGER)) ?? {}
  return { state, updates: written.map(({ update }) => update) }
}
