import * as Y from 'yjs'
import { checkUpdate, type Decoded } from '../content/check-update.ts'
import { type Effort, limitEffort } from '../content/effort.ts'
import { type Found, inspect } from '../content/inspect.ts'
import { limits } from '../content/limits.ts'
import { placesOf } from '../content/places.ts'
import { countNodes, countPieces, isWhole, leavesGap, newDeletions, newWriters } from '../content/whole.ts'

/**
 * What the scratch copy says of an update. `fine`: it may be kept; `writer` is the editor whose writing is new in it, null
 * when it only deletes. `known`: all of it is kept already. `gap`: something before it has not arrived. `other`: it is written
 * as another editor than those before it. `refused`: no editor sends it. `full`: it makes a page larger that has no room
 * left, or none for another editor of this author.
 */
export type Verdict = { is: 'fine'; writer: number | null } | { is: 'known' | 'gap' | 'other' | 'refused' | 'full' }
export type Trial = {
  /**
   * Tries an update of someone (an id) on the scratch copy. One that is fine must be settled once it is applied, or was not kept.
   * @param own the editor as which their connection has written so far
   */
  try(update: Uint8Array, author: string, own?: number | null): Verdict
  settle(update: Uint8Array, isKept: boolean): void
  /** How large the page is in bytes, about: what it costs to make the scratch copy anew. */
  bytes(): number
}
/** Who writes as which editor: a Yjs client to a person's or pupil's id. */
export type Writers = Map<number, string>

/**
 * Keeps a scratch copy beside a live document, which an update meets before it is written down, applied or sent to anyone:
 * what would throw, wait for ever, speak for somebody else or outgrow a page goes no further. Trying costs as much as the
 * update, which is bounded beforehand (content/effort.ts); the copy is only made when someone writes, and made anew after an update that was not fine.
 */
export function makeTrial(live: Y.Doc, writers: Writers, bytes = 0): Trial {
  let copy: { document: Y.Doc; effort: Effort } | undefined
  let nodes = 0
  let pieces = 0
  const underWay = new Set<Uint8Array>()

  // Undefined when the live document can no longer be read from its beginning: compaction puts it right (render.ts).
  function begin(): { document: Y.Doc; effort: Effort } | undefined {
    const begun = new Y.Doc()
    const effort = limitEffort(begun, 2 * limits.effort.page)
    const state = Y.encodeStateAsUpdate(live)
    bytes = state.byteLength
    if (![state, ...underWay].every((update) => applied(begun, update))) return undefined
    nodes = countNodes(begun)
    pieces = countPieces(begun)
    return { document: begun, effort }
  }
  // The sum of updates is more than their state: only what seems too large is measured.
  function isLarge(document: Y.Doc, added: number): boolean {
    bytes += added
    if (bytes > limits.state) bytes = Y.encodeStateAsUpdate(document).byteLength
    return bytes > limits.state
  }
  function isFull(document: Y.Doc, found: Found, writer: number | null, added: number): boolean {
    const before = pieces
    pieces = countPieces(document)
    nodes += found.nodes
    // Deleting here and there leaves more pieces than there were: of a full page, it may still make some.
    if (writer === null) return pieces > before && pieces > 2 * limits.pieces
    return pieces > limits.pieces || (found.nodes > 0 && nodes > limits.nodes) || isLarge(document, added)
  }
  function isOneTooMany(document: Y.Doc, writer: number, author: string): boolean {
    if (Y.getState(live.store, writer) > 0) return false
    let before = 0
    for (const [client, whose] of writers) if (whose === author && client !== writer && document.store.clients.has(client)) before++
    return before >= limits.writers
  }
  function isUsedUp({ by }: Effort, author: string, writer: number | null): boolean {
    let sum = 0
    for (const [client, steps] of by) if (client === writer || writers.get(client) === author) sum += steps
    return sum > limits.effort.author
  }
  function judge(document: Y.Doc, found: Found, writer: number | null, added: number, author: string, own: number | null): Verdict {
    if (!found.inPlace) return { is: 'refused' }
    if (writer !== null && (writers.get(writer) ?? author) !== author) return { is: 'refused' }
    if (writer === null && !found.deletes && underWay.size === 0) return { is: 'known' }
    if (writer !== null && own !== null && writer !== own) return { is: 'other' }
    if (isFull(document, found, writer, added) || (writer !== null && isOneTooMany(document, writer, author))) return { is: 'full' }
    if (writer !== null) writers.set(writer, author)
    return { is: 'fine', writer }
  }
  return {
    try(update, author, own = null) {
      const decoded = checkUpdate(update)
      if (typeof decoded === 'string') return { is: decoded }
      copy ??= begin()
      if (!copy) return { is: 'other' }
      const { document, effort } = copy
      if (leavesGap(document, decoded)) return { is: 'gap' }
      const { cuts, isTorn } = placesOf(document, decoded)
      const [writer = null, ...others] = newWriters(document, decoded)
      if (isTorn || cuts > limits.cuts || others.length > 0 || deletesTooMuch(document, decoded)) return { is: 'refused' }
      const before = effort.spent
      effort.left = limits.effort.change
      const found = applied(document, update)
      const isTangled =
        effort.spent > before && (isUsedUp(effort, author, writer) || (effort.spent > before + limits.effort.free && effort.spent > limits.effort.page))
      const verdict = found && !isTangled ? judge(document, found, writer, update.byteLength, author, own) : ({ is: 'refused' } as const)
      if (verdict.is !== 'fine' && verdict.is !== 'known') copy = undefined
      if (verdict.is === 'fine') underWay.add(update)
      return verdict
    },
    settle(update, isKept) {
      if (underWay.delete(update) && !isKept) copy = undefined
    },
    bytes: () => bytes,
  }
}

/** What is deleted already takes no time; only who deletes much is asked how much of it is new. */
const deletesTooMuch = (document: Y.Doc, decoded: Decoded): boolean =>
  [...decoded.ds.clients.values()].reduce((sum, deleted) => sum + deleted.length, 0) > limits.deletions && newDeletions(document, decoded) > limits.deletions

/** Applies an update and says what it did; undefined when it threw, or waits for something that has not come. */
function applied(document: Y.Doc, update: Uint8Array): Found | undefined {
  const found: Found = { nodes: 0, deletes: false, inPlace: true }
  const look = (transaction: Y.Transaction): void => {
    const { nodes, deletes, inPlace } = inspect(transaction)
    found.nodes += nodes
    found.deletes ||= deletes
    found.inPlace &&= inPlace
  }
  document.on('afterTransaction', look)
  try {
    Y.applyUpdate(document, update)
    return isWhole(document) ? found : undefined
  } catch {
    return undefined
  } finally {
    document.off('afterTransaction', look)
  }
}
