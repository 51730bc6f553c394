import { type RawBuilder, sql } from 'kysely'
import type { Person } from '../../access/actor.ts'
import type { Reader } from '../../platform/db/index.ts'
import { searchWords } from '../../platform/text/search-words.ts'
import { ageBands, agesOf, facet } from '../vocabularies/index.ts'
import { chosen, type Filters, facetsOf, type Group, groups } from './filters.ts'

/** Matches looked at when ranking and counting; more than that are too many to read anyway. */
export const maxCandidates = 5000

/** `closeness`: how like the words of the search theirs are, in hundredths a word; 0 when they are spelt alike. `bands`: a bit for each age band they teach. */
export type Candidate = { id: string; closeness: number; facets: number[]; bands: number }
/** `relaxed`: for a group in which something is chosen, those who would match any choice in it. */
export type Candidates = { matching: Candidate[]; relaxed: Partial<Record<Group, Candidate[]>> }

export type Spelling = 'exact' | 'forgiving'
type Row = { part: Group | 'matching'; packed: string | null }

/**
 * Who matches, with their facets, in one statement. The rows come packed into one text a part:
 * the program counts over them faster than the database groups them.
 * @param spelling `exact`: words as written or begun; `forgiving`: words like them
 */
export async function loadCandidates(db: Reader, actor: Person, filters: Filters, spelling: Spelling): Promise<Candidates> {
  const parts: (Group | 'matching')[] = ['matching', ...groups.filter((group) => chosen(filters)[group])]
  const statements = parts.map(
    (part) => sql`(select ${part}::text as part, string_agg(m.id || ' ' || m.closeness || ' ' || array_to_string(m.facets, ' '), E'\n') as packed
    from (select p.id, ${closeness(filters, spelling)} as closeness, p.facets from people p where ${conditions(actor, filters, spelling, part)} limit ${sql.lit(maxCandidates)}) m)`,
  )
  const { rows } = await sql<Row>`${sql.join(statements, sql` union all `)}`.execute(db)
  const of = (part: string): Candidate[] => unpack(rows.find((row) => row.part === part)?.packed ?? null)
  return { matching: of('matching'), relaxed: Object.fromEntries(parts.slice(1).map((part) => [part, of(part)])) }
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

function unpack(packed: string | null): Candidate[] {
  return packed ? packed.split('\n').map(readLine) : []
}

const idLength = 36
const [space, zero] = [32, 48]
const bandBit: number[] = []
for (const [at, band] of ageBands.entries()) for (const year of facet.ages(agesOf(band).from, agesOf(band).to)) bandBit[year - facet.age(0)] = 1 << at

// By hand, because splitting and converting each number takes longer than the database needs to find them.
function readLine(line: string): Candidate {
  let at = idLength + 1
  const number = (): number => {
    let read = 0
    for (let sign = line.charCodeAt(at); sign !== space && at < line.length; sign = line.charCodeAt(++at)) read = read * 10 + sign - zero
    at++
    return read
  }
  const closeness = number()
  const facets: number[] = []
  let bands = 0
  while (at < line.length) {
    const read = number()
    facets.push(read)
    bands |= bandBit[read - facet.age(0)] ?? 0
  }
  return { id: line.slice(0, idLength), closeness, facets, bands }
}
