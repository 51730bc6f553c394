import { RuleViolation } from '../../../platform/http/index.ts'
import { linesOf } from './cells.ts'
import { isTooLong, longestName, maxPupils, shownNames } from './names.ts'
import { type Reading, type ReadList, readList } from './read-list.ts'

/** Letters of a name that is too long which are said again. */
const said = 40

/** How a list is to be read, and whether surnames are wanted. */
export type Wanted = { reading?: Reading | ''; surnames?: boolean }
export type Understood = ReadList & { names: string[] }

/** What a pasted list says, and the names it makes. @throws RuleViolation when there are none or too many, or when one is too long */
export function understand(list: string, { reading, surnames }: Wanted = {}): Understood {
  const read = readList(list, reading || undefined)
  const names = shownNames(read.pupils, surnames)
  mustDo(names.map((name, at) => ({ name, line: read.pupils[at]?.line ?? 0 })))
  return { ...read, names }
}

/** The names of a list that has been understood: each line as it stands. @throws RuleViolation as above, and when columns have come into it */
export function namesOf(list: string): string[] {
  const lines = linesOf(list).map(({ line, text }) => ({ line, name: text.replace(/ +/g, ' ').trim() }))
  mustDo(lines)
  if (lines.some(({ name }) => /[;\t]/.test(name))) throw new RuleViolation('pupils.lookAgain', 'list')
  return lines.map(({ name }) => name)
}

/** One name, by the rules of a list. @throws RuleViolation when it shows nothing or is too long */
export function oneName(typed: string): string {
  const name = linesOf(typed)[0]?.text.replace(/\s+/gu, ' ').trim()
  if (!name) throw new RuleViolation('forms.required', 'name')
  if (isTooLong(name)) throw new RuleViolation('pupils.longName', 'name', { max: longestName })
  return name
}

function mustDo(names: readonly { name: string; line: number }[]): void {
  if (names.length === 0) throw new RuleViolation('pupils.none', 'list')
  if (names.length > maxPupils) throw new RuleViolation('pupils.tooLong', 'list', { count: names.length })
  const long = names.find(({ name }) => isTooLong(name))
  if (long) throw new RuleViolation('pupils.nameTooLong', 'list', { line: long.line, max: longestName, name: beginOf(long.name) })
}

const beginOf = (name: string): string =>
  [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(name.slice(0, said * 8))]
    .slice(0, said)
    .map(({ segment }) => segment)
    .join('')
