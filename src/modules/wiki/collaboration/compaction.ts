import { extname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { AppContext } from '../../../platform/context.ts'
import { limitedChild } from '../../../platform/limited-child.ts'
import { type Compactor, compactPage, setRowAside, Unrenderable } from './compact.ts'
import { inTurn } from './in-turn.ts'
import { eachLeftOver } from './leftovers.ts'
import type { Rendered, Unrendered } from './render.ts'

/** Compacts pages in the background, each by one at a time. */
export type Compaction = {
  /**
   * Resolves when what was written before the call has been compacted, or could not be: that is logged, and tried again later.
   * @param patience milliseconds, when it is not to be waited for any longer
   * @returns whether it was compacted, up to as much as is compacted at once
   */
  compact(pageId: string, patience?: number): Promise<boolean>
  /** As `compact`, but a page that is costly to compact is left to its turn. */
  freshen(pageId: string, patience: number): Promise<void>
  /** Looks a state through that cannot be applied, and sets aside what is unreadable of it. */
  mend(pageId: string): Promise<void>
  /** Compacts what no process has compacted: after a crash, or after a compaction that failed. */
  leftovers(): Promise<void>
  /** Begins what compacts before it is needed. */
  warm(): void
  /** Compacts these pages, for at most `patience` milliseconds, and ends. */
  close(pages: readonly string[], patience: number): Promise<void>
}

/** What putting one page together may cost: an honest page takes some 20 ms and 50 MB. */
const maxCost = { seconds: 20, megabytes: 1000, heap: 512 }
const childFile = join(import.meta.dirname, `render.child${extname(import.meta.filename)}`)
const maxRows = 10_000
/** How long a page that could not be compacted is left alone, in milliseconds: while looking for the row that is why, and after. */
const shortRest = 1_000
const longRest = 600_000

/**
 * Until when a page is left alone; `failed`: because it could not be compacted. `rows`: how many to compact at once.
 * `suspect`: the row over which, alone, what puts pages together has ended once.
 */
type Rest = { until: number; failed: boolean; rows: number; suspect?: number }

const all = new WeakMap<AppContext, Compaction>()

/** The compaction of this process. */
export function compactionOf(app: AppContext): Compaction {
  const compaction = all.get(app) ?? makeCompaction(app)
  all.set(app, compaction)
  return compaction
}

/** @param cost what one page may cost */
export function makeCompaction({ db, log }: Pick<AppContext, 'db' | 'log'>, cost = maxCost): Compaction {
  const child = limitedChild<Unrendered, Rendered>(childFile, cost)
  const compactor: Compactor = { db, log, render: child.run }
  const rests = new Map<string, Rest>()
  let closing = false

  const compact = inTurn(async (pageId: string): Promise<boolean> => {
    const { rows = maxRows, failed = false, until = 0, suspect } = rests.get(pageId) ?? {}
    const started = Date.now()
    if (failed && until > started) return false
    try {
      await compactPage(compactor, pageId, rows)
      rests.set(pageId, { until: Date.now() + 4 * (Date.now() - started), failed: false, rows: Math.min(rows * 2, maxRows) })
      return true
    } catch (error) {
      if (closing) return false
      log.error({ page: pageId, error: String(error) }, 'page not compacted')
      const isFault = error instanceof Unrenderable
      const { rest, ...found } = isFault && error.rows <= 1 ? await blame(pageId, error, suspect) : { rest: shortRest, suspect }
      rests.set(pageId, { until: Date.now() + rest, failed: true, rows: isFault ? Math.max(1, error.rows >> 1) : rows, ...found })
      return false
    }
  })
  // Fewer and fewer rows lead to the one that is why, unless it is the state without any. Once may be bad luck (a machine
  // without memory, or too slow): a row is set aside when it has failed alone, the state was read, and it has failed again.
  async function blame(pageId: string, { first, message }: Unrenderable, suspect: number | undefined): Promise<{ rest: number; suspect?: number }> {
    try {
      await compactPage(compactor, pageId, 0)
      if (first === undefined) return { rest: 0 }
      if (first !== suspect) return { rest: shortRest, suspect: first }
      await setRowAside(compactor, pageId, first, message)
      return { rest: 0 }
    } catch (error) {
      log.error({ page: pageId, error: String(error) }, 'page cannot be put together')
      return { rest: error instanceof Unrenderable ? longRest : shortRest, suspect }
    }
  }
  const isResting = (pageId: string): boolean => (rests.get(pageId)?.until ?? 0) > Date.now()

  async function leftovers(): Promise<void> {
    for (const [pageId, { until, failed }] of rests) if (!failed && until < Date.now()) rests.delete(pageId)
    await eachLeftOver(db, async (pageId) => closing || compact(pageId))
  }

  return {
    compact: async (pageId, patience) => !closing && within(compact(pageId), patience),
    async freshen(pageId, patience) {
      if (!closing && !isResting(pageId)) await within(compact(pageId), patience)
    },
    mend: (pageId) => compactPage(compactor, pageId, 0),
    leftovers: () => leftovers().catch((error) => log.error({ error: String(error) }, 'pages not compacted')),
    warm: child.warm,
    async close(pages, patience) {
      closing = true
      const end = Date.now() + patience
      for (const pageId of pages) if (Date.now() < end) await within(compact(pageId), end - Date.now())
      child.close()
    },
  }
}

/** What is promised, or false when it takes more than so many milliseconds. */
async function within<T>(promised: Promise<T>, patience?: number): Promise<T | false> {
  return patience === undefined ? promised : Promise.race([promised, wait(patience, false as const, { ref: false })])
}
