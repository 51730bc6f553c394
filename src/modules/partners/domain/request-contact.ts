import { sql } from 'kysely'
import type { Person } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import { serviceOfPerson, serviceOfPersonSql } from '../../../access/responsible-service.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { NotFound, orNotFound, RuleViolation } from '../../../platform/http/index.ts'
import { foldText } from '../../../platform/text/fold-text.ts'
import { schemeSql } from '../../countries/index.ts'
import { notify } from '../../notifications/index.ts'
import { contactsUrl } from '../urls.ts'

/** People who may be sent one and the same text within a day. */
const maxAlike = 5

type Two = { available: boolean; plusRefused: boolean; contacts: boolean; asked: boolean }

/**
 * Asks someone to become a contact.
 * @throws NotFound when there is no such validated person; RuleViolation when they are not available, when it was asked before, or when the text goes to everyone
 */
export async function requestContact(tx: Tx, actor: Person, input: { personId: string; message: string }): Promise<void> {
  if (input.personId === actor.id) throw new NotFound()
  const two = orNotFound(await lockTwo(tx, actor.id, input.personId))
  if (two.contacts) throw new RuleViolation('partners.rule.alreadyContacts')
  if (two.asked) throw new RuleViolation('partners.rule.alreadyAsked')
  if (!two.available) throw new RuleViolation('partners.rule.notAvailable')
  if (two.plusRefused) throw new RuleViolation('partners.rule.notPlus')
  await refuseMassMessages(tx, actor.id, input.message)
  const { id } = await tx
    .insertInto('contact_requests')
    .values({ sender_id: actor.id, recipient_id: input.personId, message: input.message })
    .returning('id')
    .executeTakeFirstOrThrow()
  await audit(tx, actor, 'contact.asked', { kind: 'contact-request', id }, { service: await serviceOfPerson(tx, actor.id) })
  await notify(tx, { to: [input.personId], kind: 'contact-asked', args: { name: actor.name }, href: contactsUrl })
}

async function lockTwo(tx: Tx, sender: string, recipient: string): Promise<Two | undefined> {
  await tx.selectFrom('people').select('id').where('id', 'in', [sender, recipient]).orderBy('id').forNoKeyUpdate().execute()
  const { rows } = await sql<Two>`
    select p.available_projects as available,
      coalesce(${schemeOf('mine')} = 'plus' and ${schemeOf('p')} <> 'plus' and not p.available_plus, false) as "plusRefused",
      exists (select from contacts c where c.person_id = ${sender} and c.contact_id = p.id) as contacts,
      exists (select from contact_requests r where r.answered_at is null
        and least(r.sender_id, r.recipient_id) = least(${sender}::uuid, p.id) and greatest(r.sender_id, r.recipient_id) = greatest(${sender}::uuid, p.id)) as asked
    from people p join people mine on mine.id = ${sender}
    where p.id = ${recipient} and p.state = 'validated'`.execute(tx)
  return rows[0]
}

/** The scheme a person (alias) takes part in: that of the country of their service, also at a school abroad. */
const schemeOf = (alias: string) => schemeSql(sql<string | null>`(select v.country from services v where v.code = ${serviceOfPersonSql(alias)})`)

async function refuseMassMessages(tx: Tx, sender: string, message: string): Promise<void> {
  const sent = await tx
    .selectFrom('contact_requests')
    .select(['recipient_id', 'message'])
    .where('sender_id', '=', sender)
    .where('sent_at', '>', sql<Date>`now() - interval '24 hours'`)
    .execute()
  const text = foldText(message)
  const alike = new Set(sent.filter((each) => foldText(each.message) === text).map((each) => each.recipient_id))
  if (alike.size >= maxAlike) throw new RuleViolation('partners.rule.massMessage', 'message')
}
