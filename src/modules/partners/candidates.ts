import { type RawBuilder, sql } from 'kysely'
import type { Person } from '../../access/actor.ts'
import type { Reader } from '../../platform/db/index.ts'
import { type Asked, ageBands, agesOf, askedSql, asSpelled, facet, facetOf, type Understood } from '../vocabularies/index.ts'
import { kindsOf, weighShared } from './domain/reasons.ts'
import { chosen, type Filters, facetsOf, type Group, groups } from './filters.ts'

/** Matches looked at when ranking and counting, in other countries first and the last seen: more are too many to read anyway. */
export const maxCandidates = 5000

/** Someone who matches. `grade`: how well; `seen`: how many days ago, of the last year; `letters`: their facets, each the character of its number. */
export type Candidate = { id: string; grade: number; seen: number; letters: string }
/** Who matches, and how many of them have each facet and teach each age band. */
export type Pool = { people: Candidate[]; facets: Uint32Array; bands: number[] }
/** `relaxed`: for a group in which something is chosen, those who would match any choice in it. */
export type Candidates = { mine: ReadonlySet<number>; contacts: ReadonlySet<string>; matching: Pool; relaxed: Partial<Record<Group, Pool>> }

export type Spelling = 'exact' | 'forgiving'
/** What is chosen, and what was understood of the words. */
export type Search = { filters: Filters; understood: Understood; spelling: Spelling }
type Row = { part: Group | 'matching' | 'mine' | 'contacts'; packed: string | null }

/**
 * Who matches, with their facets, and the actor's own facets and contacts, in one statement. The rows come packed into one text a part:
 * the program counts over them faster than the database groups them.
 */
export async function loadCandidates(db: Reader, actor: Person, search: Search): Promise<Candidates> {
  const parts: (Group | 'matching')[] = ['matching', ...groups.filter((group) => chosen(search.filters)[group])]
  const statements = parts.map(
    (part) => sql`select ${part}::text as part, (select string_agg(p.id::text || chr(${zero} + m.closeness) || chr(${zero} + m.seen) || p.facet_letters, E'\n')
      from (select p.id, ${closeness(search)} as closeness, least(365, greatest(0, current_date - p.seen_at::date)) as seen from people p
        where ${conditions(actor, search, part)}
        order by p.country is not distinct from ${actor.country}::text, p.seen_at desc, p.id limit ${sql.lit(maxCandidates)}) m
      join people p using (id)) as packed`,
  )
  const own = [
    sql`select 'mine', p.facet_letters from people p where p.id = ${actor.id}`,
    sql`select 'contacts', string_agg(k.contact_id::text, ' ') from contacts k where k.person_id = ${actor.id}`,
  ]
  const { rows } = await sql<Row>`${sql.join([...statements, ...own], sql` union all `)}`.execute(db)
  const packed = (part: string): string => rows.find((row) => row.part === part)?.packed ?? ''
  const mine = new Set(numbersOf(packed('mine')))
  const kinds = kindsOf(mine)
  const home = actor.country ? facet.country(actor.country) : undefined
  const pool = (part: string): Pool => unpack(packed(part), kinds, home)
  return {
    mine,
    contacts: new Set(packed('contacts').split(' ')),
    matching: pool('matching'),
    relaxed: Object.fromEntries(parts.slice(1).map((part) => [part, pool(part)])),
  }
}

function conditions(actor: Person, { filters, understood, spelling }: Search, part: Group | 'matching'): RawBuilder<unknown> {
  const all = [sql`p.state = 'validated'`, sql`p.id <> ${actor.id}`]
  if (!filters.all) all.push(sql`p.facets && array[${sql.lit(facet.availableProjects)}]`)
  if (filters.plus) all.push(sql`p.facets && array[${sql.lit(facet.availablePlus)}]`)
  for (const group of groups) {
    const value = chosen(filters)[group]
    if (value && group !== part) all.push(sql`p.facets && ${facetsOf(group, value)}::int[]`)
  }
  for (const numbers of facetsIn(understood)) all.push(sql`p.facets && ${numbers}::int[]`)
  for (const each of understood.asked) all.push(askedSql('p', each, spelling === 'forgiving' ? spelledLike(each) : sql`p.tsv @@ ${asSpelled(each)}::tsquery`))
  return sql.join(all, sql` and `)
}

/** What was named has to be there: every subject and language, one of the countries, an age of each range. */
function facetsIn({ phrases }: Understood): number[][] {
  const countries = phrases.flatMap((phrase) => (phrase.kind === 'country' ? [facetOf(phrase)] : []))
  const others = phrases.flatMap((phrase) => {
    if (phrase.kind === 'ages') return [facet.ages(phrase.ages.from, phrase.ages.to)]
    return phrase.kind === 'subject' || phrase.kind === 'language' ? [[facetOf(phrase)]] : []
  })
  return countries.length > 0 ? [countries, ...others] : others
}

const spelledLike = ({ words }: Asked): RawBuilder<unknown> =>
  sql.join(
    words.map((word) =>
      word[0].length >= shortestMisspelt
        ? sql`p.id in (select people_spelt_like(${word[0]}))`
        : sql`p.tsv @@ ${asSpelled({ words: [word], places: [] })}::tsquery`,
    ),
    sql` and `,
  )

/** Who is called what was typed comes first; of those spelled alike, the nearest. */
function closeness({ understood: { asked }, spelling }: Search): RawBuilder<number> {
  const words = asked.flatMap((each) => each.words.map(([word]) => word))
  if (words.length === 0) return sql`0`
  // The text begins with the name, whose letters may have become two.
  if (spelling === 'exact') return sql`(strpos(' ' || left(p.search_text, length(p.name) * 5 / 4), ${` ${words.join(' ')}`}::text) > 0)::int`
  return sql`(${sql.join(
    words.map((word) => sql`word_similarity(${word}, p.search_text) * 100`),
    sql` + `,
  )})::int`
}

const shortestMisspelt = 4
/** Whether the text has a word long enough to be looked for in another spelling. */
export const canBeMisspelt = ({ asked }: Understood): boolean => asked.some(({ words }) => words.some(([word]) => word.length >= shortestMisspelt))

const idLength = 36
// A letter that is no line's end, whatever is added to it.
const zero = 32
const aboveAnyWeight = 100
const facetCount = facet.language('zz') + 1
const bandBit = new Uint8Array(facetCount)
for (const [at, band] of ageBands.entries()) for (const each of facet.ages(agesOf(band).from, agesOf(band).to)) bandBit[each] = (bandBit[each] ?? 0) | (1 << at)

/** The numbers of facets that are kept as letters. */
export const numbersOf = (letters: string): number[] => Array.from(letters, (letter) => letter.charCodeAt(0))

/** Counts and weighs in one pass over the letters: it is done for thousands of people a page. */
function unpack(packed: string, kinds: Uint8Array, home: number | undefined): Pool {
  const facets = new Uint32Array(facetCount)
  const bands = ageBands.map(() => 0)
  const people: Candidate[] = []
  for (let from = 0; from < packed.length; ) {
    const found = packed.indexOf('\n', from)
    const end = found < 0 ? packed.length : found
    const shared = [0, 0, 0, 0]
    let bits = 0
    let abroad = 1
    for (let at = from + idLength + 2; at < end; at++) {
      const number = packed.charCodeAt(at)
      facets[number] = (facets[number] as number) + 1
      bits |= bandBit[number] as number
      if (number === home) abroad = 0
      const kind = kinds[number] as number
      shared[kind] = (shared[kind] as number) + 1
    }
    for (let at = 0; bits >> at; at++) if ((bits >> at) & 1) bands[at] = (bands[at] as number) + 1
    const closeness = packed.charCodeAt(from + idLength) - zero
    people.push({
      id: packed.slice(from, from + idLength),
      // Partners are looked for in other countries: nothing that is shared at home weighs as much.
      grade: (closeness * 2 + abroad) * aboveAnyWeight + weighShared(shared),
      seen: packed.charCodeAt(from + idLength + 1) - zero,
      letters: packed.slice(from + idLength + 2, end),
    })
    from = end + 1
  }
  return { people, facets, bands }
}
