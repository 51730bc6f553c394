import { type RawBuilder, sql } from 'kysely'
import type { Person } from '../../access/actor.ts'
import type { Reader } from '../../platform/db/index.ts'
import { searchWords } from '../../platform/text/search-words.ts'
import { ageBands, agesOf, facet } from '../vocabularies/index.ts'
import { kindsOf, weighShared } from './domain/reasons.ts'
import { chosen, type Filters, facetsOf, type Group, groups } from './filters.ts'

/** Matches looked at when ranking and counting; more than that are too many to read anyway. */
export const maxCandidates = 5000

/** Someone who matches. `grade`: how well; `letters`: their facets, each the character of its number. */
export type Candidate = { id: string; grade: number; letters: string }
/** Who matches, and how many of them have each facet and teach each age band. */
export type Pool = { people: Candidate[]; facets: Uint32Array; bands: number[] }
/** `relaxed`: for a group in which something is chosen, those who would match any choice in it. */
export type Candidates = { mine: ReadonlySet<number>; contacts: ReadonlySet<string>; matching: Pool; relaxed: Partial<Record<Group, Pool>> }

export type Spelling = 'exact' | 'forgiving'
type Row = { part: Group | 'matching' | 'mine' | 'contacts'; packed: string | null }

/**
 * Who matches, with their facets, and the actor's own facets and contacts, in one statement. The rows come packed into one text a part:
 * the program counts over them faster than the database groups them.
 * @param spelling `exact`: words as written or begun; `forgiving`: words like them
 */
export async function loadCandidates(db: Reader, actor: Person, filters: Filters, spelling: Spelling): Promise<Candidates> {
  const parts: (Group | 'matching')[] = ['matching', ...groups.filter((group) => chosen(filters)[group])]
  const statements = parts.map(
    (part) => sql`select ${part}::text as part, (select string_agg(m.id::text || chr(${closenessZero} + m.closeness) || m.facet_letters, E'\n')
      from (select p.id, ${closeness(filters, spelling)} as closeness, p.facet_letters from people p
        where ${conditions(actor, filters, spelling, part)} limit ${sql.lit(maxCandidates)}) m) as packed`,
  )
  const own = [
    sql`select 'mine', p.facet_letters from people p where p.id = ${actor.id}`,
    sql`select 'contacts', string_agg(k.contact_id::text, ' ') from contacts k where k.person_id = ${actor.id}`,
  ]
  const { rows } = await sql<Row>`${sql.join([...statements, ...own], sql` union all `)}`.execute(db)
  const packed = (part: string): string => rows.find((row) => row.part === part)?.packed ?? ''
  const mine = new Set(numbersOf(packed('mine')))
  const kinds = kindsOf(mine)
  const pool = (part: string): Pool => unpack(packed(part), kinds)
  return {
    mine,
    contacts: new Set(packed('contacts').split(' ')),
    matching: pool('matching'),
    relaxed: Object.fromEntries(parts.slice(1).map((part) => [part, pool(part)])),
  }
}

function conditions(actor: Person, filters: Filters, spelling: Spelling, part: Group | 'matching'): RawBuilder<unknown> {
  const all = [sql`p.state = 'validated'`, sql`p.id <> ${actor.id}`]
  if (!filters.all) all.push(sql`p.facets && array[${sql.lit(facet.availableProjects)}]`)
  if (filters.plus) all.push(sql`p.facets && array[${sql.lit(facet.availablePlus)}]`)
  for (const group of groups) {
    const value = chosen(filters)[group]
    if (value && group !== part) all.push(sql`p.facets && ${facetsOf(group, value)}::int[]`)
  }
  for (const word of words(filters)) {
    const like = spelling === 'forgiving' && word.length >= shortestMisspelt
    all.push(like ? sql`p.id in (select people_spelt_like(${word}))` : sql`p.tsv @@ to_tsquery('simple', ${`'${word}':*`})`)
  }
  return sql.join(all, sql` and `)
}

/** How near the words come, to put the nearest first; of no weight when all are spelt alike. */
function closeness(filters: Filters, spelling: Spelling): RawBuilder<number> {
  if (spelling === 'exact') return sql`0`
  return sql`(${sql.join(
    words(filters).map((word) => sql`word_similarity(${word}, p.search_text) * 100`),
    sql` + `,
  )})::int`
}

const shortestMisspelt = 4
const words = (filters: Filters): string[] => searchWords(filters.q)
/** Whether the text has a word long enough to be looked for in another spelling. */
export const canBeMisspelt = (filters: Filters): boolean => words(filters).some((word) => word.length >= shortestMisspelt)

const idLength = 36
// A letter that is no line's end, whatever is added to it.
const closenessZero = 32
const aboveAnyWeight = 100
const facetCount = facet.language('zz') + 1
const bandBit = new Uint8Array(facetCount)
for (const [at, band] of ageBands.entries()) for (const each of facet.ages(agesOf(band).from, agesOf(band).to)) bandBit[each] = (bandBit[each] ?? 0) | (1 << at)

/** The numbers of facets that are kept as letters. */
export const numbersOf = (letters: string): number[] => Array.from(letters, (letter) => letter.charCodeAt(0))

/** Counts and weighs in one pass over the letters: it is done for thousands of people a page. */
function unpack(packed: string, kinds: Uint8Array): Pool {
  const facets = new Uint32Array(facetCount)
  const bands = ageBands.map(() => 0)
  const people: Candidate[] = []
  for (let from = 0; from < packed.length; ) {
    const found = packed.indexOf('\n', from)
    const end = found < 0 ? packed.length : found
    const shared = [0, 0, 0, 0]
    let bits = 0
    for (let at = from + idLength + 1; at < end; at++) {
      const number = packed.charCodeAt(at)
      facets[number] = (facets[number] as number) + 1
      bits |= bandBit[number] as number
      const kind = kinds[number] as number
      shared[kind] = (shared[kind] as number) + 1
    }
    for (let at = 0; bits >> at; at++) if ((bits >> at) & 1) bands[at] = (bands[at] as number) + 1
    const closeness = packed.charCodeAt(from + idLength) - closenessZero
    people.push({
      id: packed.slice(from, from + idLength),
      grade: closeness * aboveAnyWeight + weighShared(shared),
      letters: packed.slice(from + idLength + 1, end),
    })
    from = end + 1
  }
  return { people, facets, bands }
}
