import { sql } from 'kysely'
import { audit } from '../../../access/audit.ts'
import { hashToken } from '../../../platform/crypto/index.ts'
import type { Reader, Tx } from '../../../platform/db/index.ts'
import { RuleViolation } from '../../../platform/http/index.ts'
import type { Locales } from '../../../platform/i18n/index.ts'
import { takeAddress } from './change-address.ts'
import { lockOwner } from './lock-person.ts'
import { askForReset } from './reset-password.ts'
import { endOtherSessions } from './sessions.ts'

/** The address that a link brings back; undefined when it was used or is too old. */
export async function keptAddress(db: Reader, token: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('email_tokens')
    .select('email')
    .where('token_hash', '=', hashToken(token))
    .where('purpose', '=', 'keep')
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst()
  return row?.email ?? undefined
}

/**
 * Stops a change of address, or takes it back: the account has its old address, nobody is signed in any more, no link works, and
 * no password either, since whoever asked for the change knew it.
 * The mailbox gets a link to choose a new one.
 * @throws RuleViolation when the link was used or is too old, or the old address belongs to another account by now
 */
export async function keepAddress(tx: Tx, token: string, site: { locales: Locales; baseUrl: string }): Promise<void> {
  await lockOwner(tx, token)
  const row = await tx
    .deleteFrom('email_tokens')
    .where('token_hash', '=', hashToken(token))
    .where('purpose', '=', 'keep')
    .where('expires_at', '>', sql<Date>`now()`)
    .returning(['person_id', 'email', 'created_at'])
    .executeTakeFirst()
  if (!row?.email) throw new RuleViolation('people.link.old')
  const { person_id: personId, email } = row
  await takeAddress(tx, personId, email)
  await tx.updateTable('people').set({ password_hash: null }).where('id', '=', personId).execute()
  // Older ones stay: they lead back further, to addresses that were the owner's before this one was.
  await tx
    .deleteFrom('email_tokens')
    .where('person_id', '=', personId)
    .where((eb) => eb.or([eb('purpose', '<>', 'keep'), eb('created_at', '>=', row.created_at)]))
    .execute()
  await endOtherSessions(tx, personId)
  await audit(tx, 'system', 'person.address-kept', { kind: 'person', id: personId })
  await askForReset(tx, email, site)
}
