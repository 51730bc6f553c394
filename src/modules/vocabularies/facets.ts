import { type Subject, subjects } from './vocabularies.ts'

const a = 'A'.charCodeAt(0)
const pair = (code: string): number => {
  const letters = code.toUpperCase()
  return (letters.charCodeAt(0) - a) * 26 + letters.charCodeAt(1) - a
}

/**
 * What can be filtered by, as numbers in one `int[]` a row, so that one index serves every filter:
 * `facets && array[facet.country('FR')]`. What is stored stays stored: a number never changes its meaning.
 */
export const facet = {
  /** @param code two letters: `FR` */
  country: (code: string): number => 1000 + pair(code),
  /** @param code two letters: `fr` */
  language: (code: string): number => 10_000 + pair(code),
  subject: (code: Subject): number => 3000 + subjects.indexOf(code),
  /** @param years one value for each year of age, 0–99 */
  age: (years: number): number => 4000 + years,
  /** Every year of a range, both ends within it; none when nothing is known. */
  ages: (from: number | null, to: number | null): number[] =>
    from === null || to === null ? [] : Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => facet.age(from + at)),
  availableProjects: 5000,
  availablePlus: 5001,
  /** @param isced level of a school, 0–3 */
  level: (isced: number): number => 6000 + isced,
} as const
