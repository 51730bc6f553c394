import { sql } from 'kysely'
import type { Person } from '../../access/actor.ts'
import type { Reader } from '../../platform/db/index.ts'
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
  const { rows } = await sql<Profile & { place: Place | null }>`
    select p.id, p.name, p.country, p.state, p.job_role as "jobRole", p.about, p.ideas, p.subjects, p.ages_from as "agesFrom", p.ages_to as "agesTo",
      p.available_projects as "availableProjects", p.available_plus as "availablePlus", c.time_zone as zone,
      (select coalesce(json_agg(json_build_object('code', l.language, 'level', l.level) order by l.level = 'native' desc, l.level desc, l.language), '[]')
        from person_languages l where l.person_id = p.id) as languages,
      (select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'town', s.town, 'country', s.country) order by m.since, s.id), '[]')
        from person_schools m join schools s on s.id = m.school_id where m.person_id = p.id) as schools,
      (select json_build_object('country', s.country, 'zone', z.time_zone, 'lat', s.lat, 'lon', s.lon, 'number', s.register_number)
        from person_schools m join schools s on s.id = m.school_id join countries z on z.code = s.country
        where m.person_id = p.id order by m.since, s.id limit 1) as place,
      (select (percentile_cont(0.5) within group (order by extract(epoch from r.answered_at - r.sent_at)) / 3600)::float8
        from contact_requests r where r.recipient_id = p.id and r.answer in ('accepted', 'declined')) as "repliesWithin"
    from people p left join countries c on c.code = p.country
    where p.id = any(${[...ids]}) and ${visibleTo(actor)}
    order by array_position(${[...ids]}::uuid[], p.id)`.execute(db)
  return rows.map(({ place, ...profile }) => ({ ...profile, zone: place ? zoneOf(place) : profile.zone }))
}
