import { type RawBuilder, sql } from 'kysely'
import { type Actor, isTeacher } from '../../access/actor.ts'
import { hasBegunSql } from '../../access/begun-projects.ts'
import { overseesSql } from '../../access/officer-scope.ts'
import type { Reader } from '../../platform/db/index.ts'
import { searchWords } from '../../platform/text/search-words.ts'
import { facet, type Subject } from '../vocabularies/index.ts'
import { all, beginnings, type FoundSchool, spelledAlike } from './domain/find-schools.ts'

export const pageSize = 20
export const maxPages = 50

/** A page of a search: schools, how many there are in all, and in each country when none is chosen. `spelled`: only by similar words. */
export type SchoolPage = {
  schools: FoundSchool[]
  total: number
  countries: { country: string; count: number }[]
  page: number
  pages: number
  spelled: boolean
}

/** Schools are public; what is said of the people in them is decided in `loadSchool`. */
export async function searchSchools(db: Reader, { text, country, page }: { text: string; country: string; page: number }): Promise<SchoolPage> {
  const words = searchWords(text)
  const found = await countByCountry(db, words.length > 0 ? beginnings(words) : undefined)
  const alike = found.countries.length === 0 && words.length > 0 ? await spelledAlike(db, words) : undefined
  const { query, countries } = alike ? await countByCountry(db, all(alike)) : found
  const total = countries.filter((each) => !country || each.country === country).reduce((sum, { count }) => sum + count, 0)
  const pages = Math.min(maxPages, Math.ceil(total / pageSize))
  const at = Math.min(page, Math.max(1, pages))
  const schools = total > 0 ? await onePage(db, query, country, at) : []
  return { schools, total, countries, page: at, pages, spelled: alike !== undefined && total > 0 }
}

async function countByCountry(db: Reader, query: string | undefined): Promise<{ query: string | undefined; countries: { country: string; count: number }[] }> {
  if (!query) return { query, countries: await schoolCounts(db) }
  const { rows } = await sql<{ country: string; count: number }>`
    select country, count(*)::int as count from schools where ${matches(query)} group by country`.execute(db)
  return { query, countries: rows }
}

/** How many schools there are in each country that has any. */
const schoolCounts = (db: Reader) => db.selectFrom('school_counts').select(['country', 'schools as count']).where('schools', '>', 0).execute()

async function onePage(db: Reader, query: string | undefined, country: string, page: number): Promise<FoundSchool[]> {
  const { rows } = await sql<FoundSchool>`
    select id, name, country, region, town, type_raw as type from schools
    where ${matches(query)} and ${country ? sql`country = ${country} and facets && array[${facet.country(country)}::int]` : sql`true`}
    order by ${country ? sql`name` : sql`country, name`}, id limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(db)
  return rows
}

const matches = (query: string | undefined): RawBuilder<unknown> => (query ? sql`tsv @@ ${query}::tsquery` : sql`true`)

/** A school's page. `teachers` only where the reader may know who they are; `teacherCount` always. */
export type SchoolView = {
  id: string
  name: string
  country: string
  service: string
  region: string
  town: string
  postcode: string
  address: string
  type: string
  sector: string
  website: string
  source: string
  about: string
  isced: number[]
  number: string | null
  lat: number | null
  lon: number | null
  zone: string
  updatedAt: Date
  teacherCount: number
  teachers: { id: string; name: string; subjects: Subject[] }[]
  projects: { id: string; title: string; state: 'active' | 'closed'; since: string | null }[]
  twins: { id: string; name: string; town: string; country: string; projects: { id: string; title: string }[] }[]
}

const max = { teachers: 100, projects: 50, twins: 24 }

/**
 * A school with its teachers, its public projects and the schools it has twinned with (by projects that were brought to their end), in one statement.
 * Who its teachers are is told to validated teachers and to the services in charge; others learn how many.
 */
export async function loadSchool(db: Reader, actor: Actor, schoolId: string): Promise<SchoolView | undefined> {
  const knowsTeachers = isTeacher(actor) ? sql`true` : overseesSql(actor, 's.service')
  const { rows } = await sql<SchoolView>`
    with own as materialized (
      select p.id, p.title, p.state, p.activated_at from projects p
      where ${hasBegunSql} and exists (select from memberships m where m.project_id = p.id and m.school_id = ${schoolId} and m.role <> 'guest')
      order by p.activated_at desc nulls last, p.id limit ${max.projects}
    ), staff as materialized (
      select p.id, p.name, p.subjects from person_schools ps join people p on p.id = ps.person_id
      where ps.school_id = ${schoolId} and p.state = 'validated'
    )
    select s.id, s.name, s.country, s.service, s.region, s.town, s.postcode, s.address, s.type_raw as type, s.sector, s.website, s.source, s.about, s.isced,
      s.register_number as number, s.lat, s.lon, c.time_zone as zone, s.updated_at as "updatedAt",
      (select count(*)::int from staff) as "teacherCount",
      coalesce((select json_agg(t order by t.name, t.id) from (select * from staff where ${knowsTeachers} order by name, id limit ${max.teachers}) t), '[]') as teachers,
      coalesce((select json_agg(json_build_object('id', o.id, 'title', o.title, 'state', o.state, 'since', o.activated_at) order by o.activated_at desc nulls last, o.id) from own o), '[]') as projects,
      coalesce((select json_agg(twin order by twin.many desc, twin.name, twin.id) from (
        select other.id, other.name, other.town, other.country, count(*) as many,
          json_agg(json_build_object('id', o.id, 'title', o.title) order by o.activated_at desc nulls last, o.id) as projects
        from own o
        join lateral (select distinct m.school_id from memberships m where m.project_id = o.id and m.school_id <> ${schoolId} and m.role <> 'guest') shared on true
        join schools other on other.id = shared.school_id
        where o.state = 'closed'
        group by other.id order by many desc, other.name, other.id limit ${max.twins}) twin), '[]') as twins
    from schools s join countries c on c.code = s.country
    where s.id = ${schoolId}`.execute(db)
  return rows[0]
}
