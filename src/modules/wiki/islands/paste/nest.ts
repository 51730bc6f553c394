/** An item as word processors write it: a paragraph that says how deep it stands, in which list. */
export type Item<T> = { level: number; ordered: boolean; list: string; value: T }
export type List<T> = { ordered: boolean; items: { value: T; lists: List<T>[] }[] }

type Open<T> = { level: number; name: string; list: List<T> }

/** Items that stand below each other as lists inside lists. An item deeper than the one before is inside it, however much deeper. */
export function nest<T>(items: readonly Item<T>[]): List<T>[] {
  const top: List<T>[] = []
  const open: Open<T>[] = []
  for (const { level, ordered, list, value } of items) {
    const name = `${list} ${ordered}`
    while (open.length > 0 && isOver(open.at(-1) as Open<T>, level, name)) open.pop()
    if (open.at(-1)?.level !== level) {
      const begun: List<T> = { ordered, items: [] }
      const inside = open.at(-1)?.list.items.at(-1)?.lists ?? top
      inside.push(begun)
      open.push({ level, name, list: begun })
    }
    open.at(-1)?.list.items.push({ value, lists: [] })
  }
  return top
}

const isOver = (open: Open<unknown>, level: number, name: string): boolean => open.level > level || (open.level === level && open.name !== name)
