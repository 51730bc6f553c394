import { sql } from 'kysely'
import { audit } from '../../../access/audit.ts'
import { holdsOfficeSql } from '../../../access/officer-scope.ts'
import { hashToken } from '../../../platform/crypto/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { RuleViolation } from '../../../platform/http/index.ts'
import type { Locales } from '../../../platform/i18n/index.ts'
import { queueMail } from '../../../platform/mail/index.ts'
import { newPasswordUrl } from '../urls.ts'
import { endLinks } from './change-address.ts'
import { lockOwner } from './lock-person.ts'
import { resetMail } from './mails.ts'
import { endOtherSessions } from './sessions.ts'
import { makeEmailToken } from './tokens.ts'

/** Writes the mail with a link to a new password, when the address has an account; says nothing either way. */
export async function askForReset(tx: Tx, email: string, { locales, baseUrl }: { locales: Locales; baseUrl: string }): Promise<void> {
  const person = await tx
    .selectFrom('people')
    .select(['id', 'language', 'country'])
    .where('email', '=', email)
    .where('state', '<>', 'anonymised')
    .executeTakeFirst()
  if (!person) return
  const token = await makeEmailToken(tx, person.id, 'reset', 1)
  await queueMail(tx, resetMail(locales.of(person), { to: email, personId: person.id, url: baseUrl + newPasswordUrl(token) }))
}

/**
 * Sets a new password by the link of a mail, which proves the address too. Every session ends, and every link.
 * @throws RuleViolation when the link was used or is too old
 */
export async function resetPassword(tx: Tx, token: string, passwordHash: string): Promise<{ personId: string; officer: boolean }> {
  await lockOwner(tx, token)
  const { rows } = await sql<{ id: string; officer: boolean }>`
    with used as (delete from email_tokens where token_hash = ${hashToken(token)} and purpose = 'reset' and expires_at > now() returning person_id)
    update people p set password_hash = ${passwordHash}, email_confirmed_at = coalesce(email_confirmed_at, now())
    from used where p.id = used.person_id
    returning p.id, ${holdsOfficeSql('p.id')} as officer`.execute(tx)
  const person = rows[0]
  if (!person) throw new RuleViolation('people.link.old')
  await endLinks(tx, person.id)
  await endOtherSessions(tx, person.id)
  await audit(tx, 'system', 'person.password-reset', { kind: 'person', id: person.id })
  return { personId: person.id, officer: person.officer }
}
