import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../platform/db/index.ts'
import type { Person } from '../../platform/http/actor.ts'
import type { ProjectSchool } from './queries.ts'

/** A project waiting for a service's decision. `age` and `target` in whole days. */
export type Approval = {
  id: string
  projectId: string
  title: string
  country: string
  scope: string | null
  requestedAt: Date
  age: number
  target: number
  schools: ProjectSchool[]
  own: boolean
}

const inOffice = (actor: Person): RawBuilder<boolean> => (actor.isCentralOfficer ? sql`true` : sql`a.country = any(${[...actor.officerFor]})`)

const columns = (actor: Person): RawBuilder<unknown> => sql`
  a.id, a.project_id as "projectId", p.title, a.country, p.scope, a.requested_at as "requestedAt",
  floor(extract(epoch from now() - a.requested_at) / 86400)::int as age, c.approval_target_days as target,
  (select json_agg(json_build_object('id', s.id, 'name', s.name, 'town', s.town, 'country', s.country) order by f.seat)
    from founders f join schools s on s.id = f.school_id where f.project_id = p.id) as schools,
  exists (select from founders f where f.project_id = p.id and f.person_id = ${actor.id}) as own`

/** What an officer's countries have to decide, the longest waiting first; all countries for the central service. One statement. */
export async function approvalQueue(db: Reader, actor: Person): Promise<Approval[]> {
  const { rows } = await sql<Approval>`
    select ${columns(actor)} from approvals a join projects p on p.id = a.project_id join countries c on c.code = a.country
    where a.decided_at is null and ${inOffice(actor)} order by a.requested_at, a.id limit 200`.execute(db)
  return rows
}

/** One request, open or decided, if it is for an officer's country. `open`: this officer may decide it. */
export async function approvalOf(db: Reader, actor: Person, id: string): Promise<(Approval & { open: boolean }) | undefined> {
  const { rows } = await sql<Approval & { open: boolean }>`
    select ${columns(actor)}, a.decided_at is null and a.country = any(${[...actor.officerFor]}) as open
    from approvals a join projects p on p.id = a.project_id join countries c on c.code = a.country
    where a.id = ${id} and ${inOffice(actor)}`.execute(db)
  return rows[0]
}
