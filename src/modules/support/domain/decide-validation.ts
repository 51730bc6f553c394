import type { Person } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { orNotFound, RuleViolation } from '../../../platform/http/index.ts'
import { schoolTakesPart } from '../../countries/index.ts'
import { notify } from '../../notifications/index.ts'
import { partnersUrl } from '../../partners/urls.ts'
import { welcomeUrl } from '../../people/urls.ts'
import { visibleTo } from '../policy.ts'

export type Decision = { id: string; decision: 'validated' | 'refused'; reason: string }

/**
 * Decides an application, once. The person learns of it at once and by mail.
 * @throws NotFound when it is none of the actor's; RuleViolation when a colleague was faster, a refusal gives no reason, or nobody is validated in the country at present
 */
export async function decideValidation(tx: Tx, actor: Person, { id, decision, reason }: Decision): Promise<void> {
  const applicant = tx.selectFrom('validations').select('person_id').where('id', '=', id)
  await tx.selectFrom('people').select('id').where('id', '=', applicant).forNoKeyUpdate().execute()
  const row = orNotFound(
    await tx
      .selectFrom('validations as v')
      .innerJoin('schools as s', 's.id', 'v.school_id')
      .select(['v.person_id as personId', 'v.service', 'v.school_id as schoolId', 's.name as school', 'v.decided_at'])
      .where('v.id', '=', id)
      .where(visibleTo(actor))
      .forUpdate('v')
      .executeTakeFirst(),
  )
  if (row.decided_at) throw new RuleViolation('support.decided')
  if (decision === 'refused' && reason === '') throw new RuleViolation('support.reason.wanted', 'reason')
  if (decision === 'validated' && !(await schoolTakesPart(tx, row.schoolId))) throw new RuleViolation('support.rule.country')
  const said = decision === 'refused' ? reason : ''
  await tx.updateTable('validations').set({ decided_at: new Date(), decided_by: actor.id, decision, reason: said }).where('id', '=', id).execute()
  await tx.updateTable('people').set({ state: decision }).where('id', '=', row.personId).execute()
  await audit(tx, actor, `person.${decision}`, { kind: 'person', id: row.personId }, { service: row.service, details: { validation: id } })
  await notify(tx, {
    to: [row.personId],
    kind: decision,
    args: { school: row.school, reason: said },
    href: decision === 'validated' ? partnersUrl : welcomeUrl('send'),
  })
}
