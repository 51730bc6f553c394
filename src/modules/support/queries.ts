import { sql } from 'kysely'
import type { Person } from '../../access/actor.ts'
import type { Reader } from '../../platform/db/index.ts'
import type { CefrLevel, JobRole, SpokenLanguage, Subject } from '../vocabularies/index.ts'
import { mayUndoSql, visibleTo } from './policy.ts'

/** A page of the queue. */
export const pageSize = 50

/** An application with what speaks for it; `domain`: of the person's mail address. */
export type QueueRow = {
  id: string
  name: string
  jobRole: JobRole | null
  service: string
  school: string
  town: string
  registerNumber: string | null
  website: string
  domain: string
  sameDomain: boolean
  requestedAt: Date
  colleagues: number
  target: number
  total: number
}

/** Whether the person's mail address belongs to the school's own website: `anna@lycee.fr` to `https://www.lycee.fr`. */
const sameDomain = sql<boolean>`coalesce(split_part(p.email, '@', 2) = nullif(regexp_replace(regexp_replace(lower(s.website), '^(https?://)?(www\\.)?', ''), '[/:?#].*$', ''), ''), false)`
const target = sql<number>`greatest(1, round(extract(epoch from v.due_at - v.requested_at) / 86400))::int`

/** Whom the school has already. */
const colleagues = sql<number>`(select count(*)::int from person_schools m join people o on o.id = m.person_id where m.school_id = s.id and o.state = 'validated' and o.id <> p.id)`
/** Whoever is suspended meanwhile does not wait. */
const waiting = sql<boolean>`v.decided_at is null and p.state = 'waiting'`

const rowsOf = (actor: Person) => sql`
  select v.id, p.name, p.job_role as "jobRole", v.service, s.name as school, s.town, s.register_number as "registerNumber", s.website,
    split_part(p.email, '@', 2) as domain, ${sameDomain} as "sameDomain", ${colleagues} as colleagues, v.requested_at as "requestedAt", ${target} as target, count(*) over ()::int as total
  from validations v join people p on p.id = v.person_id join schools s on s.id = v.school_id
  where ${waiting} and ${visibleTo(actor)}`

/** The applications waiting for the actor, the longest waiting first; `total` is the same in every row. */
export async function peopleQueue(db: Reader, actor: Person, offset = 0): Promise<QueueRow[]> {
  const { rows } = await sql<QueueRow>`${rowsOf(actor)} order by v.requested_at, v.id limit ${pageSize} offset ${offset}`.execute(db)
  return rows
}

/** Those of them that were selected. */
export async function selectedOf(db: Reader, actor: Person, ids: readonly string[]): Promise<QueueRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<QueueRow>`${rowsOf(actor)} and v.id = any(${[...ids]}::uuid[]) order by v.requested_at, v.id`.execute(db)
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
  ideas: string
  state: string
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
    /** who added it, unless it came from a register */
    addedBy: string | null
    colleagues: number
    /** who was the first to validate somebody there */
    firstValidated: { at: string; by: string | null } | null
  }
  domain: string
  /** whether the actor may still take their decision back */
  mayUndo: boolean
  /** the application before and after it in the queue */
  previous: string | null
  next: string | null
  before: { decidedAt: string; decision: 'validated' | 'refused'; reason: string; school: string }[]
  seenLately: boolean
}

/** The application next to this one (`v`) in the queue. */
const neighbour = (actor: Person, side: 'before' | 'after') => sql<string | null>`(
  select n.id from validations n join people o on o.id = n.person_id where n.decided_at is null and o.state = 'waiting' and ${visibleTo(actor, 'n')}
    and (n.requested_at, n.id) ${side === 'before' ? sql`<` : sql`>`} (v.requested_at, v.id)
  order by n.requested_at ${side === 'before' ? sql`desc` : sql``}, n.id ${side === 'before' ? sql`desc` : sql``} limit 1)`

/**
 * One application with all that helps to decide it, in one query.
 * `seenLately`: this actor's look at it stands in the audit log already, less than ten minutes ago.
 */
export async function loadApplication(db: Reader, actor: Person, id: string): Promise<Application | undefined> {
  const { rows } = await sql<Application>`
    select v.id, p.id as "personId", p.name, p.email, p.language, p.state, p.job_role as "jobRole", p.about, p.ideas, p.subjects, v.service, split_part(p.email, '@', 2) as domain,
      coalesce((select json_agg(json_build_object('language', l.language, 'level', l.level)) from person_languages l where l.person_id = p.id), '[]') as languages,
      v.requested_at as "requestedAt", p.created_at as "registeredAt", ${target} as target, v.decision, v.reason, ${sameDomain} as "sameDomain",
      json_build_object('id', s.id, 'name', s.name, 'town', s.town, 'address', s.address, 'postcode', s.postcode, 'country', s.country,
        'website', s.website, 'registerNumber', s.register_number, 'addedBy', (select a.name from people a where a.id = s.added_by), 'colleagues', ${colleagues},
        'firstValidated', (select json_build_object('at', f.decided_at, 'by', d.name) from validations f left join people d on d.id = f.decided_by
          where f.school_id = s.id and f.decision = 'validated' and f.id <> v.id order by f.decided_at limit 1)) as school,
      ${mayUndoSql(actor)} as "mayUndo", ${neighbour(actor, 'before')} as previous, ${neighbour(actor, 'after')} as next,
      coalesce((select json_agg(json_build_object('decidedAt', b.decided_at, 'decision', b.decision, 'reason', b.reason, 'school', bs.name) order by b.decided_at desc)
        from validations b join schools bs on bs.id = b.school_id where b.person_id = p.id and b.decided_at is not null and b.id <> v.id), '[]') as before,
      exists (select from audit_events e where e.subject_kind = 'person' and e.subject_id = p.id::text and e.act = 'person.viewed' and e.actor_id = ${actor.id}
        and e.at > now() - interval '10 minutes') as "seenLately"
    from validations v join people p on p.id = v.person_id join schools s on s.id = v.school_id
    where v.id = ${id} and ${visibleTo(actor)}`.execute(db)
  return rows[0]
}
