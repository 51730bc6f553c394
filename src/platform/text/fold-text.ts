import { withoutInvisible } from './plain-text.ts'
import { plainGroups, plainLetters, type Reading, readings } from './readings.ts'

const otherwise = readings.slice(1)
// Accents of Greek tell its letters apart no more than those of French; marks of Cyrillic make another letter.
const greekAccents = /(?<=\p{Script=Greek}\u0308?)[\u0300\u0301\u0304\u0306\u0313\u0314\u0342\u0345]+/gu
const between = /[^\p{L}\p{N}]+/gu

/**
 * A text in the ways it is written in Latin letters, without marks, lower case, single spaces: «Αθήνα» and “ATHINA” are “athina”, «Живка» is “zhivka”,
 * as Bulgaria writes it, and “zivka”, as Serbia does. At most four, the plain one first; of ASCII only that.
 */
export function foldings(text: string): [string, ...string[]] {
  const lower = text.toLowerCase()
  if (/^[\0-\x7f]*$/.test(lower)) return [lower.replace(between, ' ').trim()]
  const prepared = withoutInvisible(lower).normalize('NFKD').replace(greekAccents, '').normalize('NFKC').toLowerCase()
  const first = read(prepared)
  return [first, ...new Set(otherwise.map((reading) => read(prepared, reading)).filter((each) => each !== first))]
}

/**
 * Text as it is searched: in its plain folding, then the words that the others write otherwise. What is stored and what is asked go through here, so that
 * «Αθήνα», «ΑΘΗΝΑ» and “Athina” are one word.
 */
export function foldText(text: string): string {
  const [first, ...others] = foldings(text)
  if (others.length === 0) return first
  const known = new Set(first.split(' '))
  const more = new Set(others.flatMap((each) => each.split(' ')).filter((word) => !known.has(word)))
  return [first, ...more].join(' ').trim()
}

/** A text in its plain folding alone. */
export const foldPlainly = (text: string): string => foldings(text)[0]

function read(prepared: string, reading?: Reading): string {
  const grouped = [...(reading?.groups ?? []), ...plainGroups].reduce((text, [letters, written]) => text.replace(letters, written), prepared)
  const letterOf = (letter: string): string | undefined => reading?.letters.get(letter) ?? plainLetters.get(letter)
  return grouped
    .replace(/[^\0-\x7f]/gu, (letter) => letterOf(letter) ?? withoutMarks(letter).replace(/[^\0-\x7f]/gu, (bare) => letterOf(bare) ?? bare))
    .replace(between, ' ')
    .trim()
}

const withoutMarks = (letter: string): string => letter.normalize('NFKD').replace(/\p{M}+/gu, '')
