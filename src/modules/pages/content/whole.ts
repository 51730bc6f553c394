import * as Y from 'yjs'

/** Whether a document waits for nothing: an update that refers to what has not come is kept aside inside it. */
export const isWhole = ({ store }: Y.Doc): boolean => store.pendingStructs === null && store.pendingDs === null

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
