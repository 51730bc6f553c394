import { Count } from './badge.tsx'
import { Icon } from './icon.tsx'
import type { NavItem } from './links.ts'

/** Parts of one thing, each with its own address. @param label what the parts are of, for screen readers */
export function Tabs({ label, items }: { label: string; items: readonly NavItem[] }) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul class="plain">
        {items.map((item) => (
          <li>
            <a href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.icon && <Icon name={item.icon} size={18} />}
              {item.label}
              <Count of={item.count} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
