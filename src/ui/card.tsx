import type { Child } from '../platform/html/html.ts'
import { cx, type Rest } from './cx.ts'
import { inItsDirection } from './title.tsx'

/**
 * One thing among others on a board. With `href` the whole card leads there, through the link of its title.
 * @param level of the heading, 3 unless told
 * @param framed draws a box; without it a hairline above is enough
 */
export function Card({
  title,
  href,
  level = 3,
  framed,
  emblem,
  children,
  footer,
  class: more,
  ...rest
}: { title?: Child; href?: string; level?: 2 | 3 | 4; framed?: boolean; emblem?: Child; children?: Child; footer?: Child; class?: string } & Rest) {
  const Heading = `h${level}` as const
  return (
    <article class={cx('card', framed && 'framed', href && 'linked', more)} {...rest}>
      {emblem}
      {title && <Heading>{href ? <a href={href}>{inItsDirection(title)}</a> : inItsDirection(title)}</Heading>}
      {children}
      {footer && <footer class="small muted">{footer}</footer>}
    </article>
  )
}
