import { sql } from 'kysely'
import type { Person } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { RuleViolation } from '../../../platform/http/index.ts'
import { notify } from '../../notifications/index.ts'
import type { Space } from '../../space/index.ts'
import { authorize, lockOpen, mayManage } from '../../space/index.ts'
import { spaceUrl } from '../../space/urls.ts'
import { candidatesFor } from '../queries.ts'

type Input = { space: Space; personId: string; schoolId: string; role: 'teacher' | 'guest' }

/** Brings a contact into the space, for one of the contact's schools. @returns the contact's name @throws RuleViolation for anyone else */
export async function addMember(tx: Tx, actor: Person, { space, personId, schoolId, role }: Input): Promise<string> {
  authorize(mayManage(space), space)
  await lockOpen(tx, space)
  const candidate = (await candidatesFor(tx, space, actor)).find((each) => each.personId === personId && each.schoolId === schoolId)
  if (!candidate) throw new RuleViolation('members.notContact', 'contact')
  const { rows } = await sql<{ service: string }>`
    insert into memberships (project_id, person_id, school_id, role) values (${space.id}, ${personId}, ${schoolId}, ${role})
    on conflict (project_id, person_id) do update set school_id = excluded.school_id, role = excluded.role, joined_at = now(), left_at = null
    returning (select s.service from schools s where s.id = memberships.school_id) as service`.execute(tx)
  await audit(tx, actor, 'member.added', { kind: 'person', id: personId }, { service: rows[0]?.service, details: { space: space.id, role } })
  await notify(tx, { to: [personId], kind: 'space-joined', args: { name: actor.name, title: space.title }, href: spaceUrl(space.id) })
  return candidate.name
}
