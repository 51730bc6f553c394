import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/index.ts'
import { searchWords } from '../../../platform/text/search-words.ts'
import { facet } from '../../vocabularies/index.ts'

/** A school as lists show it. */
export type FoundSchool = { id: string; name: string; country: string; region: string; town: string; type: string }
/** `country` and `near` prefer, they do not exclude. Coordinates in degrees. */
export type SchoolQuestion = { text: string; country?: string | null; near?: { lat: number; lon: number } | null }

/** Schools looked at before ranking: of the preferred country, and of all. */
const candidates = { preferred: 3000, others: 1000 }

// Folded words are letters and digits, so quotes suffice.
const beginning = (word: string): string => `'${word}':*`
/** Every part of a search. */
export const all = (parts: readonly string[]): string => parts.join(' & ')
const allButOne = (parts: readonly string[]): string => parts.map((_, left) => `(${all(parts.filter((__, at) => at !== left))})`).join(' | ')
/** Every word, each the beginning of one in the school's text. */
export const beginnings = (words: readonly string[]): string => all(words.map(beginning))

/**
 * Schools by what people type of their name and place, the likeliest first: as spelled, else by words that are spelled alike,
 * else by all but one of three or more. At most `limit`.
 */
export async function findSchools(db: Reader, question: SchoolQuestion, limit = 10): Promise<FoundSchool[]> {
  const found = await findByAllWords(db, question, limit)
  const words = searchWords(question.text)
  if (found.length > 0 || words.length < 3) return found
  return matching(db, question, words, allButOne((await spelledAlike(db, words)) ?? words.map(beginning)), limit)
}

/** As `findSchools`, but every word has to be there, as spelled or spelled alike. One statement when enough are as spelled, else three. */
export async function findByAllWords(db: Reader, question: SchoolQuestion, limit: number): Promise<FoundSchool[]> {
  const words = searchWords(question.text)
  if (words.length === 0) return []
  const exact = await matching(db, question, words, beginnings(words), limit)
  if (exact.length >= limit) return exact
  const alike = await spelledAlike(db, words)
  if (!alike) return exact
  const known = new Set(exact.map(({ id }) => id))
  const more = await matching(db, question, words, all(alike), limit)
  return [...exact, ...more.filter(({ id }) => !known.has(id))].slice(0, limit)
}

/** For each word, a search for it and those spelled like it; the last may be half typed. Undefined when no word has any. */
export async function spelledAlike(db: Reader, words: readonly string[]): Promise<string[] | undefined> {
  const { rows } = await sql<{ word: string; alike: string[]; begun: string[] }>`
    select asked.word, array(
      select known.word from school_words known
      where known.word % asked.word and levenshtein(known.word, asked.word) <= greatest(1, length(asked.word) / 3)
      order by levenshtein(known.word, asked.word), known.word limit 12
    ) as alike, array(
      select distinct left(known.word, length(asked.word)) from school_words known
      where asked.place = ${words.length} and length(asked.word) >= 4 and starts_with(known.word, left(asked.word, 1))
        and levenshtein_less_equal(left(known.word, length(asked.word)), asked.word, 1) = 1
      limit 12
    ) as begun
    from unnest(${words}::text[]) with ordinality as asked (word, place)
    order by asked.place`.execute(db)
  if (!rows.some(({ word, alike, begun }) => begun.length > 0 || alike.some((each) => each !== word))) return undefined
  return rows.map(
    ({ word, alike, begun }) =>
      `(${[word, ...begun]
        .map(beginning)
        .concat(alike.map((each) => `'${each}'`))
        .join(' | ')})`,
  )
}

async function matching(db: Reader, { country, near }: SchoolQuestion, words: readonly string[], query: string, limit: number): Promise<FoundSchool[]> {
  const here = country
    ? sql`(select id from schools where tsv @@ ${query}::tsquery and facets && array[${facet.country(country)}::int] limit ${candidates.preferred}) union`
    : sql``
  // Flat distance: it only orders what is near.
  const distance = near
    ? sql`power(s.lat - ${near.lat}::float8, 2) + power((s.lon - ${near.lon}::float8) * cos(radians(${near.lat}::float8)), 2)`
    : sql`0::float8`
  const whole = words.map((word) => `'${word}'`).join(' & ')
  const { rows } = await sql<FoundSchool>`
    with found as (${here} (select id from schools where tsv @@ ${query}::tsquery limit ${candidates.others}))
    select s.id, s.name, s.country, s.region, s.town, s.type_raw as type
    from found join schools s using (id)
    order by (s.country = ${country ?? ''}::text) desc, (s.tsv @@ ${whole}::tsquery) desc, starts_with(s.search_text, ${words.join(' ')}::text) desc,
      ${distance} nulls last, length(s.name), s.name, s.id
    limit ${limit}`.execute(db)
  return rows
}
