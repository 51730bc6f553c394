import { sql } from 'kysely'
import type { Person } from '../../access/actor.ts'
import { hasBegunSql } from '../../access/begun-projects.ts'
import { serviceOfPersonSql } from '../../access/responsible-service.ts'
import type { Reader } from '../../platform/db/index.ts'
import { schemeSql, takesPartSql } from '../countries/index.ts'
import { type Place, zoneOf } from '../schools/index.ts'
import type { JobRole } from '../vocabularies/index.ts'
import { visibleTo } from './policy.ts'

/** A school somebody works at. */
export type Workplace = { id: string; name: string; town: string; country: string }

/** A person as another teacher may read them: everything but the mail address. Reply time in hours; null before the first answer. */
export type Profile = {
  id: string
  name: string
  country: string | null
  /** that looks after them */
  service: string | null
  state: string
  jobRole: JobRole | null
  about: string
  ideas: string
  subjects: string[]
  languages: { code: string; level: string }[]
  agesFrom: number | null
  agesTo: number | null
  availableProjects: boolean
  availablePlus: boolean
  /** where their first school is */
  zone: string | null
  schools: Workplace[]
  repliesWithin: number | null
}

/** These people's profiles, in the order of `ids`; those the actor may not see are left out. One statement. */
export async function profilesOf(db: Reader, actor: Person, ids: readonly string[]): Promise<Profile[]> {
  if (ids.length === 0) return []
  const theirs = sql`any(${[...ids]}::uuid[])`
  // Each kind of thing is looked for once, not once a person: that costs half.
  const { rows } = await sql<Omit<Profile, 'schools'> & { schools: (Workplace & Place)[] }>`
    select p.id, p.name, p.country, ${serviceOfPersonSql('p')} as service, p.state, p.job_role as "jobRole", p.about, p.ideas, p.subjects, p.ages_from as "agesFrom", p.ages_to as "agesTo",
      p.available_projects as "availableProjects", p.available_plus as "availablePlus", c.time_zone as zone,
      coalesce(l.languages, '[]') as languages, coalesce(w.schools, '[]') as schools, r.within as "repliesWithin"
    from people p
    left join countries c on c.code = p.country
    left join (select person_id, json_agg(json_build_object('code', language, 'level', level) order by level = 'native' desc, level desc, language) as languages
      from person_languages where person_id = ${theirs} group by person_id) l on l.person_id = p.id
    left join (select m.person_id, json_agg(json_build_object('id', s.id, 'name', s.name, 'town', s.town, 'country', s.country,
          'zone', z.time_zone, 'lat', s.lat, 'lon', s.lon, 'number', s.register_number) order by m.since, s.id) as schools
      from person_schools m join schools s on s.id = m.school_id join countries z on z.code = s.country
      where m.person_id = ${theirs} group by m.person_id) w on w.person_id = p.id
    left join (select recipient_id, (percentile_cont(0.5) within group (order by extract(epoch from answered_at - sent_at)) / 3600)::float8 as within
      from contact_requests where recipient_id = ${theirs} and answer in ('accepted', 'declined') group by recipient_id) r on r.recipient_id = p.id
    where p.id = ${theirs} and ${visibleTo(actor)}
    order by array_position(${[...ids]}::uuid[], p.id)`.execute(db)
  return rows.map((row) => ({
    ...row,
    zone: row.schools[0] ? zoneOf(row.schools[0]) : row.zone,
    schools: row.schools.map(({ id, name, town, country }) => ({ id, name, town, country })),
  }))
}

/** A profile on its own page. */
export type OpenProfile = Profile & { projects: { id: string; title: string; state: 'active' | 'closed' }[] }

const maxProjects = 50

/** The projects somebody founded that have begun, the newest first: everybody may know of these, and who reads a profile of their founders. */
export async function begunProjectsOf(db: Reader, personId: string): Promise<OpenProfile['projects']> {
  const { rows } = await sql<OpenProfile['projects'][number]>`
    select p.id, p.title, p.state from projects p join founders f on f.project_id = p.id
    where f.person_id = ${personId} and ${hasBegunSql}
    order by p.activated_at desc nulls last, p.id limit ${maxProjects}`.execute(db)
  return rows
}

/** Codes of the Plus countries that take part, for the choice whether to work with them too. */
export async function plusCountries(db: Reader): Promise<string[]> {
  const rows = await db.selectFrom('countries').select('code').where(takesPartSql('countries.code')).where(schemeSql('countries.code'), '=', 'plus').execute()
  return rows.map(({ code }) => code)
}
