import { sql } from 'kysely'
import { type Db, isPassing } from '../../../platform/db/index.ts'

/** One change to a page and who made it, a person or a pupil. `client`: the editor whose writing is new in it, as Yjs counts. */
export type Change = { pageId: string; update: Uint8Array; personId: string | null; pupilId: string | null; client: number | null }
export type UpdateLog = {
  /** Resolves when the change is in the database for good; rejects when it could not be written. */
  append(change: Change): Promise<void>
  /** Resolves when nothing is being written. */
  settled(): Promise<void>
}

type Waiting = { change: Change; done(): void; failed(error: unknown): void }
/** Of one write: changes, and bytes of them. */
const max = { changes: 500, bytes: 4 * 1024 * 1024 }

/**
 * Writes changes as they come; what comes while a write is under way goes out together with the next one, so that
 * fifty people typing need one connection and few commits.
 */
export function makeUpdateLog(db: Db): UpdateLog {
  const waiting: Waiting[] = []
  let writing: Promise<void> | undefined

  async function drain(): Promise<void> {
    while (waiting.length > 0) await write(db, waiting.splice(0, batch(waiting)))
    writing = undefined
  }
  return {
    append: (change) =>
      new Promise((done, failed) => {
        waiting.push({ change, done, failed })
        writing ??= drain()
      }),
    settled: async () => writing,
  }
}

/** How many of those who wait go out together: one at least. */
function batch(waiting: readonly Waiting[]): number {
  let [count, bytes] = [0, 0]
  for (const { change } of waiting.slice(0, max.changes)) {
    bytes += change.update.byteLength
    if (count > 0 && bytes > max.bytes) break
    count++
  }
  return count
}

async function write(db: Db, batch: readonly Waiting[]): Promise<void> {
  try {
    await insert(db, batch)
    for (const { done } of batch) done()
  } catch (error) {
    // When the database is away, each of them would wait for it in turn.
    if (batch.length === 1 || isPassing(error)) for (const { failed } of batch) failed(error)
    else await halves(db, batch)
  }
}

// One change that cannot be written (its page has just been deleted) must not refuse the others.
async function halves(db: Db, batch: readonly Waiting[]): Promise<void> {
  const middle = batch.length >> 1
  await write(db, batch.slice(0, middle))
  await write(db, batch.slice(middle))
}

async function insert(db: Db, batch: readonly Waiting[]): Promise<void> {
  const changes = batch.map(({ change }) => change)
  await sql`
    insert into page_updates (page_id, update, person_id, pupil_id, client)
    select * from unnest(${changes.map(({ pageId }) => pageId)}::uuid[], ${changes.map(({ update }) => Buffer.from(update))}::bytea[],
      ${changes.map(({ personId }) => personId)}::uuid[], ${changes.map(({ pupilId }) => pupilId)}::uuid[],
      ${changes.map(({ client }) => client)}::bigint[])`.execute(db)
}
