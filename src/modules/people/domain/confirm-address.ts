import { type NotNull, sql } from 'kysely'
import { audit } from '../../../access/audit.ts'
import { hashToken } from '../../../platform/crypto/index.ts'
import type { Reader, Tx } from '../../../platform/db/index.ts'
import { RuleViolation } from '../../../platform/http/index.ts'
import { indexPerson } from './index-person.ts'
import { lockOwner } from './lock-person.ts'

export type Registered = { personId: string; email: string; name: string; passwordHash: string }

/** Who a confirmation link belongs to; undefined when it was used or is too old. */
export async function findRegistered(db: Reader, token: string): Promise<Registered | undefined> {
  return db
    .selectFrom('email_tokens as t')
    .innerJoin('people as p', 'p.id', 't.person_id')
    .select(['p.id as personId', 'p.email', 't.name', 't.password_hash as passwordHash'])
    .where('t.token_hash', '=', hashToken(token))
    .where('t.purpose', '=', 'confirm')
    .where('t.expires_at', '>', sql<Date>`now()`)
    .where('t.password_hash', 'is not', null)
    .$narrowType<{ name: NotNull; passwordHash: NotNull }>()
    .executeTakeFirst()
}

/**
 * Confirms an address with what was typed when this very link was asked for. All links of the person end.
 * @throws RuleViolation when the link was used or is too old
 */
export async function confirmAddress(tx: Tx, token: string): Promise<{ personId: string }> {
  await lockOwner(tx, token)
  const { rows } = await sql<{ id: string }>`
    with used as (delete from email_tokens where token_hash = ${hashToken(token)} and purpose = 'confirm' and expires_at > now() and password_hash is not null returning *)
    update people p set email_confirmed_at = now(), password_hash = used.password_hash, name = used.name, language = used.language
    from used where p.id = used.person_id and p.email_confirmed_at is null returning p.id`.execute(tx)
  const person = rows[0]
  if (!person) throw new RuleViolation('people.link.old')
  await tx.deleteFrom('email_tokens').where('person_id', '=', person.id).execute()
  await indexPerson(tx, person.id)
  await audit(tx, 'system', 'person.confirmed', { kind: 'person', id: person.id })
  return { personId: person.id }
}
