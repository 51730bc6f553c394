import { hashToken } from '../../../platform/crypto/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { orNotFound, RuleViolation } from '../../../platform/http/index.ts'
import type { OwnProfile } from '../own-profile.ts'

/**
 * Holds a person until the transaction ends: the first of all their rows to be locked (README). Rows that only refer to
 * the person do not wait for it.
 */
export async function lockPerson(tx: Tx, id: string): Promise<{ state: OwnProfile['state'] }> {
  return orNotFound(await tx.selectFrom('people').select('state').where('id', '=', id).forNoKeyUpdate().executeTakeFirst())
}

/** Holds the person a mail's link belongs to. @throws RuleViolation when there is no such link */
export async function lockOwner(tx: Tx, token: string): Promise<void> {
  const owner = await tx
    .selectFrom('people')
    .select('id')
    .where('id', '=', (from) => from.selectFrom('email_tokens').select('person_id').where('token_hash', '=', hashToken(token)))
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!owner) throw new RuleViolation('people.link.old')
}
