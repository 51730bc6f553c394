import { sql } from 'kysely'
import type { Person } from '../../../access/actor.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { NotFound, orNotFound, RuleViolation } from '../../../platform/http/index.ts'

export type Founder = { seat: 1 | 2; personId: string; schoolId: string; service: string; name: string; acceptedAt: string | null }
export type LockedProject = { id: string; title: string; state: string; version: number; founders: [Founder, Founder] }

/** The project with its founders, locked until the transaction ends. @throws NotFound */
export async function lockProject(tx: Tx, id: string): Promise<LockedProject> {
  await tx.selectFrom('projects').select('id').where('id', '=', id).forUpdate().execute()
  const { rows } = await sql<LockedProject>`
    select p.id, p.title, p.state, p.version, json_agg(json_build_object('seat', f.seat, 'personId', f.person_id, 'schoolId', f.school_id,
      'service', s.service, 'name', n.name, 'acceptedAt', f.accepted_at) order by f.seat) as founders
    from projects p join founders f on f.project_id = p.id join people n on n.id = f.person_id join schools s on s.id = f.school_id
    where p.id = ${id} group by p.id`.execute(tx)
  return orNotFound(rows[0])
}

export type Duo = { project: LockedProject; me: Founder; partner: Founder }

/** The project locked by one of its founders, who is me, in one of these states. @throws NotFound for everyone else */
export async function lockAsFounder(tx: Tx, actor: Person, id: string, states: readonly string[]): Promise<Duo> {
  const project = await lockProject(tx, id)
  const me = project.founders.find((founder) => founder.personId === actor.id)
  const partner = project.founders.find((founder) => founder.personId !== actor.id)
  if (!me || !partner || !states.includes(project.state)) throw new NotFound()
  return { project, me, partner }
}

/** Nobody signs a plan they have not seen. @param seen the version that stood on their page, where it says so @throws RuleViolation when it has changed */
export function mustHaveRead({ version }: LockedProject, seen: number | null): void {
  if (seen !== null && seen !== version) throw new RuleViolation('projects.rule.changed')
}
