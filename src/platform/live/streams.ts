import type { AppContext } from '../context.ts'

/** A page that listens: whose it is, how to end it, and how to have it come back later. */
type Open = { actorId: string; end(): void; giveWay(): void }
/** Streams one person may hold in one process: that many tabs. */
const max = 8

const open = new WeakMap<AppContext, Set<Open>>()
const of = (app: AppContext): Set<Open> => {
  const all = open.get(app) ?? new Set()
  open.set(app, all)
  return all
}

/** Counts a stream in; the oldest of the same reader gives way when there are too many. @returns counts it out */
export function countIn(app: AppContext, stream: Open): () => void {
  const all = of(app)
  const own = [...all].filter(({ actorId }) => actorId === stream.actorId)
  for (const oldest of own.slice(0, Math.max(0, own.length - max + 1))) oldest.giveWay()
  all.add(stream)
  return () => void all.delete(stream)
}

/** How many pages listen in this process. */
export const listening = (app: AppContext): number => of(app).size

/** Ends every stream of this process: the program stops, and browsers come back to the next one by themselves. */
export function endStreams(app: AppContext): void {
  for (const stream of [...of(app)]) stream.end()
}
