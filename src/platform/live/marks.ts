import type { Numbers } from './numbers.ts'

/** The name of the mark that says whom a page was made for. */
export const standingMark = 'as'
/** How far a page has been told: `as` whom, and the number of what has happened, by what it hears. The id of an event, and the query of a stream's address. */
export type Marks = { readonly [name: string]: string }

/**
 * Where the stream of a page begins.
 * @param standing of its reader, as `enter` of the stream says it
 * @param numbers read before what the page shows
 * @param hears what it is told of
 */
export const marksOf = (standing: string, numbers: Numbers, hears: readonly string[]): Marks => ({
  [standingMark]: standing,
  ...Object.fromEntries(hears.map((about) => [about, String(numbers[about] ?? 0)])),
})
