import type { Person } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { RuleViolation } from '../../../platform/http/index.ts'
import { notify } from '../../notifications/index.ts'
import { welcomeUrl } from '../../people/urls.ts'
import { lockTeacher } from './lock-teacher.ts'

/**
 * Takes a validation back: the person is refused from now on, reads why, and may mend their profile and send it again. What they
 * wrote stays.
 * @throws NotFound when the actor does not look after them; RuleViolation when they are not validated
 */
export async function revoke(tx: Tx, actor: Person, { id, why }: { id: string; why: string }): Promise<void> {
  const { state, service, school } = await lockTeacher(tx, actor, id)
  if (state !== 'validated') throw new RuleViolation('support.standing.changed')
  await tx.updateTable('people').set({ state: 'refused' }).where('id', '=', id).execute()
  await tx.insertInto('standings').values({ person_id: id, service, decision: 'revoked', reason: why, decided_by: actor.id }).execute()
  await audit(tx, actor, 'person.revoked', { kind: 'person', id }, { service })
  await notify(tx, { to: [id], kind: 'revoked', args: { school, reason: why }, href: welcomeUrl('send') })
}
