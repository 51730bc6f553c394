import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../../platform/db/index.ts'
import { begun, type SearchWord, searchWords } from '../../../platform/text/search-words.ts'
import { slipsOf, swapsOf } from '../../../platform/text/slips.ts'
import { type Asked, asked, askedSql, asSpelled, facet, isWords } from '../../vocabularies/index.ts'

/** A school as lists show it. */
export type FoundSchool = { id: string; name: string; country: string; region: string; town: string; type: string }
/** `country` and `near` prefer, they do not exclude. Coordinates in degrees. */
export type SchoolQuestion = { text: string; country?: string | null; near?: { lat: number; lon: number } | null }
/** What each part of a search may stand as in the index. */
export type Spelling = (part: Asked) => string
type Condition = RawBuilder<unknown>

/** Schools looked at before ranking: of the preferred country, and of all. */
const candidates = { preferred: 3000, others: 1000 }

const all = (parts: readonly string[]): string => parts.join(' & ')

/** Schools `s` with every part of a search. */
export function matching(parts: readonly Asked[], spelling: Spelling): Condition {
  const query = all(parts.filter(isWords).map(spelling))
  const others = parts.filter((part) => !isWords(part)).map((part) => askedSql('s', part, sql`s.tsv @@ ${spelling(part)}::tsquery`))
  return sql.join([...(query ? [sql`s.tsv @@ ${query}::tsquery`] : []), ...others], sql` and `)
}

/** Schools `s` with all parts of a search but one. */
export const matchingMost = (parts: readonly Asked[], spelling: Spelling): Condition =>
  sql`(${sql.join(
    parts.map((left) =>
      matching(
        parts.filter((part) => part !== left),
        spelling,
      ),
    ),
    sql` or `,
  )})`

/** Whether leaving one out leaves enough of a search. */
export const canLeaveOneOut = (parts: readonly Asked[]): boolean => parts.length >= 3

/**
 * Schools by what people type of their name and place, the likeliest first: as spelled, else by words that are spelled alike,
 * else by all but one of three or more. At most `limit`, in at most four statements.
 */
export async function findSchools(db: Reader, question: SchoolQuestion, limit = 10): Promise<FoundSchool[]> {
  const { parts, found, alike } = await byAllWords(db, question, limit)
  if (found.length > 0 || !canLeaveOneOut(parts)) return found
  return ranked(db, question, matchingMost(parts, alike ?? asSpelled), limit)
}

/** As `findSchools`, but every word has to be there, as spelled or spelled alike. One statement when enough are as spelled, else three. */
export const findByAllWords = async (db: Reader, question: SchoolQuestion, limit: number): Promise<FoundSchool[]> =>
  (await byAllWords(db, question, limit)).found

async function byAllWords(
  db: Reader,
  question: SchoolQuestion,
  limit: number,
): Promise<{ parts: readonly Asked[]; found: FoundSchool[]; alike?: Spelling | undefined }> {
  const parts = asked(question.text, ['country', 'town'])
  if (parts.length === 0) return { parts, found: [] }
  const exact = await ranked(db, question, matching(parts, asSpelled), limit)
  if (exact.length >= limit) return { parts, found: exact }
  const alike = await spelledAlike(db, parts)
  if (!alike) return { parts, found: exact }
  const known = new Set(exact.map(({ id }) => id))
  const more = await ranked(db, question, matching(parts, alike), limit)
  return { parts, found: [...exact, ...more.filter(({ id }) => !known.has(id))].slice(0, limit), alike }
}

// Shorter words share too few groups of three letters with what they were typed for.
const longestWithoutTrigrams = 6

/** For each word, a search for it and those spelled like it; the last may be half typed. Undefined when no word has any. */
export async function spelledAlike(db: Reader, parts: readonly Asked[]): Promise<Spelling | undefined> {
  const words = parts.flatMap((part) => part.words.map(([word]) => word))
  const slips = words.flatMap((word, at) => (word.length <= longestWithoutTrigrams ? slipsOf(word) : swapsOf(word)).map((slip) => ({ place: at + 1, slip })))
  const { rows } = await sql<{ word: string; alike: string[]; begun: string[] }>`
    with slips as (select * from unnest(${slips.map(({ place }) => place)}::int[], ${slips.map(({ slip }) => slip)}::text[]) as s (place, word))
    select asked.word, array(
      select word from (
        select known.word, levenshtein(known.word, asked.word) as far from school_words known where known.word % asked.word
        union select known.word, 1 from slips join school_words known using (word) where slips.place = asked.place
      ) near where far <= greatest(1, length(asked.word) / 3) group by word order by min(far), word limit 12
    ) as alike, array(
      select distinct left(known.word, length(asked.word)) from school_words known
      where asked.place = ${words.length} and length(asked.word) >= 4
        and (starts_with(known.word, left(asked.word, 1)) and levenshtein_less_equal(left(known.word, length(asked.word)), asked.word, 1) = 1
          or left(known.word, length(asked.word)) = any(${swapsOf(words.at(-1) ?? '')}::text[]))
      limit 12
    ) as begun
    from unnest(${words}::text[]) with ordinality as asked (word, place)
    order by asked.place`.execute(db)
  if (!rows.some(({ word, alike, begun }) => begun.length > 0 || alike.some((each) => each !== word))) return undefined
  const found = new Map(rows.map((row) => [row.word, row]))
  const like = (word: SearchWord): string => {
    const { alike = [], begun: halves = [] } = found.get(word[0]) ?? {}
    return `(${[begun(word), ...halves.map((half) => `'${half}':*`), ...alike.map((each) => `'${each}'`)].join(' | ')})`
  }
  return (part) => all(part.words.map(like))
}

/** What is named as it was typed comes before what only begins so, and that before what only has the words. @param text what was typed */
export const exactFirst = (text: string): RawBuilder<unknown>[] => {
  const words = searchWords(text)
  const typed = words.map(([word]) => word).join(' ')
  const begins = sql`starts_with(s.search_text || ' ', ${`${typed} `}::text)`
  return [
    sql`(${begins} and length(s.name) <= ${text.trim().length}::int) desc`,
    sql`${begins} desc`,
    sql`(s.tsv @@ ${words.map(([word]) => `'${word}'`).join(' & ')}::tsquery) desc`,
  ]
}

async function ranked(db: Reader, { text, country, near }: SchoolQuestion, condition: Condition, limit: number): Promise<FoundSchool[]> {
  const here = country
    ? sql`(select s.id from schools s where ${condition} and s.facets && array[${facet.country(country)}::int] limit ${candidates.preferred}) union`
    : sql``
  // Flat distance: it only orders what is near.
  const distance = near
    ? sql`power(s.lat - ${near.lat}::float8, 2) + power((s.lon - ${near.lon}::float8) * cos(radians(${near.lat}::float8)), 2)`
    : sql`0::float8`
  const [named, begins, whole] = exactFirst(text)
  const { rows } = await sql<FoundSchool>`
    with found as (${here} (select s.id from schools s where ${condition} limit ${candidates.others}))
    select s.id, s.name, s.country, s.region, s.town, s.type_raw as type
    from found join schools s using (id)
    order by (s.country = ${country ?? ''}::text) desc, ${named}, ${whole}, ${begins}, ${distance} nulls last, length(s.name), s.name, s.id
    limit ${limit}`.execute(db)
  return rows
}
