import type { Child } from '../platform/html/html.ts'
import { cx } from './cx.ts'

export type Column = {
  label: string
  /** the label is for screen readers only */
  unseen?: boolean
  /** figures, aligned at the end */
  num?: boolean
  /** the column that names the row */
  head?: boolean
}

/**
 * A table with its caption. On a phone each row is a card, named by its head, and each cell is labelled by its column; for screen
 * readers it stays a table, which some of them forget when it is laid out otherwise: hence the roles.
 * @param rows cells in the columns' order
 * @param quiet the caption is for screen readers only
 */
export function Table({
  caption,
  columns,
  rows,
  quiet,
}: {
  caption: string
  columns: readonly Column[]
  rows: readonly (readonly Child[])[]
  quiet?: boolean
}) {
  return (
    <section class="table" aria-label={caption} tabindex="0">
      <table class="records" role="table">
        <caption class={cx(quiet && 'sr')}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ label, unseen, num }) => (
              <th scope="col" role="columnheader" class={cx(num && 'num', unseen && 'slim')}>
                {unseen ? <span class="sr">{label}</span> : label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr role="row">
              {columns.map((column, at) => (
                <Cell of={column}>{row[at]}</Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cell({ of: { label, unseen, num, head }, children }: { of: Column; children?: Child }) {
  if (head)
    return (
      <th scope="row" role="rowheader">
        <div>{children}</div>
      </th>
    )
  return (
    <td role="cell" class={cx(num && 'num', unseen && 'slim')} data-label={unseen ? undefined : label}>
      <div>{children}</div>
    </td>
  )
}
