import { sql } from 'kysely'
import type { Person } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { orNotFound, RuleViolation } from '../../../platform/http/errors.ts'
import { notify } from '../../notifications/index.ts'
import { partnersUrl } from '../../partners/urls.ts'
import { welcomeUrl } from '../../people/urls.ts'
import { visibleTo } from '../policy.ts'

export type Decision = { id: string; decision: 'validated' | 'refused'; reason: string }
type Row = { id: string; personId: string; country: string; school: string; decided: boolean }

/**
 * Decides an application, once. The person learns of it at once and by mail.
 * @throws NotFound when it is none of the actor's; RuleViolation when a colleague was faster, or a refusal gives no reason
 */
export async function decideValidation(tx: Tx, actor: Person, { id, decision, reason }: Decision): Promise<void> {
  await sql`select from people where id = (select person_id from validations where id = ${id}) for no key update`.execute(tx)
  const { rows } = await sql<Row>`
    select v.id, v.person_id as "personId", v.country, s.name as school, v.decided_at is not null as decided
    from validations v join schools s on s.id = v.school_id where v.id = ${id} and ${visibleTo(actor)} for update of v`.execute(tx)
  const row = orNotFound(rows[0])
  if (row.decided) throw new RuleViolation('support.decided')
  if (decision === 'refused' && reason === '') throw new RuleViolation('support.reason.wanted', 'reason')
  const said = decision === 'refused' ? reason : ''
  await tx.updateTable('validations').set({ decided_at: new Date(), decided_by: actor.id, decision, reason: said }).where('id', '=', id).execute()
  await tx.updateTable('people').set({ state: decision }).where('id', '=', row.personId).execute()
  await audit(tx, actor, `person.${decision}`, { kind: 'person', id: row.personId }, { country: row.country, details: { validation: id } })
  await notify(tx, {
    to: [row.personId],
    kind: decision,
    args: { school: row.school, reason: said },
    href: decision === 'validated' ? partnersUrl : welcomeUrl('send'),
  })
}
