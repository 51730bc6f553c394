import * as Y from 'yjs'

/** Finding the places of what is written would take longer than it may. */
export class Tangled extends Error {}

/**
 * `spent`: steps since the document began, `by` each editor (Yjs client); `left`: how many more there may be. A step takes a
 * quarter of a microsecond.
 */
export type Effort = { spent: number; by: Map<number, number>; left: number }

const efforts = new WeakMap<Y.Doc, Effort>()
/** So many looks along a chain of values cost as much as a step among pieces that were written at the same time. */
const looks = 16

/**
 * Has a document count the steps that Yjs takes to find the place of each piece, and throw Tangled before it takes too many:
 * among pieces that all claim not to know of each other it takes as many as there are of them, for each of them. Honest
 * editors need none, or a few for what two of them wrote in one place at the same moment.
 */
export function limitEffort(document: Y.Doc, left: number): Effort {
  const effort = { spent: 0, by: new Map(), left }
  efforts.set(document, effort)
  return effort
}

const integrate = Y.Item.prototype.integrate
Y.Item.prototype.integrate = function (transaction, offset) {
  const effort = efforts.get(transaction.doc)
  if (effort) spend(effort, this.id.client, stepsOf(this, offset, transaction.doc.store, effort.left))
  integrate.call(this, transaction, offset)
}

function spend(effort: Effort, client: number, steps: number): void {
  effort.spent += steps
  if (steps > 0) effort.by.set(client, (effort.by.get(client) ?? 0) + steps)
  effort.left -= steps
  if (effort.left < 0) throw new Tangled('what is written is too tangled')
}

// The way of Item.integrate (Yjs 13), for as far as it matters how long it is.
function stepsOf(item: Y.Item, offset: number, store: Y.Doc['store'], max: number): number {
  const { right, parent, parentSub } = item
  // Of a piece whose beginning is there already, the rest goes on from its end, whatever it names as its left.
  const origin = offset > 0 ? Y.createID(item.id.client, item.id.clock + offset - 1) : item.origin
  const left = offset > 0 && origin ? Y.getItem(store, origin) : item.left
  if (left instanceof Y.GC) return 0
  if (!parent || (left ? left.right === right : right && right.left === null)) return 0
  const first = left ? left.right : parentSub === null ? (parent as Y.AbstractType<unknown>)._start : undefined
  if (first === undefined) return chainLength(item, max * looks) / looks
  const before = new Set<Y.Item | Y.GC>()
  let steps = 0
  for (let other = first; other !== null && other !== right && steps <= max; other = other.right) {
    steps++
    before.add(other)
    const isSibling = Y.compareIDs(origin, other.origin)
    if (isSibling && other.id.client >= item.id.client && Y.compareIDs(item.rightOrigin, other.rightOrigin)) break
    if (!isSibling && (other.origin === null || !before.has(Y.getItem(store, other.origin)))) break
  }
  return steps
}

/** How many values there have been under the name of one that claims to be the first. */
function chainLength({ parent, parentSub }: Y.Item, max: number): number {
  let length = 0
  const last = (parent as Y.AbstractType<unknown>)._map.get(parentSub as string)
  for (let at = last ?? null; at !== null && length <= max; at = at.left) length++
  return length
}
