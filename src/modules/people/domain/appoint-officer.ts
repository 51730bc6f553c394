import { sql } from 'kysely'
import { audit } from '../../../access/audit.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { newPasswordUrl } from '../urls.ts'
import { makeEmailToken } from './tokens.ts'

const week = 7 * 24

/**
 * Gives somebody an office, and an account when they have none.
 * @param input service: its code, or null for the Central Support Service; country: the person's
 * @param baseUrl the site's address
 * @returns a link, good for a week, with which they choose their password
 */
export async function appointOfficer(
  tx: Tx,
  { email, name, service, country }: { email: string; name: string; service: string | null; country: string | null },
  baseUrl: string,
): Promise<string> {
  const { id } = await tx
    .insertInto('people')
    .values({
      email,
      name,
      country,
      time_zone: tx
        .selectFrom('countries')
        .select('time_zone')
        .where('code', '=', country ?? ''),
    })
    .onConflict((conflict) =>
      conflict.column('email').doUpdateSet({ name: sql<string>`case when people.email_confirmed_at is null then excluded.name else people.name end` }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('officers')
    .values({ person_id: id, service })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await audit(tx, 'system', 'officer.named', { kind: 'person', id }, { service, details: { office: service ?? 'CSS' } })
  return baseUrl + newPasswordUrl(await makeEmailToken(tx, id, 'reset', week))
}

/** Ends an office, at once; the account stays. @param service its code, or null for the Central Support Service @returns whether there was such an office */
export async function removeOfficer(tx: Tx, { email, service }: { email: string; service: string | null }): Promise<boolean> {
  const person = await tx
    .deleteFrom('officers')
    .where('person_id', '=', tx.selectFrom('people').select('id').where('email', '=', email))
    .where('service', 'is not distinct from', service)
    .returning('person_id as id')
    .executeTakeFirst()
  if (person) await audit(tx, 'system', 'officer.removed', { kind: 'person', id: person.id }, { service, details: { office: service ?? 'CSS' } })
  return person !== undefined
}

/** Forgets an officer's second factor, so that the next sign-in sets it up anew; ends their sessions. @returns whether there is such a person */
export async function resetSecondFactor(tx: Tx, email: string): Promise<boolean> {
  const person = await tx.selectFrom('people').select('id').where('email', '=', email).executeTakeFirst()
  if (!person) return false
  await tx.deleteFrom('person_second_factors').where('person_id', '=', person.id).execute()
  await tx.deleteFrom('recovery_codes').where('person_id', '=', person.id).execute()
  await tx.deleteFrom('sessions').where('person_id', '=', person.id).execute()
  await audit(tx, 'system', 'person.second-factor-reset', { kind: 'person', id: person.id })
  return true
}
