import type { ChainedCommands, Editor } from '@tiptap/core'

/** What a tool does; `active`: whether the text at the cursor already is so. */
export type Use = { run(chain: ChainedCommands): ChainedCommands; active?: (editor: Editor) => boolean }

/** The tools that act on the text directly, by the names of views/tools.ts. */
export const uses: Record<string, Use> = {
  heading: { run: (chain) => chain.toggleHeading({ level: 2 }), active: (editor) => editor.isActive('heading', { level: 2 }) },
  subheading: { run: (chain) => chain.toggleHeading({ level: 3 }), active: (editor) => editor.isActive('heading', { level: 3 }) },
  bold: { run: (chain) => chain.toggleBold(), active: (editor) => editor.isActive('bold') },
  italic: { run: (chain) => chain.toggleItalic(), active: (editor) => editor.isActive('italic') },
  bullets: { run: (chain) => chain.toggleBulletList(), active: (editor) => editor.isActive('bulletList') },
  numbers: { run: (chain) => chain.toggleOrderedList(), active: (editor) => editor.isActive('orderedList') },
  quote: { run: (chain) => chain.toggleBlockquote(), active: (editor) => editor.isActive('blockquote') },
  line: { run: (chain) => chain.setHorizontalRule() },
  table: { run: (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }) },
  'row-add': { run: (chain) => chain.addRowAfter() },
  'column-add': { run: (chain) => chain.addColumnAfter() },
  'row-remove': { run: (chain) => chain.deleteRow() },
  'column-remove': { run: (chain) => chain.deleteColumn() },
  'table-remove': { run: (chain) => chain.deleteTable() },
  undo: { run: (chain) => chain.undo() },
  redo: { run: (chain) => chain.redo() },
}
