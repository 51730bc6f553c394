import type { Person } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import { serviceOfPerson } from '../../../access/responsible-service.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { NotFound } from '../../../platform/http/index.ts'
import { enqueue } from '../../../platform/jobs/index.ts'
import { notify } from '../../notifications/index.ts'
import { personUrl } from '../../people/urls.ts'
import { undoMinutes } from '../limits.ts'
import { newsOf } from './tell-declined.ts'

export type ContactAnswer = 'accepted' | 'declined' | 'withdrawn'

/**
 * Ends an open contact request: its recipient accepts or declines, its sender withdraws. Accepting makes both contacts. That it was
 * declined, and why, is told some minutes later: until then it can be taken back.
 * @throws NotFound for everyone else, and once it has been answered
 */
export async function answerContact(tx: Tx, actor: Person, input: { requestId: string; answer: ContactAnswer; reason?: string }): Promise<void> {
  const request = await tx
    .selectFrom('contact_requests')
    .selectAll()
    .where('id', '=', input.requestId)
    .where(input.answer === 'withdrawn' ? 'sender_id' : 'recipient_id', '=', actor.id)
    .where('answered_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!request) throw new NotFound()
  await tx
    .updateTable('contact_requests')
    .set({ answer: input.answer, answered_at: new Date(), reason: input.answer === 'declined' ? (input.reason ?? '') : '' })
    .where('id', '=', request.id)
    .execute()
  if (input.answer === 'accepted') await becomeContacts(tx, request.sender_id, request.recipient_id)
  await audit(tx, actor, `contact.${input.answer}`, { kind: 'contact-request', id: request.id }, { service: await serviceOfPerson(tx, actor.id) })
  if (input.answer === 'accepted')
    await notify(tx, { to: [request.sender_id], kind: 'contact-accepted', args: { name: actor.name }, href: personUrl(actor.id) })
  if (input.answer === 'declined')
    await enqueue(tx, 'tell-declined', { id: request.id }, { key: newsOf(request.id), at: new Date(Date.now() + undoMinutes * 60_000) })
}

/** Writes both rows of a contact. */
export async function becomeContacts(tx: Tx, one: string, other: string): Promise<void> {
  await tx
    .insertInto('contacts')
    .values([
      { person_id: one, contact_id: other },
      { person_id: other, contact_id: one },
    ])
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
