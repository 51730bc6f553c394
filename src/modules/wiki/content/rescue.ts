import * as Y from 'yjs'
import { fragmentName } from './extensions.ts'
import { limits } from './limits.ts'

/**
 * Puts the words of changes that build on what is not there at the end of a page, a paragraph for each who wrote them:
 * somebody has been told that they are saved.
 * @param updates in the order they were written
 */
export function rescue(document: Y.Doc, updates: readonly Uint8Array[]): void {
  const words = new Map<number, string>()
  for (const { id, content } of updates.flatMap(piecesOf))
    if (content instanceof Y.ContentString) words.set(id.client, ((words.get(id.client) ?? '') + content.str).slice(0, limits.rescued))
  const paragraphs = [...words.values()].filter((text) => text.trim() !== '').map(paragraph)
  document.getXmlFragment(fragmentName).push(paragraphs)
}

function piecesOf(update: Uint8Array): Y.Item[] {
  try {
    return Y.decodeUpdate(update).structs.filter((piece) => piece instanceof Y.Item)
  } catch {
    return [] // what cannot be read is set aside, and named there
  }
}

function paragraph(text: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph')
  element.insert(0, [new Y.XmlText(text)])
  return element
}
