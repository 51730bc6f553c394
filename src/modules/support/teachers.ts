import { type RawBuilder, sql } from 'kysely'
import type { Person } from '../../access/actor.ts'
import { holdsOfficeSql } from '../../access/officer-scope.ts'
import { serviceOfPersonSql } from '../../access/responsible-service.ts'
import type { Reader } from '../../platform/db/index.ts'
import type { DataOf } from '../../platform/forms/index.ts'
import { mailAddress } from '../../platform/text/mail-address.ts'
import { searchWords } from '../../platform/text/search-words.ts'
import type { JobRole } from '../vocabularies/index.ts'
import type { Decision } from './decisions.ts'
import type { findForm, orders, states } from './forms.ts'
import { listedFor, lookedAfterBy } from './policy.ts'

export const pageSize = 25

export type TeacherFilters = DataOf<typeof findForm> & { page: number }

export type TeacherRow = {
  id: string
  name: string
  state: (typeof states)[number]
  jobRole: JobRole | null
  service: string | null
  school: string | null
  town: string | null
  seenAt: Date
  total: number
}

const byOrder: Record<(typeof orders)[number], RawBuilder<unknown>> = {
  name: sql`p.name, p.id`,
  seen: sql`p.seen_at desc, p.id`,
  registered: sql`p.created_at desc, p.id`,
}

/** The people of an actor's services, a page of them; `total` is the same in every row. One statement. */
export async function teachersOf(db: Reader, actor: Person, { q, standing, sort, page }: TeacherFilters): Promise<TeacherRow[]> {
  const { rows } = await sql<TeacherRow>`
    select p.id, p.name, p.state, p.job_role as "jobRole", ${serviceOfPersonSql('p')} as service, w.school, w.town, p.seen_at as "seenAt", p.total
    from (select p.*, count(*) over ()::int as total from people p
      where p.email_confirmed_at is not null and not (p.state = 'registered' and ${holdsOfficeSql('p.id')})
        and ${asked(q)} and ${standing ? sql`p.state = ${standing}` : sql`true`} and ${listedFor(actor)}
      order by ${byOrder[sort || 'name']} limit ${sql.lit(pageSize)} offset ${(page - 1) * pageSize}) p
    left join lateral (select s.name as school, s.town from person_schools m join schools s on s.id = m.school_id where m.person_id = p.id order by m.since desc, s.id limit 1) w on true
    order by ${byOrder[sort || 'name']}`.execute(db)
  return rows
}

/** What was typed: the beginning of a mail address, or words of names, schools and towns. */
function asked(q: string): RawBuilder<boolean> {
  if (q.includes('@')) return sql<boolean>`p.email like ${`${(mailAddress(q) ?? q.toLowerCase()).replace(/[\\%_]/g, '\\$&')}%`}`
  const words = searchWords(q)
  return words.length === 0 ? sql<boolean>`true` : sql<boolean>`p.tsv @@ to_tsquery('simple', ${words.map((word) => `'${word}':*`).join(' & ')})`
}

/** Somebody as their service sees them. `history`: the latest first. */
export type Teacher = {
  id: string
  name: string
  email: string
  language: string
  jobRole: JobRole | null
  state: (typeof states)[number]
  about: string
  ideas: string
  service: string | null
  school: { id: string; name: string; town: string; country: string } | null
  until: string | null
  registeredAt: Date
  seenAt: Date
  officer: boolean
  application: string | null
  history: (Pick<Decision, 'kind' | 'school' | 'reason' | 'until' | 'by'> & { at: string })[]
  seenLately: boolean
}

/** Somebody whom the actor looks after, with all that was decided on them. One statement. */
export async function loadTeacher(db: Reader, actor: Person, id: string): Promise<Teacher | undefined> {
  const { rows } = await sql<Teacher>`
    select p.id, p.name, p.email, p.language, p.job_role as "jobRole", p.state, p.about, p.ideas, ${serviceOfPersonSql('p')} as service, p.suspended_until::text as until,
      p.created_at as "registeredAt", p.seen_at as "seenAt", ${holdsOfficeSql('p.id')} as officer,
      (select json_build_object('id', s.id, 'name', s.name, 'town', s.town, 'country', s.country) from person_schools w join schools s on s.id = w.school_id
        where w.person_id = p.id order by w.since desc, s.id limit 1) as school,
      (select v.id from validations v where v.person_id = p.id and v.decided_at is null) as application,
      coalesce((select json_agg(json_build_object('kind', d.kind, 'school', d.school, 'reason', d.reason, 'until', d.until, 'at', d.at, 'by', b.name) order by d.at desc)
        from (select v.decision as kind, s.name as school, v.reason, null::date as until, v.decided_at as at, v.decided_by from validations v join schools s on s.id = v.school_id
            where v.person_id = p.id and v.decided_at is not null
          union all select w.decision, null, w.reason, w.until, w.decided_at, w.decided_by from standings w where w.person_id = p.id) d
        left join people b on b.id = d.decided_by), '[]') as history,
      exists (select from audit_events e where e.subject_kind = 'person' and e.subject_id = p.id::text and e.act = 'person.viewed' and e.actor_id = ${actor.id}
        and e.at > now() - interval '10 minutes') as "seenLately"
    from people p where p.id = ${id} and ${lookedAfterBy(actor)}`.execute(db)
  return rows[0]
}

/** Whether something can be given back: a suspension ended, or a validation that was taken back given again. */
export const mayRestore = ({ state, history }: Teacher): boolean =>
  state === 'suspended' || (state === 'refused' && history.find(({ kind }) => kind !== 'suspended' && kind !== 'restored')?.kind === 'revoked')
