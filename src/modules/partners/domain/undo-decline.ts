import { sql } from 'kysely'
import type { Person } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import { serviceOfPerson } from '../../../access/responsible-service.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { orNotFound, RuleViolation } from '../../../platform/http/index.ts'
import { callOff } from '../../../platform/jobs/index.ts'
import { newsOf } from './tell-declined.ts'

/**
 * Takes back that a request was declined: it waits again, and who asked hears nothing of it.
 * @throws NotFound for everybody but who declined; RuleViolation when the other has been told, or has asked anew meanwhile
 */
export async function undoDecline(tx: Tx, actor: Person, id: string): Promise<void> {
  const declined = tx.selectFrom('contact_requests').select('id').where('id', '=', id).where('recipient_id', '=', actor.id).where('answer', '=', 'declined')
  orNotFound(await declined.forUpdate().executeTakeFirst())
  const { numUpdatedRows } = await tx
    .updateTable('contact_requests as r')
    .set({ answer: null, answered_at: null, reason: '' })
    .where('r.id', '=', id)
    .where('r.told_at', 'is', null)
    .where(sql<boolean>`not exists (select from contact_requests o where o.answered_at is null
      and least(o.sender_id, o.recipient_id) = least(r.sender_id, r.recipient_id) and greatest(o.sender_id, o.recipient_id) = greatest(r.sender_id, r.recipient_id))`)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new RuleViolation('partners.undo.late')
  await callOff(tx, newsOf(id))
  await audit(tx, actor, 'contact.answer-undone', { kind: 'contact-request', id }, { service: await serviceOfPerson(tx, actor.id) })
}
