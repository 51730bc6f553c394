import { sql } from 'kysely'
import { holdsOfficeSql } from '../../../access/officer-scope.ts'
import { hashToken } from '../../../platform/crypto/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { RuleViolation } from '../../../platform/http/index.ts'
import type { Locales } from '../../../platform/i18n/index.ts'
import { queueMail } from '../../../platform/mail/index.ts'
import { signInLinkUrl } from '../urls.ts'
import { signInMail } from './mails.ts'
import { makeEmailToken } from './tokens.ts'

type Site = { locales: Locales; baseUrl: string }

/** Writes the mail with a link that lets its reader in, when the address has an account; says nothing either way. @param wish next: where it leads */
export async function askForSignIn(tx: Tx, { email, next }: { email: string; next: string }, { locales, baseUrl }: Site): Promise<void> {
  const person = await tx
    .selectFrom('people')
    .select(['id', 'language', 'country'])
    .where('email', '=', email)
    .where('email_confirmed_at', 'is not', null)
    .where('state', '<>', 'anonymised')
    .executeTakeFirst()
  if (!person) return
  const url = baseUrl + signInLinkUrl(await makeEmailToken(tx, person.id, 'sign-in', 1), next)
  await queueMail(tx, signInMail(locales.of(person), { to: email, personId: person.id, url }))
}

/** Whose link it is, once. @throws RuleViolation when it was used or is too old */
export async function signInByLink(tx: Tx, token: string): Promise<{ personId: string; email: string; officer: boolean }> {
  const { rows } = await sql<{ personId: string; email: string; officer: boolean }>`
    delete from email_tokens t using people p
    where t.token_hash = ${hashToken(token)} and t.purpose = 'sign-in' and t.expires_at > now() and p.id = t.person_id and p.state <> 'anonymised'
    returning p.id as "personId", p.email, ${holdsOfficeSql('p.id')} as officer`.execute(tx)
  if (!rows[0]) throw new RuleViolation('people.link.old')
  return rows[0]
}
