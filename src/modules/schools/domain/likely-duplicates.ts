import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/index.ts'
import { foldText } from '../../../platform/text/fold-text.ts'
import { searchWords } from '../../../platform/text/search-words.ts'
import { facet } from '../../vocabularies/index.ts'
import { beginnings, type FoundSchool, findByAllWords } from './find-schools.ts'

/** Coordinates in degrees, when they are known. */
export type Described = { name: string; town: string; country: string; lat?: number | null; lon?: number | null }

const max = 5
const nearMetres = 3000
/** Share of the new name's letter triples that stand in the known one. */
const alike = 0.6

/** Schools that may be the one somebody is about to add: alike in name, in the same town or close by, else spelled alike in the same country. */
export async function likelyDuplicates(db: Reader, school: Described): Promise<FoundSchool[]> {
  const close = await inPlace(db, school)
  if (close.length > 0) return close
  const found = await findByAllWords(db, { text: `${school.name} ${school.town}`, country: school.country }, max)
  return found.filter(({ country }) => country === school.country)
}

async function inPlace(db: Reader, { name, town, country, lat, lon }: Described): Promise<FoundSchool[]> {
  const words = searchWords(town)
  const placed = lat !== undefined && lat !== null && lon !== undefined && lon !== null
  const parts = [
    ...(words.length > 0 ? [sql`(select id from schools where tsv @@ ${beginnings(words)}::tsquery and facets && array[${facet.country(country)}::int])`] : []),
    ...(placed ? [sql`(select id from schools where lat is not null and earth_box(ll_to_earth(${lat}, ${lon}), ${nearMetres}) @> ll_to_earth(lat, lon))`] : []),
  ]
  if (parts.length === 0) return []
  const { rows } = await sql<FoundSchool>`
    with place as (${sql.join(parts, sql` union `)}),
    likeness as (select s.*, word_similarity(${foldText(name)}, s.search_text) as share from place join schools s using (id))
    select id, name, country, region, town, type_raw as type from likeness
    where share >= ${alike}
    order by share desc, length(name), name limit ${max}`.execute(db)
  return rows
}
