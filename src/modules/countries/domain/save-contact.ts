import { sql } from 'kysely'
import type { Person } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { mustHaveSeen } from '../../../platform/forms/conflict.ts'
import { type Contact, nothingSaid } from '../contacts.ts'
import type { ContactForm } from '../forms.ts'

type Input = { service: string | null; said: Contact; form: ContactForm }

/**
 * Says how a service is written to, to everybody.
 * @param input service: null is the central one
 * @throws Conflict when a colleague has changed it meanwhile
 */
export async function saveContact(tx: Tx, actor: Person, { service, said, form }: Input): Promise<void> {
  // Held by the name: there may be no row yet.
  await sql`select from pg_advisory_xact_lock(hashtext(${`contact of ${service ?? 'central'}`}))`.execute(tx)
  const stored = await tx
    .selectFrom('service_contacts')
    .select(['contact', 'email', 'website', 'languages', 'hours'])
    .where('service', 'is not distinct from', service)
    .executeTakeFirst()
  mustHaveSeen(form, stored ?? nothingSaid)
  const values = { ...said, changed_at: new Date(), changed_by: actor.id }
  await tx
    .insertInto('service_contacts')
    .values({ service, ...values })
    .onConflict((conflict) => conflict.column('service').doUpdateSet(values))
    .execute()
  await audit(tx, actor, 'service.contact-changed', { kind: 'service', id: service ?? 'central' }, { service })
}
