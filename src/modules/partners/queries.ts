import { type RawBuilder, sql } from 'kysely'
import { type Actor, isOfficer, isTeacher, type Person } from '../../access/actor.ts'
import { overseesSql } from '../../access/officer-scope.ts'
import type { Reader } from '../../platform/db/index.ts'
import { type Place, zoneOf } from '../schools/index.ts'
import type { ContactSchool } from './domain/contacts.ts'

/** A profile as another teacher may read it: everything but the mail address. Reply time in hours; null before the first answer. */
export type Profile = {
  id: string
  name: string
  country: string | null
  state: string
  jobRole: 'teacher' | 'head' | 'librarian' | 'psychologist' | 'special-needs' | 'trainer' | 'student-teacher' | null
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
  schools: ContactSchool[]
  repliesWithin: number | null
  /** how the reader and this person stand to each other */
  tie: 'none' | 'asked' | 'asks' | 'contact'
  requestId: string | null
}

/** Whom an actor may look at: themselves; teachers all validated people; officers those of their countries; the central service everyone. */
export function visibleTo(actor: Actor): RawBuilder<boolean> {
  if (actor.kind !== 'person') return sql`false`
  const ways = [sql<boolean>`p.id = ${actor.id}`]
  if (isTeacher(actor)) ways.push(sql`p.state = 'validated'`)
  if (isOfficer(actor)) ways.push(overseesSql(actor, 'p.country'))
  return sql`p.state <> 'anonymised' and (${sql.join(ways, sql` or `)})`
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
        from contact_requests r where r.recipient_id = p.id and r.answer in ('accepted', 'declined')) as "repliesWithin",
      case when k.person_id is not null then 'contact' when o.sender_id = p.id then 'asks' when o.sender_id is not null then 'asked' else 'none' end as tie,
      o.id as "requestId"
    from people p
    left join countries c on c.code = p.country
    left join contacts k on k.person_id = ${actor.id} and k.contact_id = p.id
    left join lateral (select r.id, r.sender_id from contact_requests r where r.answered_at is null
      and least(r.sender_id, r.recipient_id) = least(p.id, ${actor.id}::uuid) and greatest(r.sender_id, r.recipient_id) = greatest(p.id, ${actor.id}::uuid)) o on true
    where p.id = any(${[...ids]}) and ${visibleTo(actor)}
    order by array_position(${[...ids]}::uuid[], p.id)`.execute(db)
  return rows.map(({ place, ...profile }) => ({ ...profile, zone: place ? zoneOf(place) : profile.zone }))
}

/** One profile, if the actor may see it. */
export async function profileOf(db: Reader, actor: Person, id: string): Promise<Profile | undefined> {
  return (await profilesOf(db, actor, [id]))[0]
}

export type OpenRequest = {
  id: string
  personId: string
  name: string
  country: string | null
  school: string | null
  message: string
  sentAt: Date
  incoming: boolean
}

/** Contact requests of the actor that nobody has answered: to them (oldest first, they have waited longest) and by them. */
export async function openRequests(db: Reader, actor: Person): Promise<OpenRequest[]> {
  const { rows } = await sql<OpenRequest>`
    select r.id, p.id as "personId", p.name, p.country, r.message, r.sent_at as "sentAt", r.recipient_id = ${actor.id} as incoming,
      (select s.name from person_schools m join schools s on s.id = m.school_id where m.person_id = p.id order by m.since limit 1) as school
    from contact_requests r
    join people p on p.id = case when r.recipient_id = ${actor.id} then r.sender_id else r.recipient_id end
    where r.answered_at is null and (r.recipient_id = ${actor.id} or r.sender_id = ${actor.id}) and p.state = 'validated'
    order by r.sent_at limit 200`.execute(db)
  return rows
}

/** What these people can be found by, by id. */
export async function facetsOfPeople(db: Reader, ids: readonly string[]): Promise<Map<string, number[]>> {
  const rows = await db
    .selectFrom('people')
    .select(['id', 'facets'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, facets }) => [id, facets]))
}
