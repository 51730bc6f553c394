import * as Y from 'yjs'
import { makeTrial, type Verdict } from '../../src/modules/wiki/collaboration/trial.ts'
import { assemble } from '../../src/modules/wiki/content/assemble.ts'
import { documentFromContent, htmlOf } from '../../src/modules/wiki/content/document.ts'
import { contentFromText } from '../../src/modules/wiki/content/from-text.ts'

/** Someone with the page open. */
export type Editor = { name: string; document: Y.Doc }
/** A page as the program holds it, without sockets and database: what was kept is in `kept`, in order. */
export type Room = {
  live: Y.Doc
  kept: Uint8Array[]
  /** Does with an update what the program does. */
  receive(update: Uint8Array, from: string): Verdict['is']
  /** Someone who opens the page and gets what is kept. */
  join(name: string, client: number): Editor
}

/** The longest that a page may take to be put together and rendered, in milliseconds: generous, for a busy machine. */
const longestRendering = 5_000

export function openRoom(): Room {
  const begun = documentFromContent(contentFromText('## Begun\n\n- one\n- two\n\n> said **so**'))
  const live = new Y.Doc()
  Y.applyUpdate(live, begun)
  const writers = new Map<number, string>()
  const trial = makeTrial(live, writers)
  const kept: Uint8Array[] = [begun]
  const editors: Editor[] = []

  return {
    live,
    kept,
    receive(update, from) {
      const verdict = trial.try(update, from)
      if (verdict.is !== 'fine') return verdict.is
      kept.push(update)
      Y.applyUpdate(live, update)
      for (const { name, document } of editors) if (name !== from) Y.applyUpdate(document, update)
      trial.settle(update, true)
      return 'fine'
    },
    join(name, client) {
      // As the program does when a browser first says where its caret is.
      writers.set(client, name)
      const document = new Y.Doc()
      document.clientID = client
      for (const update of kept) Y.applyUpdate(document, update)
      const editor = { name, document }
      editors.push(editor)
      return editor
    },
  }
}

/** What is wrong with a room; undefined when it holds: everyone sees the same, and a fresh start reads it all. */
export function faultOf(room: Room, editors: readonly Editor[]): string | undefined {
  if (room.live.store.pendingStructs || room.live.store.pendingDs) return 'the live document waits for something'
  const seen = pictureOf(room.live)
  for (const { name, document } of editors) if (pictureOf(document) !== seen) return `${name} sees another page`
  const started = performance.now()
  const { document, unreadable } = assemble(room.kept)
  if (unreadable.length > 0) return `${unreadable.length} kept updates cannot be read: ${unreadable[0]?.reason}`
  if (pictureOf(document) !== seen) return 'a fresh start reads another page'
  const compacted = assemble([Y.encodeStateAsUpdate(document)])
  if (compacted.unreadable.length > 0) return `the compacted state cannot be read: ${compacted.unreadable[0]?.reason}`
  if (htmlOf(compacted.document) !== htmlOf(room.live)) return 'compaction changes the page'
  if (/[^\P{Cc}\t\n]/u.test(htmlOf(room.live))) return 'control characters are shown'
  if (performance.now() - started > longestRendering) return `reading takes ${Math.round(performance.now() - started)} ms`
  return undefined
}

// What everyone sees, and how far each editor has been heard: the same counts with other words would be lost words.
function pictureOf(document: Y.Doc): string {
  const counts = [...Y.decodeStateVector(Y.encodeStateVector(document))].sort(([one], [other]) => one - other)
  return JSON.stringify([counts, document.getXmlFragment('default').toString()])
}
