import { sql } from 'kysely'
import type { Person } from '../../access/actor.ts'
import type { Reader } from '../../platform/db/index.ts'
import type { CefrLevel, JobRole, SpokenLanguage, Subject } from '../vocabularies/index.ts'
import { visibleTo } from './policy.ts'

export const pageSize = 50

export type QueueRow = {
  id: string
  name: string
  jobRole: JobRole | null
  service: string
  school: string
  town: string
  registered: boolean
  sameDomain: boolean
  requestedAt: Date
  target: number
  total: number
}

/** Whether the person's mail address belongs to the school's own website: `anna@lycee.fr` to `https://www.lycee.fr`. */
const sameDomain = sql<boolean>`coalesce(split_part(p.email, '@', 2) = nullif(regexp_replace(regexp_replace(lower(s.website), '^(https?://)?(www\\.)?', ''), '[/:?#].*$', ''), ''), false)`
const target = sql<number>`greatest(1, round(extract(epoch from v.due_at - v.requested_at) / 86400))::int`

/** The applications waiting for the actor, the longest waiting first; `total` is the same in every row. */
export async function peopleQueue(db: Reader, actor: Person, offset = 0): Promise<QueueRow[]> {
  const { rows } = await sql<QueueRow>`
    select v.id, p.name, p.job_role as "jobRole", v.service, s.name as school, s.town, s.register_number is not null as registered, ${sameDomain} as "sameDomain",
      v.requested_at as "requestedAt", ${target} as target, count(*) over ()::int as total
    from validations v join people p on p.id = v.person_id join schools s on s.id = v.school_id
    where v.decided_at is null and ${visibleTo(actor)}
    order by v.requested_at, v.id limit ${pageSize} offset ${offset}`.execute(db)
  return rows
}

export type Application = {
  id: string
  personId: string
  name: string
  email: string
  language: string
  jobRole: JobRole | null
  about: string
  subjects: Subject[]
  languages: { language: SpokenLanguage; level: CefrLevel }[]
  requestedAt: Date
  registeredAt: Date
  target: number
  decision: 'validated' | 'refused' | null
  reason: string
  sameDomain: boolean
  service: string
  school: {
    id: string
    name: string
    town: string
    address: string
    postcode: string
    country: string
    website: string
    registerNumber: string | null
    colleagues: number
  }
  before: { decidedAt: string; decision: 'validated' | 'refused'; reason: string; school: string }[]
  seenLately: boolean
}

/**
 * One application with all that helps to decide it, in one query.
 * `seenLately`: this actor's look at it stands in the audit log already, less than ten minutes ago.
 */
export async function loadApplication(db: Reader, actor: Person, id: string): Promise<Application | undefined> {
  const { rows } = await sql<Application>`
    select v.id, p.id as "personId", p.name, p.email, p.language, p.job_role as "jobRole", p.about, p.subjects, v.service,
      coalesce((select json_agg(json_build_object('language', l.language, 'level', l.level)) from person_languages l where l.person_id = p.id), '[]') as languages,
      v.requested_at as "requestedAt", p.created_at as "registeredAt", ${target} as target, v.decision, v.reason, ${sameDomain} as "sameDomain",
      json_build_object('id', s.id, 'name', s.name, 'town', s.town, 'address', s.address, 'postcode', s.postcode, 'country', s.country,
        'website', s.website, 'registerNumber', s.register_number,
        'colleagues', (select count(*) from person_schools m join people o on o.id = m.person_id where m.school_id = s.id and o.state = 'validated' and o.id <> p.id)) as school,
      coalesce((select json_agg(json_build_object('decidedAt', b.decided_at, 'decision', b.decision, 'reason', b.reason, 'school', bs.name) order by b.decided_at desc)
        from validations b join schools bs on bs.id = b.school_id where b.person_id = p.id and b.decided_at is not null and b.id <> v.id), '[]') as before,
      exists (select from audit_events e where e.subject_kind = 'person' and e.subject_id = p.id::text and e.act = 'person.viewed' and e.actor_id = ${actor.id}
        and e.at > now() - interval '10 minutes') as "seenLately"
    from validations v join people p on p.id = v.person_id join schools s on s.id = v.school_id
    where v.id = ${id} and ${visibleTo(actor)}`.execute(db)
  return rows[0]
}
