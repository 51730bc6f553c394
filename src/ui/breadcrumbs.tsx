import { t } from '../platform/i18n/index.ts'

/** The way up from here. The page itself is not in it: its name is the h1 below. */
export function Breadcrumbs({ items }: { items: readonly { href: string; label: string }[] }) {
  return (
    <nav class="crumbs" aria-label={t('ui.way')}>
      <ol class="plain">
        {items.map((item) => (
          <li>
            <a href={item.href} dir="auto">
              {item.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
