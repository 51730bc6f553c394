import type { Logger } from 'pino'
import { publish } from '../../../access/happenings.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Unreadable } from '../content/assemble.ts'
import type { Written } from './uncompacted.ts'

/** Keeps rows that could not be read, and names them in the log. Taking them out of the update log is the caller's. */
export async function setAside(tx: Tx, log: Logger, pageId: string, rows: readonly Written[], unreadable: readonly Unreadable[]): Promise<void> {
  if (unreadable.length > 0) await publish(tx, 'page', pageId, 'set-aside')
  for (const { at, reason } of unreadable) {
    const { seq, update, person_id, pupil_id, at: written } = rows[at] as Written
    log.error({ page: pageId, seq, reason }, 'a change that cannot be read is set aside')
    await tx.insertInto('page_updates_set_aside').values({ page_id: pageId, seq, update, person_id, pupil_id, at: written, reason }).execute()
  }
}

/** Keeps a copy of a state that could not be read as a whole. */
export async function setStateAside(tx: Tx, log: Logger, pageId: string, state: Buffer, reason: string): Promise<void> {
  await publish(tx, 'page', pageId, 'set-aside')
  log.error({ page: pageId, reason }, 'the state of a page cannot be read and is set aside')
  await tx.insertInto('page_updates_set_aside').values({ page_id: pageId, update: state, at: new Date(), reason }).execute()
}
