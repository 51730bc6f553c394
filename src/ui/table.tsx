import type { Child } from '../platform/html/html.ts'
import { cx } from './cx.ts'

export type Column = { label: Child /** figures, aligned at the end */; num?: boolean /** the column that names the row */; head?: boolean }

/**
 * A table with its caption, which scrolls sideways by itself on a phone.
 * @param rows cells in the columns' order; or give your own `<tr>`s as children
 */
export function Table({
  caption,
  columns,
  rows,
  quiet,
  children,
}: {
  caption: string
  columns: readonly Column[]
  rows?: readonly (readonly Child[])[] /** the caption is for screen readers only */
  quiet?: boolean
  children?: Child
}) {
  return (
    <section class="table" aria-label={caption} tabindex="0">
      <table>
        <caption class={cx(quiet && 'sr')}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" class={cx(column.num && 'num')}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows?.map((row) => (
            <tr>{row.map((cell, at) => (columns[at]?.head ? <th scope="row">{cell}</th> : <td class={cx(columns[at]?.num && 'num')}>{cell}</td>))}</tr>
          ))}
          {children}
        </tbody>
      </table>
    </section>
  )
}
