import { sql } from 'kysely'
import type { Person } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { orNotFound, RuleViolation } from '../../../platform/http/index.ts'
import { notify } from '../../notifications/index.ts'
import type { Space } from '../../space/index.ts'
import { authorize, lockOpen, mayManage } from '../../space/index.ts'
import { spaceUrl } from '../../space/urls.ts'

/** Ends another's membership. Pupils whose school has no teacher left in the space are locked: no child is here without one. */
export async function removeMember(tx: Tx, actor: Person, { space, personId }: { space: Space; personId: string }): Promise<void> {
  authorize(mayManage(space) && personId !== actor.id, space)
  await lockOpen(tx, space)
  const { school_id, service } = await end(tx, space, personId)
  await lockWithoutTeacher(tx, space, school_id)
  await audit(tx, actor, 'member.removed', { kind: 'person', id: personId }, { service, details: { space: space.id } })
  await notify(tx, { to: [personId], kind: 'space-left', args: { name: actor.name, title: space.title }, href: spaceUrl(space.id) })
}

/** Leaves a space. @throws RuleViolation in a closed space, for founders, and for the last teacher of a school whose pupils are there */
export async function leaveSpace(tx: Tx, actor: Person, { space }: { space: Space }): Promise<void> {
  await lockOpen(tx, space)
  if (space.role === 'founder') throw new RuleViolation('members.founderStays')
  const { school_id, service } = await end(tx, space, actor.id)
  const left = await tx
    .selectFrom('pupils')
    .select('id')
    .where('project_id', '=', space.id)
    .where('school_id', '=', school_id)
    .where('left_at', 'is', null)
    .where(sql<boolean>`not ${hasTeacher(space.id, school_id)}`)
    .limit(1)
    .executeTakeFirst()
  if (left) throw new RuleViolation('members.lastTeacher')
  await audit(tx, actor, 'member.left', { kind: 'person', id: actor.id }, { service, details: { space: space.id } })
}

/** Locks the pupils of a school that has no teacher left in the space. */
export async function lockWithoutTeacher(tx: Tx, space: Space, schoolId: string): Promise<void> {
  await sql`update pupils u set locked_at = now() where u.project_id = ${space.id} and u.school_id = ${schoolId} and u.left_at is null and u.locked_at is null
    and not ${hasTeacher(space.id, schoolId)}`.execute(tx)
}

const hasTeacher = (projectId: string, schoolId: string) =>
  sql`exists (select from memberships m where m.project_id = ${projectId} and m.school_id = ${schoolId} and m.left_at is null and m.role <> 'guest')`

/** Of two who go at once the second sees that the first has gone. */
export async function lockMembers(tx: Tx, space: Space): Promise<void> {
  await tx.selectFrom('memberships').select('person_id').where('project_id', '=', space.id).orderBy('person_id').forNoKeyUpdate().execute()
}

async function end(tx: Tx, space: Space, personId: string): Promise<{ school_id: string; service: string }> {
  await lockMembers(tx, space)
  const { rows } = await sql<{ school_id: string; service: string }>`
    update memberships m set left_at = now() from schools s
    where m.project_id = ${space.id} and m.person_id = ${personId} and m.left_at is null and m.role <> 'founder' and s.id = m.school_id
    returning m.school_id, s.service`.execute(tx)
  await sql`delete from presence where project_id = ${space.id} and actor_id = ${personId}`.execute(tx)
  return orNotFound(rows[0])
}
