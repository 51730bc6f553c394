import { Table as Base, TableCell as BaseCell, TableHeader as BaseHeader, TableRow } from '@tiptap/extension-table'
import { limits } from './limits.ts'

const inside = '(paragraph | bulletList | orderedList | image)+'
const span = (value: unknown): number | undefined => (Number.isInteger(value) && Number(value) > 1 && Number(value) <= limits.span ? Number(value) : undefined)
const parsed = (name: string) => (cell: { getAttribute(name: string): string | null }) => span(Number(cell.getAttribute(name))) ?? 1
const attributes = {
  colspan: { default: 1, parseHTML: parsed('colspan') },
  rowspan: { default: 1, parseHTML: parsed('rowspan') },
  colwidth: { default: null, rendered: false, parseHTML: () => null },
}

// The originals set widths in style attributes, which the content security policy forbids.
const Table = Base.extend({
  renderHTML: () => ['div', { class: 'table', tabindex: '0' }, ['table', ['tbody', 0]]],
}).configure({ View: null })

const TableCell = BaseCell.extend({
  content: inside,
  addAttributes: () => attributes,
  renderHTML: ({ node }) => ['td', { dir: 'auto', colspan: span(node.attrs.colspan), rowspan: span(node.attrs.rowspan) }, 0],
})

const TableHeader = BaseHeader.extend({
  content: inside,
  addAttributes: () => attributes,
  renderHTML: ({ node }) => ['th', { dir: 'auto', colspan: span(node.attrs.colspan), rowspan: span(node.attrs.rowspan) }, 0],
})

export const tables = [Table, TableRow, TableCell, TableHeader]
