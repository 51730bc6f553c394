import type { Child } from '../platform/html/html.ts'

export type TreeItem = {
  href: string
  label: string
  depth: number
  current?: boolean /** what stands at the end of the line: state, time, buttons */
  more?: Child
}
type Branch = { item: TreeItem; below: Branch[] }

function branches(items: readonly TreeItem[]): Branch[] {
  const roots: Branch[] = []
  const trail: Branch[] = []
  for (const item of items) {
    const branch = { item, below: [] }
    trail.length = Math.min(item.depth, trail.length)
    ;(trail.at(-1)?.below ?? roots).push(branch)
    trail.push(branch)
  }
  return roots
}

function Level({ branches }: { branches: readonly Branch[] }): Child {
  return (
    <ul class="plain">
      {branches.map(({ item, below }) => (
        <li>
          <div class="line">
            <a href={item.href} dir="auto" aria-current={item.current ? 'page' : undefined}>
              {item.label}
            </a>
            {item.more && <div class="more">{item.more}</div>}
          </div>
          {below.length > 0 && <Level branches={below} />}
        </li>
      ))}
    </ul>
  )
}

/** Pages and their sub-pages. Items come in reading order, each with its depth from 0. @param label of the navigation, when it is one */
export function PageTree({ items, label }: { items: readonly TreeItem[]; label?: string }) {
  const list = <Level branches={branches(items)} />
  return label ? (
    <nav class="page-tree" aria-label={label}>
      {list}
    </nav>
  ) : (
    <div class="page-tree wide">{list}</div>
  )
}
