import type { Person } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { orNotFound, RuleViolation } from '../../../platform/http/index.ts'
import { enqueue } from '../../../platform/jobs/index.ts'
import { schoolTakesPart } from '../../countries/index.ts'
import { undoMinutes } from '../limits.ts'
import { visibleTo } from '../policy.ts'
import { newsOf } from './tell-decision.ts'

export type Decision = { id: string; decision: 'validated' | 'refused'; reason: string }

/**
 * Decides an application, once. It holds at once; the person is told when the time is over in which it can be taken back.
 * @throws NotFound when it is none of the actor's; RuleViolation when a colleague was faster, the applicant does not wait any more,
 *   a refusal gives no reason, or nobody is validated in the country at present
 */
export async function decideValidation(tx: Tx, actor: Person, { id, decision, reason }: Decision): Promise<void> {
  const applicant = tx.selectFrom('validations').select('person_id').where('id', '=', id)
  const person = await tx.selectFrom('people').select('state').where('id', '=', applicant).forNoKeyUpdate().executeTakeFirst()
  const row = orNotFound(
    await tx
      .selectFrom('validations as v')
      .select(['v.person_id as personId', 'v.service', 'v.school_id as schoolId', 'v.decided_at'])
      .where('v.id', '=', id)
      .where(visibleTo(actor))
      .forUpdate('v')
      .executeTakeFirst(),
  )
  if (row.decided_at) throw new RuleViolation('support.decided')
  if (person?.state !== 'waiting') throw new RuleViolation('support.notWaiting')
  if (decision === 'refused' && reason === '') throw new RuleViolation('support.reason.wanted', 'reason')
  if (decision === 'validated' && !(await schoolTakesPart(tx, row.schoolId))) throw new RuleViolation('support.rule.country')
  const said = decision === 'refused' ? reason : ''
  await tx.updateTable('validations').set({ decided_at: new Date(), decided_by: actor.id, decision, reason: said }).where('id', '=', id).execute()
  await tx.updateTable('people').set({ state: decision }).where('id', '=', row.personId).execute()
  await audit(tx, actor, `person.${decision}`, { kind: 'person', id: row.personId }, { service: row.service, details: { validation: id } })
  await enqueue(tx, 'tell-decision', { id }, { key: newsOf(id), at: new Date(Date.now() + undoMinutes * 60_000) })
}
