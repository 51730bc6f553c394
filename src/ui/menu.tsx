import type { Child } from '../platform/html/html.ts'
import { Count } from './badge.tsx'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import type { NavItem } from './links.ts'

/**
 * A menu that opens under its name, without JavaScript too; with it, Escape and a click elsewhere close it.
 * @param label what is always seen; @param up opens upwards (in the footer); @param open from the beginning, as with a form that came back
 */
export function Menu({
  label,
  items = [],
  up,
  open,
  class: more,
  children,
}: {
  label: Child
  items?: readonly NavItem[]
  up?: boolean
  open?: boolean
  class?: string
  children?: Child
}) {
  return (
    <menu-details class={cx('menu', up && 'up', more)}>
      <details open={open}>
        <summary>
          {label}
          <Icon name="chevron-down" size={16} />
        </summary>
        <div class="sheetlet">
          {items.length > 0 && (
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
          )}
          {children}
        </div>
      </details>
    </menu-details>
  )
}
