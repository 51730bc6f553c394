import { sql } from 'kysely'
import type { Person } from '../../access/actor.ts'
import { holdsOfficeSql, overseesSql } from '../../access/officer-scope.ts'
import type { Reader } from '../../platform/db/index.ts'
import { takesPartSql } from '../countries/index.ts'
import { type WaitingReports, waitingReportsSql } from '../reports/index.ts'

export type PublicFacts = {
  schools: number
  countries: number
  projects: number
  notes: { id: string; title: string; description: string; schools: { id: string; country: string }[] }[]
  tiles: string[]
}

/** What the first page tells everybody. One statement. */
export async function publicFacts(db: Reader): Promise<PublicFacts> {
  const { rows } = await sql<PublicFacts>`
    with running as (select p.id, p.title, p.description, p.activated_at from projects p where p.state = 'active' order by p.activated_at desc, p.id limit 24),
      notes as (
        select r.*, (select json_agg(json_build_object('id', s.id, 'country', s.country) order by f.seat) from founders f join schools s on s.id = f.school_id where f.project_id = r.id) as schools
        from running r)
    select (select coalesce(sum(schools), 0)::int from school_counts) as schools,
      (select count(*)::int from countries c where ${takesPartSql('c.code')} and c.member_state is null) as countries,
      (select count(*)::int from projects where state = 'active') as projects,
      (select coalesce(json_agg(n order by n.activated_at desc, n.id), '[]') from (select * from notes order by activated_at desc, id limit 6) n) as notes,
      array(select s ->> 'id' from notes, json_array_elements(notes.schools) s order by notes.activated_at desc, notes.id) as tiles`.execute(db)
  return rows[0] as PublicFacts
}

/** `unsaid`: the services that have not said how they are written to. */
export type DeskQueue = {
  people: number
  peopleOverdue: number
  projects: number
  projectsOverdue: number
  unsaid: (string | null)[]
  reports: readonly WaitingReports[]
}

/**
 * How much waits for an officer's services; for all of them when central, and what those have to say that are the officer's own; and the reports that
 * wait for anybody. One statement.
 */
export async function deskQueue(db: Reader, actor: Person): Promise<DeskQueue> {
  const { rows } = await sql<DeskQueue>`
    select count(*) filter (where kind = 'person')::int as people, count(*) filter (where kind = 'person' and due_at < now())::int as "peopleOverdue",
      count(*) filter (where kind = 'project')::int as projects, count(*) filter (where kind = 'project' and due_at < now())::int as "projectsOverdue",
      array(select own from unnest(${[...actor.officerFor, ...(actor.isCentralOfficer ? [null] : [])]}::text[]) own
        where not exists (select from service_contacts k where k.service is not distinct from own)) as unsaid,
      ${waitingReportsSql(actor)} as reports
    from (select 'person' as kind, v.service, v.due_at from validations v join people p on p.id = v.person_id where v.decided_at is null and p.state = 'waiting'
      union all select 'project', service, due_at from approvals where decided_at is null) q where ${overseesSql(actor, 'q.service')}`.execute(db)
  return rows[0] as DeskQueue
}

/**
 * Where a member who is not validated stands. `chosen`: the school they have chosen; `office`: they hold an office, and have not passed its second step.
 * Of their last application: its `service`, `school`, the `days` that usually takes, when it was sent. `reason`: why it was refused, or a validation taken back (`revoked`) since.
 */
export type OwnStanding = {
  chosen: string | null
  office: boolean
  service: string | null
  school: string
  days: number
  requestedAt: Date | null
  reason: string | null
  revoked: boolean
}

/** One statement. */
export async function ownStanding(db: Reader, actor: Person): Promise<OwnStanding> {
  const { rows } = await sql<OwnStanding>`
    select (select c.name from person_schools m join schools c on c.id = m.school_id where m.person_id = p.id order by m.since desc, c.id limit 1) as chosen,
      ${holdsOfficeSql('p.id')} as office,
      coalesce(v.service, w.service) as service, coalesce(s.name, '') as school, coalesce(o.validation_target_days, 7) as days,
      v.requested_at as "requestedAt", coalesce(w.reason, v.reason) as reason, w.decided_at is not null as revoked
    from people p
    left join lateral (select service, school_id, requested_at, reason from validations where person_id = p.id order by requested_at desc limit 1) v on true
    left join lateral (select service, decided_at, reason from standings where person_id = p.id and decision = 'revoked'
      and decided_at > coalesce(v.requested_at, '-infinity') order by decided_at desc limit 1) w on true
    left join schools s on s.id = v.school_id left join services o on o.code = v.service
    where p.id = ${actor.id}`.execute(db)
  return rows[0] as OwnStanding
}
