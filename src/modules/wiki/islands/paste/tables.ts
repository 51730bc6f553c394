import { create, rename } from './nodes.ts'

/** Tables that hold data, with cells that hold what a page’s cells can: layouts, and a cell that stands alone, become what they hold. */
export function plainTables(root: Element): void {
  for (const table of root.querySelectorAll('table')) {
    if (table.caption) table.before(rename(table.caption, 'p'))
    if (table.querySelector('table') || table.querySelectorAll('td, th').length === 1) unwrapTable(table)
  }
  for (const quotation of root.querySelectorAll('td blockquote, th blockquote')) rename(quotation, 'div')
  for (const line of root.querySelectorAll('td hr, th hr')) line.remove()
}

function unwrapTable(table: HTMLTableElement): void {
  for (const row of table.rows)
    for (const cell of row.cells) {
      const block = create(table, 'div')
      block.append(...cell.childNodes)
      table.before(block)
    }
  table.remove()
}
