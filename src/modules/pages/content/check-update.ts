import * as Y from 'yjs'
import { fragmentName } from './extensions.ts'
import { schema } from './schema.ts'

/** The largest single change, in bytes. */
export const biggestUpdate = 1024 * 1024
/** The largest page with everything once written in it, in bytes. */
export const biggestDocument = 16 * 1024 * 1024

/**
 * Whether an update can be read and writes nothing but text, marks and nodes a page knows, in its own part of the
 * document. What it says may still break the schema's order, which reading mends; this keeps out what no editor sends.
 */
export function isAcceptable(update: Uint8Array): boolean {
  if (update.byteLength > biggestUpdate) return false
  try {
    return Y.decodeUpdate(update).structs.every((struct) => !(struct instanceof Y.Item) || isKnown(struct))
  } catch {
    return false
  }
}

function isKnown({ parent, content }: Y.Item): boolean {
  // Before an update is applied, a parent of the first level is still its name.
  if (typeof parent === 'string' && parent !== fragmentName) return false
  if (content instanceof Y.ContentType) {
    const { type } = content
    return type instanceof Y.XmlElement ? type.nodeName in schema.nodes : type instanceof Y.XmlText
  }
  return content instanceof Y.ContentString || content instanceof Y.ContentFormat || content instanceof Y.ContentAny || content instanceof Y.ContentDeleted
}
