import * as Y from 'yjs'
import type { Decoded } from './check-update.ts'

/** Whether a document waits for nothing: an update that refers to what has not come is kept aside inside it. */
export const isWhole = ({ store }: Y.Doc): boolean => store.pendingStructs === null && store.pendingDs === null

/**
 * Whether an update goes on from where the document has not come to yet, or deletes what is yet to be written: something
 * sent before it has not arrived.
 */
export function leavesGap({ store }: Y.Doc, { structs, ds }: Decoded): boolean {
  const ends = new Map<number, number>()
  const endOf = (client: number): number => ends.get(client) ?? Y.getState(store, client)
  for (const { id, length } of structs) {
    if (id.clock > endOf(id.client)) return true
    ends.set(id.client, Math.max(endOf(id.client), id.clock + length))
  }
  return [...ds.clients].some(([client, deleted]) => deleted.some(({ clock, len }) => clock + len > endOf(client)))
}

/** The editors (Yjs clients) of whom there is something in an update that a document does not have. */
export function newWriters({ store }: Y.Doc, { structs }: Decoded): number[] {
  const isNew = (struct: Decoded['structs'][number]) => !(struct instanceof Y.Skip) && struct.id.clock + struct.length > Y.getState(store, struct.id.client)
  return [...new Set(structs.filter(isNew).map(({ id }) => id.client))]
}

/**
 * How many stretches an update deletes that are not deleted in a document. Whoever comes back with what was written
 * meanwhile sends all that was ever deleted along.
 */
export function newDeletions({ store }: Y.Doc, { ds }: Decoded): number {
  const gone = Y.createDeleteSetFromStructStore(store).clients
  let sum = 0
  for (const [client, deleted] of ds.clients) {
    const before = gone.get(client) ?? []
    let at = 0
    for (const { clock, len } of deleted) {
      while (at < before.length && endOf(before[at]) <= clock) at++
      const stretch = before[at]
      if (!stretch || stretch.clock > clock || endOf(stretch) < clock + len) sum++
    }
  }
  return sum
}

const endOf = (stretch?: { clock: number; len: number }): number => (stretch ? stretch.clock + stretch.len : 0)

/** How many pieces a document consists of, those deleted among them. */
export function countPieces({ store }: Y.Doc): number {
  let sum = 0
  for (const pieces of store.clients.values()) sum += pieces.length
  return sum
}

/** How many blocks and runs of text there are in a document. */
export function countNodes({ store }: Y.Doc): number {
  let sum = 0
  for (const pieces of store.clients.values())
    for (const piece of pieces) if (piece instanceof Y.Item && !piece.deleted && piece.content instanceof Y.ContentType) sum++
  return sum
}
