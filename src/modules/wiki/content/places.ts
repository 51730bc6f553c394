import * as Y from 'yjs'
import type { Decoded } from './check-update.ts'

/**
 * Where an update would put what it writes.
 * @property cuts at how many places it cuts in two what is there, or what it writes itself, to stand in between
 * @property isTorn whether something would stand between two pieces that are in different places, or of which one is
 *   gone: a document that is read anew could put it elsewhere
 */
export function placesOf({ store }: Y.Doc, { structs }: Decoded): { cuts: number; isTorn: boolean } {
  const starts = new Map<number, Set<number>>()
  for (const { id, length } of structs) {
    const of = starts.get(id.client) ?? new Set()
    starts.set(id.client, of.add(id.clock).add(id.clock + length))
  }
  const isCut = (client: number, clock: number): boolean => {
    const end = Y.getState(store, client)
    if (clock >= end) return clock > end && !starts.get(client)?.has(clock)
    const pieces = store.clients.get(client) ?? []
    return pieces[Y.findIndexSS(pieces, clock)]?.id.clock !== clock
  }
  const at = ({ client, clock }: Y.ID): Y.Item | Y.GC | undefined =>
    clock < Y.getState(store, client) ? Y.getItem(store, Y.createID(client, clock)) : undefined
  let [cuts, isTorn] = [0, false]
  for (const piece of structs) {
    if (!(piece instanceof Y.Item)) continue
    const known = Y.getState(store, piece.id.client) - piece.id.clock
    if (known >= piece.length) continue
    // Of a piece whose beginning is there already, the rest goes on from its end.
    const origin = known > 0 ? Y.createID(piece.id.client, piece.id.clock + known - 1) : piece.origin
    const { rightOrigin } = piece
    if (origin && isCut(origin.client, origin.clock + 1)) cuts++
    if (!rightOrigin) continue
    const isSamePlace = origin?.client === rightOrigin.client && origin.clock === rightOrigin.clock - 1
    if (!isSamePlace && isCut(rightOrigin.client, rightOrigin.clock)) cuts++
    isTorn ||= areApart(origin && at(origin), at(rightOrigin))
  }
  return { cuts, isTorn }
}

function areApart(left: Y.Item | Y.GC | null | undefined, right: Y.Item | Y.GC | undefined): boolean {
  if (!left || !right) return false
  if (left instanceof Y.Item && right instanceof Y.Item) return left.parent !== right.parent || left.parentSub !== right.parentSub
  // What is gone without a trace stood in something that is gone, with everything in it.
  return [left, right].some((piece) => piece instanceof Y.Item && !isGone(piece.parent))
}

const isGone = (parent: Y.Item['parent']): boolean => parent instanceof Y.AbstractType && parent._item !== null && parent._item.deleted
