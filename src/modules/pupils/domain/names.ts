import type { Listed } from './read-list.ts'

/** Most pupils made from one list. */
export const maxPupils = 200
/** Longest name, in letters as somebody reads them. */
export const longestName = 60

const letters = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Whether a name is longer than a card has room for: an emoji, or a letter with its marks, is one; the number that `distinct` gives is none. */
export function isTooLong(name: string): boolean {
  const own = name.replace(/ \d{1,3}$/, '')
  return own.length > longestName * 8 || [...letters.segment(own)].length > longestName
}

const same = (name: string): string => name.toLocaleLowerCase('und')

/** The names of a list as they will be shown: of a surname only its first letter, where two share a first name. @param surnames they are wanted in full */
export function shownNames(pupils: readonly Listed[], surnames = false): string[] {
  const times = new Map<string, number>()
  for (const { first } of pupils) times.set(same(first), (times.get(same(first)) ?? 0) + 1)
  return pupils.map(({ first, surname }) => {
    if (!surname) return first
    if (surnames) return `${first} ${surname}`
    const [initial] = letters.segment(surname)
    return (times.get(same(first)) ?? 0) > 1 && initial ? `${first} ${initial.segment}.` : first
  })
}

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
