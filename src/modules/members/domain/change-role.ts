import type { Person } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { mustHaveSeen } from '../../../platform/forms/conflict.ts'
import { orNotFound } from '../../../platform/http/index.ts'
import type { Space } from '../../space/index.ts'
import { authorize, lockOpen, mayManage } from '../../space/index.ts'
import type { RoleForm } from '../forms.ts'
import { lockMembers, lockWithoutTeacher } from './end-membership.ts'
import type { GivenRole } from './given-roles.ts'

type Change = { space: Space; personId: string; form: RoleForm; role: GivenRole }

/**
 * Gives a member another role. Pupils whose last teacher becomes a guest are locked, as when she is removed.
 * @throws NotFound for founders and for those who have left; Conflict when somebody else has given another meanwhile
 */
export async function changeRole(tx: Tx, actor: Person, { space, personId, form, role }: Change): Promise<void> {
  authorize(mayManage(space), space)
  await lockOpen(tx, space)
  await lockMembers(tx, space)
  const row = tx.selectFrom('memberships').select(['role', 'school_id']).where('project_id', '=', space.id).where('person_id', '=', personId)
  const member = orNotFound(await row.where('role', '<>', 'founder').where('left_at', 'is', null).executeTakeFirst())
  mustHaveSeen(form, { role: member.role })
  await tx.updateTable('memberships').set({ role }).where('project_id', '=', space.id).where('person_id', '=', personId).execute()
  await lockWithoutTeacher(tx, space, member.school_id)
  await audit(tx, actor, 'member.role-changed', { kind: 'person', id: personId }, { details: { space: space.id, role } })
}
