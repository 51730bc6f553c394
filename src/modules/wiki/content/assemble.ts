import * as Y from 'yjs'
import { isWhole } from './whole.ts'

/** Why a part is left out that could be read, but has no place. */
export const missing = 'builds on what is not there'

/** A part that could not be read into a document: which one, and why. */
export type Unreadable = { at: number; reason: string }

/**
 * Puts a document together from parts, of which each may build on any other. What cannot be read, or builds on what is not
 * there, is left out and named; the rest is read.
 * @returns the document, which waits for nothing
 */
export function assemble(parts: readonly Uint8Array[]): { document: Y.Doc; unreadable: Unreadable[] } {
  const document = new Y.Doc()
  const problem = problemOf(document, parts)
  return problem === undefined ? { document, unreadable: [] } : oneByOne(parts)
}

function oneByOne(parts: readonly Uint8Array[]): { document: Y.Doc; unreadable: Unreadable[] } {
  const document = new Y.Doc()
  let copy = new Y.Doc()
  let waiting: Unreadable[] = parts.map((_, at) => ({ at, reason: '' }))
  // What waits for another part gets another turn for as long as others find their place.
  for (let before = -1; waiting.length > 0 && waiting.length !== before; ) {
    before = waiting.length
    waiting = waiting.flatMap(({ at }) => {
      const part = parts[at] as Uint8Array
      const reason = problemOf(copy, [part])
      if (reason === undefined) Y.applyUpdate(document, part)
      else {
        copy = new Y.Doc()
        Y.applyUpdate(copy, Y.encodeStateAsUpdate(document))
      }
      return reason === undefined ? [] : [{ at, reason }]
    })
  }
  return { document, unreadable: waiting }
}

function problemOf(document: Y.Doc, parts: readonly Uint8Array[]): string | undefined {
  try {
    document.transact(() => {
      for (const part of parts) Y.applyUpdate(document, part)
    })
    return isWhole(document) ? undefined : missing
  } catch (error) {
    return String(error)
  }
}

/** The part of an update that builds on nothing but itself, as a state. @throws when it cannot be read */
export function wholePart(update: Uint8Array): Uint8Array {
  const document = new Y.Doc()
  Y.applyUpdate(document, update)
  document.store.pendingStructs = null
  document.store.pendingDs = null
  return Y.encodeStateAsUpdate(document)
}
