import { sql } from 'kysely'
import { audit } from '../../../access/audit.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { newPasswordUrl } from '../urls.ts'
import { makeEmailToken } from './tokens.ts'

const week = 7 * 24

/**
 * Gives somebody an office, and an account when they have none.
 * @param input country: code, or null for the Central Support Service
 * @param baseUrl the site's address
 * @returns a link, good for a week, with which they choose their password
 */
export async function appointOfficer(
  tx: Tx,
  { email, name, country }: { email: string; name: string; country: string | null },
  baseUrl: string,
): Promise<string> {
  const { id } = await tx
    .insertInto('people')
    .values({ email, name, country })
    .onConflict((conflict) =>
      conflict.column('email').doUpdateSet({ name: sql<string>`case when people.email_confirmed_at is null then excluded.name else people.name end` }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('officers')
    .values({ person_id: id, country })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await audit(tx, 'system', 'officer.named', { kind: 'person', id }, { country, details: { office: country ?? 'CSS' } })
  return baseUrl + newPasswordUrl(await makeEmailToken(tx, id, 'reset', week))
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
