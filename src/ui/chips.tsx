import type { Child } from '../platform/html/html.ts'
import { Icon } from './icon.tsx'

/** What a search or a list is narrowed to, each with a link that takes it away. @param label what they are, for screen readers */
export function Chips({ label, items }: { label: string; items: readonly { label: Child; href: string; remove: string }[] }) {
  return (
    <nav aria-label={label}>
      <ul class="plain chips">
        {items.map((item) => (
          <li>
            <span>{item.label}</span>
            <a href={item.href} title={item.remove}>
              <Icon name="x" size={16} />
              <span class="sr">
                {item.remove}: {item.label}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
