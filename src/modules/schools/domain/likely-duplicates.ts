import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../../platform/db/index.ts'
import { foldPlainly } from '../../../platform/text/fold-text.ts'
import { allBegun, searchWords } from '../../../platform/text/search-words.ts'
import { askedSql, facet, placesNamed } from '../../vocabularies/index.ts'
import { type FoundSchool, findByAllWords } from './find-schools.ts'

/** Coordinates in degrees, when they are known. */
export type Described = { name: string; town: string; country: string; lat?: number | null; lon?: number | null }

const max = 5
const nearMetres = 3000
/** Share of the new name's letter triples that stand in the known one. */
const alike = 0.6

/** Of schools of one name, that many are few enough to be shown wherever they lie; of more, those whose town is spelled alike. */
const fewNamesakes = 5
const townAlike = 0.45

/** Schools that may be the one somebody is about to add: alike in name, in the same town or close by, or of the same name; else spelled alike in the same country. */
export async function likelyDuplicates(db: Reader, school: Described): Promise<FoundSchool[]> {
  const close = await alikeInName(db, school)
  if (close.length > 0) return close
  const found = await findByAllWords(db, { text: `${school.name} ${school.town}`, country: school.country }, max)
  return found.filter(({ country }) => country === school.country)
}

async function alikeInName(db: Reader, school: Described): Promise<FoundSchool[]> {
  const name = searchWords(school.name)
  const { rows } = await sql<FoundSchool>`
    with close as (${sql.join(closeBy(school), sql` union `)}),
    namesakes as (select s.id, similarity(lower(s.town), ${school.town.toLowerCase()}) >= ${townAlike} as same_town from schools s
      where ${name.length > 0 ? sql`s.tsv @@ ${allBegun(name)}::tsquery` : sql`false`} and ${inCountry(school)}),
    known as (select id, true as close from close union all
      select id, false from namesakes where (same_town or (select count(*) from namesakes) <= ${fewNamesakes}) and id not in (select id from close)),
    likeness as (select s.*, known.close, word_similarity(${foldPlainly(school.name)}, s.search_text) as share from known join schools s using (id))
    select id, name, country, region, town, type_raw as type from likeness
    where share >= ${alike}
    order by close desc, share desc, similarity(lower(town), ${school.town.toLowerCase()}) desc, length(name), name limit ${max}`.execute(db)
  return rows
}

/** Schools in the town, by any of its names, and those a walk away. */
function closeBy({ town, country, lat, lon }: Described): RawBuilder<unknown>[] {
  const words = searchWords(town)
  const places = placesNamed(town).filter((place) => place.country === country)
  const placed = lat !== undefined && lat !== null && lon !== undefined && lon !== null
  const inTown = askedSql('s', { words, places }, sql`s.tsv @@ ${allBegun(words)}::tsquery`)
  return [
    sql`select s.id from schools s where ${words.length > 0 ? inTown : sql`false`} and ${inCountry({ country })}`,
    ...(placed ? [sql`select id from schools where lat is not null and earth_box(ll_to_earth(${lat}, ${lon}), ${nearMetres}) @> ll_to_earth(lat, lon)`] : []),
  ]
}

const inCountry = ({ country }: Pick<Described, 'country'>): RawBuilder<unknown> => sql`s.facets && array[${facet.country(country)}::int]`
