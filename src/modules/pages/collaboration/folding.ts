import type { AppContext } from '../../../platform/context.ts'
import { foldLeftovers, foldPage } from './fold.ts'

/** Folds pages and knows what is still being folded, so that the program can wait for it at the end. */
export type Folding = { fold(pageId: string): Promise<void>; leftovers(): Promise<void>; close(): Promise<void> }

export function makeFolding({ db, log }: Pick<AppContext, 'db' | 'log'>): Folding {
  const running = new Set<Promise<void>>()
  let closing = false

  // A page that could not be folded keeps its changes as rows: nothing is lost, and the next time takes them along.
  async function track(folding: Promise<void>): Promise<void> {
    const settled = folding.catch((error) => log.error({ error: String(error) }, 'page not folded'))
    running.add(settled)
    await settled
    running.delete(settled)
  }
  return {
    fold: async (pageId) => (closing ? undefined : track(foldPage(db, log, pageId))),
    leftovers: async () => (closing ? undefined : track(foldLeftovers(db, log))),
    async close() {
      closing = true
      await Promise.all(running)
      await foldLeftovers(db, log).catch((error) => log.error({ error: String(error) }, 'pages not folded at the end'))
    },
  }
}
