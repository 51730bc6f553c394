import * as Y from 'yjs'
import { fragmentName } from './extensions.ts'
import { limits } from './limits.ts'
import { schema } from './schema.ts'
import { isFormat } from './values.ts'

// Editors count what they write from nought: one that types for a year comes nowhere near. Beyond 2⁵³ Yjs cannot read on.
const longestWriting = 2 ** 40

/** An update taken apart: what it writes, and what it deletes. */
export type Decoded = ReturnType<typeof Y.decodeUpdate>

/**
 * What an update is by itself, taken apart when it may be looked at further: `refused` when it cannot be read, or writes anything but text, marks and nodes a page knows,
 * in its own part of the document; `full` when it alone is more than a page. What it says may still break the schema's
 * order, which reading mends; this keeps out what no editor sends, for less than applying it would cost.
 */
export function checkUpdate(update: Uint8Array): Decoded | 'refused' | 'full' {
  if (update.byteLength > limits.update) return 'refused'
  try {
    const decoded = Y.decodeUpdate(update)
    const { structs, ds } = decoded
    const isFine = structs.every(isKnown) && [...ds.clients.values()].every((deleted) => deleted.every(({ clock, len }) => isCounted(clock, len)))
    if (!isFine) return 'refused'
    if (![...ds.clients.values()].every(isAscending)) return 'refused'
    const nodes = structs.reduce((sum, struct) => sum + (struct instanceof Y.Item && struct.content instanceof Y.ContentType ? 1 : 0), 0)
    return nodes > limits.nodes || structs.length > limits.pieces ? 'full' : decoded
  } catch {
    return 'refused'
  }
}

/** Whether stretches follow each other, as Yjs writes them: one that is deleted again and again takes its time each time. */
const isAscending = (deleted: readonly { clock: number; len: number }[]): boolean =>
  deleted.every(({ clock }, at) => at === 0 || clock >= (deleted[at - 1]?.clock ?? 0) + (deleted[at - 1]?.len ?? 0))

const isCounted = (clock: number, length: number): boolean => length > 0 && clock + length < longestWriting

function isKnown(struct: Y.Item | Y.GC | Y.Skip): boolean {
  if (!isCounted(struct.id.clock, struct.length) || struct.id.client >= 2 ** 32) return false
  if (!(struct instanceof Y.Item)) return true
  const { parent, content } = struct
  // Before an update is applied, a parent of the first level is still its name.
  if (typeof parent === 'string' && parent !== fragmentName) return false
  if (content instanceof Y.ContentType) return isBlock(content.type)
  if (content instanceof Y.ContentFormat) return isFormat(content.key, content.value)
  return content instanceof Y.ContentString || content instanceof Y.ContentAny || content instanceof Y.ContentDeleted
}

const isBlock = (type: unknown): boolean =>
  type instanceof Y.XmlElement ? type.nodeName in schema.nodes && !['doc', 'text'].includes(type.nodeName) : type instanceof Y.XmlText
