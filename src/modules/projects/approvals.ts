import { type RawBuilder, sql } from 'kysely'
import type { Person } from '../../access/actor.ts'
import { overseesSql, servesSql } from '../../access/officer-scope.ts'
import type { Reader } from '../../platform/db/index.ts'
import type { ProjectSchool } from './queries.ts'

/** A project waiting for a service's decision. `target` in whole days. */
export type Approval = {
  id: string
  projectId: string
  title: string
  service: string
  scope: string | null
  requestedAt: Date
  target: number
  schools: ProjectSchool[]
  own: boolean
}

const columns = (actor: Person): RawBuilder<unknown> => sql`
  a.id, a.project_id as "projectId", p.title, a.service, p.scope, a.requested_at as "requestedAt",
  v.approval_target_days as target,
  (select json_agg(json_build_object('id', s.id, 'name', s.name, 'town', s.town, 'country', s.country) order by f.seat)
    from founders f join schools s on s.id = f.school_id where f.project_id = p.id) as schools,
  exists (select from founders f where f.project_id = p.id and f.person_id = ${actor.id}) as own`

/** What an officer's services have to decide, the longest waiting first; all of them for the central one. One statement. */
export async function approvalQueue(db: Reader, actor: Person): Promise<Approval[]> {
  const { rows } = await sql<Approval>`
    select ${columns(actor)} from approvals a join projects p on p.id = a.project_id join services v on v.code = a.service
    where a.decided_at is null and ${overseesSql(actor, 'a.service')} order by a.requested_at, a.id limit 200`.execute(db)
  return rows
}

export type OpenApproval = Approval & { open: boolean; watched: boolean }

/** One request, open or decided, if it is for an officer's service. `open`: this officer may decide it; `watched`: it waits, and another service decides it. */
export async function approvalOf(db: Reader, actor: Person, id: string): Promise<OpenApproval | undefined> {
  const { rows } = await sql<OpenApproval>`
    select ${columns(actor)}, a.decided_at is null and ${servesSql(actor, 'a.service')} as open, a.decided_at is null and not ${servesSql(actor, 'a.service')} as watched
    from approvals a join projects p on p.id = a.project_id join services v on v.code = a.service
    where a.id = ${id} and ${overseesSql(actor, 'a.service')}`.execute(db)
  return rows[0]
}
