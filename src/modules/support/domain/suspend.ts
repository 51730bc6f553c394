import type { Person } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { RuleViolation } from '../../../platform/http/index.ts'
import { notify } from '../../notifications/index.ts'
import { suspendedUrl } from '../../people/urls.ts'
import { lockTeacher } from './lock-teacher.ts'

/** @property until the last day, or none: until somebody ends it */
type Suspension = { id: string; reason: string; until: string | null }

/**
 * Suspends somebody, at once and wherever they are signed in. They may sign in and read why, nothing else; what they wrote stays.
 * @throws NotFound when the actor does not look after them; RuleViolation when they are suspended already or hold an office, or the last day is over
 */
export async function suspend(tx: Tx, actor: Person, { id, reason, until }: Suspension): Promise<void> {
  const { state, service, officer, today } = await lockTeacher(tx, actor, id)
  if (state === 'suspended') throw new RuleViolation('support.standing.changed')
  if (officer) throw new RuleViolation('support.suspend.officer')
  if (until !== null && until < today) throw new RuleViolation('support.suspend.past', 'until')
  await tx.updateTable('people').set({ state: 'suspended', state_before: state, suspended_until: until }).where('id', '=', id).execute()
  await tx.deleteFrom('sessions').where('person_id', '=', id).execute()
  await tx.insertInto('standings').values({ person_id: id, service, decision: 'suspended', reason, until, decided_by: actor.id }).execute()
  await audit(tx, actor, 'person.suspended', { kind: 'person', id }, { service, details: { until } })
  await notify(tx, { to: [id], kind: 'suspended', args: { reason }, href: suspendedUrl })
}
