/** Most pupils made from one list. */
export const maxPupils = 200
const longest = 60

/** Names from a pasted list: one a line, bullets and numbering taken off, spaces made single. */
export function namesIn(list: string): string[] {
  return list
    .normalize('NFC')
    .split('\n')
    .map((line) =>
      line
        .replace(/^[\s\-–•*]*(\d+[.)]\s)?/u, '')
        .replace(/\s+/gu, ' ')
        .trim()
        .slice(0, longest),
    )
    .filter(Boolean)
}

const same = (name: string): string => name.toLocaleLowerCase('und')

/** The names with a number after those that are taken: Maria, Maria 2. @param taken names in the space already */
export function distinct(names: readonly string[], taken: readonly string[]): string[] {
  const used = new Set(taken.map(same))
  return names.map((name) => {
    let free = name
    for (let number = 2; used.has(same(free)); number++) free = `${name} ${number}`
    used.add(same(free))
    return free
  })
}
