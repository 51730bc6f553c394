import { sql } from 'kysely'
import type { Person } from '../../access/actor.ts'
import { overseesSql } from '../../access/officer-scope.ts'
import type { Reader } from '../../platform/db/index.ts'
import { takesPartSql } from '../countries/index.ts'

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
export type OfficeQueue = { people: number; peopleOverdue: number; projects: number; projectsOverdue: number; unsaid: (string | null)[] }

/** How much waits for an officer's services; for all of them when central, and what those have to say that are the officer's own. One statement. */
export async function officeQueue(db: Reader, actor: Person): Promise<OfficeQueue> {
  const { rows } = await sql<OfficeQueue>`
    select count(*) filter (where kind = 'person')::int as people, count(*) filter (where kind = 'person' and due_at < now())::int as "peopleOverdue",
      count(*) filter (where kind = 'project')::int as projects, count(*) filter (where kind = 'project' and due_at < now())::int as "projectsOverdue",
      array(select own from unnest(${[...actor.officerFor, ...(actor.isCentralOfficer ? [null] : [])]}::text[]) own
        where not exists (select from service_contacts k where k.service is not distinct from own)) as unsaid
    from (select 'person' as kind, v.service, v.due_at from validations v join people p on p.id = v.person_id where v.decided_at is null and p.state = 'waiting'
      union all select 'project', service, due_at from approvals where decided_at is null) q where ${overseesSql(actor, 'q.service')}`.execute(db)
  return rows[0] as OfficeQueue
}

export type OwnValidation = { service: string; school: string; days: number; requestedAt: Date; reason: string }

/** The last application of a member who is not validated; `reason`: why it was refused, or the validation taken back since. One statement. */
export async function ownValidation(db: Reader, actor: Person): Promise<OwnValidation | undefined> {
  return db
    .selectFrom('validations as v')
    .innerJoin('schools as s', 's.id', 'v.school_id')
    .innerJoin('services as o', 'o.code', 'v.service')
    .select(['v.service', 's.name as school', 'o.validation_target_days as days', 'v.requested_at as requestedAt'])
    .select((eb) =>
      eb.fn
        .coalesce(
          eb
            .selectFrom('standings as w')
            .select('w.reason')
            .whereRef('w.person_id', '=', 'v.person_id')
            .where('w.decision', '=', 'revoked')
            .whereRef('w.decided_at', '>', 'v.requested_at')
            .orderBy('w.decided_at', 'desc')
            .limit(1),
          'v.reason',
        )
        .as('reason'),
    )
    .where('v.person_id', '=', actor.id)
    .orderBy('v.requested_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}
