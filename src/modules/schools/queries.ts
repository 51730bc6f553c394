import { type RawBuilder, sql } from 'kysely'
import { type Actor, isTeacher } from '../../access/actor.ts'
import { hasBegunSql } from '../../access/begun-projects.ts'
import { overseesSql } from '../../access/officer-scope.ts'
import type { Reader } from '../../platform/db/index.ts'
import { asSpelled, facet, facetOf, type Subject, type Understood, understand } from '../vocabularies/index.ts'
import { canLeaveOneOut, exactFirst, type FoundSchool, matching, matchingMost, type Spelling, spelledAlike } from './domain/find-schools.ts'

export const pageSize = 20
export const maxPages = 50

/** A page of a search: schools, how many there are in all, and in each country when none is chosen. `spelled`: only by similar words, or without one of them. */
export type SchoolPage = {
  schools: FoundSchool[]
  total: number
  countries: { country: string; count: number }[]
  page: number
  pages: number
  spelled: boolean
  understood: Understood
}
type Found = { where: RawBuilder<unknown> | undefined; countries: { country: string; count: number }[] }

/** Schools are public; what is said of the people in them is decided in `loadSchool`. Five statements at most. */
export async function searchSchools(db: Reader, { text, country, page }: { text: string; country: string; page: number }): Promise<SchoolPage> {
  const understood = understand(text, ['country', 'town'])
  const exact = await countByCountry(db, understood, asSpelled)
  const alike = exact.countries.length === 0 && understood.asked.length > 0 ? await countAlike(db, text, understood) : undefined
  const { where, countries } = alike ?? exact
  const total = countries.filter((each) => !country || each.country === country).reduce((sum, { count }) => sum + count, 0)
  const pages = Math.min(maxPages, Math.ceil(total / pageSize))
  const at = Math.min(page, Math.max(1, pages))
  const schools = total > 0 ? await onePage(db, where, { text: wordsOf(understood), country, page: at }) : []
  return { schools, total, countries, page: at, pages, spelled: alike !== undefined && total > 0, understood }
}

/** Those spelled alike; else, of three words or more, those with all but one. */
async function countAlike(db: Reader, text: string, understood: Understood): Promise<Found | undefined> {
  const forgiving = { ...understood, asked: understand(text, ['country', 'town'], { forgiving: true }).asked }
  const spelling = await spelledAlike(db, understood.asked)
  const alike = await countByCountry(db, forgiving, spelling ?? asSpelled)
  if (alike.countries.length > 0 || !canLeaveOneOut(understood.asked)) return alike
  return countByCountry(db, understood, spelling ?? asSpelled, matchingMost)
}

async function countByCountry(db: Reader, { phrases, asked }: Understood, spelling: Spelling, match = matching): Promise<Found> {
  const named = phrases.flatMap((phrase) => (phrase.kind === 'country' ? [phrase] : []))
  const within = named.length > 0 ? sql`s.facets && ${named.map(facetOf)}::int[]` : undefined
  const where = asked.length > 0 ? sql.join([match(asked, spelling), ...(within ? [within] : [])], sql` and `) : within
  if (asked.length === 0) {
    const counts = await schoolCounts(db)
    return { where, countries: within ? counts.filter(({ country }) => named.some(({ code }) => code === country)) : counts }
  }
  const { rows } = await sql<{ country: string; count: number }>`
    select s.country, count(*)::int as count from schools s where ${where} group by s.country`.execute(db)
  return { where, countries: rows }
}

/** How many schools there are in each country that has any. */
const schoolCounts = (db: Reader) => db.selectFrom('school_counts').select(['country', 'schools as count']).where('schools', '>', 0).execute()

/** What is looked for in names. */
const wordsOf = ({ text, asked, phrases }: Understood): string =>
  asked.length === 0 ? '' : phrases.reduceRight((rest, { kind, start, end }) => (kind === 'town' ? rest : rest.slice(0, start) + rest.slice(end)), text)

async function onePage(db: Reader, where: Found['where'], { text, country, page }: { text: string; country: string; page: number }): Promise<FoundSchool[]> {
  const order = [...(text ? exactFirst(text) : []), ...(country ? [] : [sql`s.country`]), sql`s.name`, sql`s.id`]
  const { rows } = await sql<FoundSchool>`
    select s.id, s.name, s.country, s.region, s.town, s.type_raw as type from schools s
    where ${where ?? sql`true`} and ${country ? sql`s.country = ${country} and s.facets && array[${facet.country(country)}::int]` : sql`true`}
    order by ${sql.join(order)} limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(db)
  return rows
}

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
