import type { Child } from '../platform/html/html.ts'
import { cx } from './cx.ts'

/** @property where the thing it is part of; `fresh`: a badge on what has not been read */
export type NewsItem = { href: string; text: string; where?: string | null; when: Child; fresh?: Child }

/** What happened, the latest first; each line leads to its thing. Nothing is fetched ahead: opening marks it as read. */
export function NewsList({ items }: { items: readonly NewsItem[] }) {
  return (
    <ul class="plain news">
      {items.map((item) => (
        <li class={cx(!!item.fresh && 'fresh')}>
          <p>
            <a href={item.href} data-turbo-prefetch="false" dir="auto">
              {item.text}
            </a>
          </p>
          <p class="small muted row tight">
            {item.where && <bdi>{item.where}</bdi>}
            {item.when}
            {item.fresh}
          </p>
        </li>
      ))}
    </ul>
  )
}
