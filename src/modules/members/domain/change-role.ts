import type { Person } from '../../../access/actor.ts'
import { audit } from '../../../platform/audit/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { NotFound, orNotFound } from '../../../platform/http/errors.ts'
import type { Space } from '../../space/index.ts'
import { authorize, lockOpen, mayManage } from '../../space/index.ts'
import { lockMembers, lockWithoutTeacher } from './end-membership.ts'

/** Roles a founder or administrator gives to members; founders keep theirs to the end. */
export const givenRoles = ['administrator', 'teacher', 'guest'] as const

/** Gives a member another role. Pupils whose last teacher becomes a guest are locked, as when she is removed. @throws NotFound for founders and for those who have left */
export async function changeRole(
  tx: Tx,
  actor: Person,
  { space, personId, role }: { space: Space; personId: string; role: (typeof givenRoles)[number] },
): Promise<void> {
  authorize(mayManage(space), space, () => new NotFound())
  await lockOpen(tx, space)
  await lockMembers(tx, space)
  const changed = await tx
    .updateTable('memberships')
    .set({ role })
    .where('project_id', '=', space.id)
    .where('person_id', '=', personId)
    .where('role', '<>', 'founder')
    .where('left_at', 'is', null)
    .returning('school_id')
    .executeTakeFirst()
  await lockWithoutTeacher(tx, space, orNotFound(changed).school_id)
  await audit(tx, actor, 'member.role-changed', { kind: 'person', id: personId }, { details: { space: space.id, role } })
}
