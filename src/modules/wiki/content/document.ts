import type { JSONContent } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import { prosemirrorToYXmlFragment } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { plainText } from '../../../platform/text/plain-text.ts'
import { fragmentName } from './extensions.ts'
import { readPage } from './read.ts'
import { schema } from './schema.ts'
import { serialize } from './serialize.ts'

/** The shared document a page begins with. @throws RangeError when the content is not of the page schema */
export function documentFromContent(content: JSONContent): Buffer {
  const node = Node.fromJSON(schema, content)
  node.check()
  const document = new Y.Doc()
  document.clientID = 1
  prosemirrorToYXmlFragment(node, document.getXmlFragment(fragmentName))
  return Buffer.from(Y.encodeStateAsUpdate(document))
}

/** The page without its past, for a document whose past is more than can be read in time. */
export function withoutPast(document: Y.Doc): Y.Doc {
  const fresh = new Y.Doc()
  prosemirrorToYXmlFragment(readPage(document.getXmlFragment(fragmentName)), fresh.getXmlFragment(fragmentName))
  return fresh
}

/** Puts a document together from its compacted state and what was written since, in any order. */
export function documentOf(state: Uint8Array | null, updates: readonly Uint8Array[] = []): Y.Doc {
  const document = new Y.Doc()
  document.transact(() => {
    for (const update of state ? [state, ...updates] : updates) Y.applyUpdate(document, update)
  })
  return document
}

/** The page as HTML that is safe to show: whatever the document holds passes through the schema. It never throws. */
export const htmlOf = (document: Y.Doc): string => plainText(serialize(levelled(readPage(document.getXmlFragment(fragmentName))))).toWellFormed()

/** The page with its headings in order: none skips a level, so that a screen reader can follow them. */
function levelled(page: Node): Node {
  let last = 1
  const blocks: Node[] = []
  page.forEach((block) => {
    if (block.type.name === 'heading') last = Math.trunc(Math.min(Math.max(Number(block.attrs.level) || 2, 2), last + 1, 4))
    blocks.push(block.type.name === 'heading' ? block.type.create({ level: last }, block.content) : block)
  })
  return page.type.create(null, blocks)
}
