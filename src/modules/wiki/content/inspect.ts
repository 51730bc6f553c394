import * as Y from 'yjs'
import { fragmentName } from './extensions.ts'
import { limits } from './limits.ts'
import { isAttribute } from './values.ts'

/**
 * What an update has done to a document.
 * @property nodes how many blocks and runs of text there are more, or fewer
 * @property deletes whether something is no longer there
 * @property inPlace false when something stands where no editor puts it, or too deep
 */
export type Found = { nodes: number; deletes: boolean; inPlace: boolean }

/** Looks at a transaction right after it was applied. Its cost is the update's, not the document's. */
export function inspect(transaction: Y.Transaction): Found {
  const { doc, beforeState, afterState, deleteSet } = transaction
  const isTurned = makeIsTurned(doc)
  const found: Found = { nodes: 0, deletes: deleteSet.clients.size > 0, inPlace: true }
  for (const [writer, clock] of afterState) {
    const from = beforeState.get(writer) ?? 0
    if (clock === from) continue
    const written = doc.store.clients.get(writer) ?? []
    for (let at = Y.findIndexSS(written, from); at < written.length; at++) {
      const item = written[at]
      if (!(item instanceof Y.Item) || item.deleted) continue
      if (item.content instanceof Y.ContentType) found.nodes++
      found.inPlace &&= isInPlace(doc, item) && isBeside(doc, item, item.origin) && isBeside(doc, item, item.rightOrigin) && !isTurned(item)
    }
  }
  Y.iterateDeletedStructs(transaction, deleteSet, (item) => {
    const isOld = item.id.clock < (beforeState.get(item.id.client) ?? 0)
    if (isOld && item instanceof Y.Item && item.content instanceof Y.ContentType) found.nodes--
  })
  return found
}

function isInPlace(doc: Y.Doc, { parent, parentSub, content }: Y.Item): boolean {
  if (parent instanceof Y.XmlText) return parentSub === null && (content instanceof Y.ContentString || content instanceof Y.ContentFormat)
  if (!(parent instanceof Y.XmlElement)) return parent === doc.share.get(fragmentName) && parentSub === null && content instanceof Y.ContentType
  if (parentSub !== null) return content instanceof Y.ContentAny && content.arr.length === 1 && isAttribute(parent.nodeName, parentSub, content.arr[0])
  return content instanceof Y.ContentType && isShallow(parent) && hasRoom(parent)
}

/** Whether a piece stands in the same place as the one it was written beside. */
function isBeside({ store }: Y.Doc, { parent, parentSub }: Y.Item, beside: Y.ID | null): boolean {
  if (!beside) return true
  const other = Y.getItem(store, beside)
  return other instanceof Y.Item && other.parent === parent && other.parentSub === parentSub
}

/**
 * Whether a piece says that it stands behind the end of a stretch of writing and before its beginning, or that looking for
 * that takes too long. For as long as the stretch is in one piece Yjs has it stand elsewhere than when it is cut.
 */
function makeIsTurned({ store }: Y.Doc): (piece: Y.Item) => boolean {
  let left: number = limits.cuts
  return ({ origin, rightOrigin }) => {
    if (!origin || !rightOrigin || origin.client !== rightOrigin.client || rightOrigin.clock > origin.clock) return false
    const right = Y.getItem(store, rightOrigin)
    // From the left neighbour on the right one is near, unless it is none.
    let from: Y.Item | Y.GC | null = Y.getItem(store, origin)
    for (let at: Y.Item | Y.GC | null = right; at instanceof Y.Item; at = nextOfStretch(at)) {
      if (at.id.clock + at.length > origin.clock || left-- < 0) return true
      from = from instanceof Y.Item ? from.right : null
      if (from === right) return false
    }
    return false
  }
}

const nextOfStretch = ({ id, length, right }: Y.Item): Y.Item | null => (right?.id.client === id.client && right.id.clock === id.clock + length ? right : null)

function isShallow(parent: Y.XmlElement): boolean {
  let depth = 1
  for (let at: unknown = parent; at instanceof Y.XmlElement && depth <= limits.depth; at = at.parent) depth++
  return depth <= limits.depth
}

// An editor lays a table out as a grid: its sides are limited, or a few cells would stop every browser that opens it.
function hasRoom(parent: Y.XmlElement): boolean {
  if (parent.nodeName === 'tableRow') return parent.length <= limits.cells
  return parent.nodeName !== 'table' || parent.length <= limits.rows
}
