import { sql } from 'kysely'
import type { Person } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import { holdsOfficeSql } from '../../../access/officer-scope.ts'
import { hashToken } from '../../../platform/crypto/index.ts'
import type { Reader, Tx } from '../../../platform/db/index.ts'
import { RuleViolation } from '../../../platform/http/index.ts'
import type { Locale } from '../../../platform/i18n/index.ts'
import { queueMail } from '../../../platform/mail/index.ts'
import { errorCode } from '../../../platform/operator-error.ts'
import { addressConfirmUrl, addressKeepUrl, signInUrl } from '../urls.ts'
import { lockPerson } from './lock-person.ts'
import { addressAskedMail, addressMail, addressTakenMail } from './mails.ts'
import { endOtherSessions } from './sessions.ts'
import { makeEmailToken } from './tokens.ts'

const uniqueViolation = '23505'
/** How long a new address may be confirmed, and how long the old one brings itself back. */
const [hoursToConfirm, hoursToKeep] = [48, 7 * 24]

type Site = { locale: Locale; baseUrl: string }

/**
 * Asks for another address: a link goes to the new one, and one to the old one that stops it, before or after. Whether the new one
 * has an account already, its own mail says, and nothing else.
 * @throws RuleViolation when it is the one they have
 */
export async function askForAddress(tx: Tx, actor: Person, email: string, { locale, baseUrl }: Site): Promise<void> {
  if (email === actor.email) throw new RuleViolation('people.address.same', 'email')
  await lockPerson(tx, actor.id)
  await tx.deleteFrom('email_tokens').where('person_id', '=', actor.id).where('purpose', '=', 'address').execute()
  const taken = await tx.selectFrom('people').select('id').where('email', '=', email).where('email_confirmed_at', 'is not', null).executeTakeFirst()
  const link = await makeEmailToken(tx, actor.id, 'address', hoursToConfirm, { email })
  const mail = taken
    ? addressTakenMail(locale, { to: email, url: baseUrl + signInUrl() })
    : addressMail(locale, { to: email, url: baseUrl + addressConfirmUrl(link) })
  await queueMail(tx, mail)
  const keep = await makeEmailToken(tx, actor.id, 'keep', hoursToKeep, { email: actor.email })
  await queueMail(tx, addressAskedMail(locale, { to: actor.email, personId: actor.id, url: baseUrl + addressKeepUrl(keep) }))
  await audit(tx, actor, 'person.address-asked', { kind: 'person', id: actor.id })
}

/** The address that a link gives to its owner; undefined when it was used, is too old, or somebody else's. */
export async function askedAddress(db: Reader, token: string, personId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('email_tokens')
    .select('email')
    .where('token_hash', '=', hashToken(token))
    .where('purpose', '=', 'address')
    .where('person_id', '=', personId)
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst()
  return row?.email ?? undefined
}

/**
 * Gives the account its new address. Other sessions and links end, but for the one that the old address has.
 * @throws RuleViolation when the link was used, is too old or somebody else's, or the address belongs to another account meanwhile
 */
export async function changeAddress(tx: Tx, actor: Person, token: string): Promise<string> {
  await lockPerson(tx, actor.id)
  const email = await askedAddress(tx, token, actor.id)
  if (!email) throw new RuleViolation('people.link.old')
  await takeAddress(tx, actor.id, email)
  await endLinks(tx, actor.id)
  await endOtherSessions(tx, actor.id, actor.sessionId)
  await audit(tx, actor, 'person.address-changed', { kind: 'person', id: actor.id })
  return email
}

/**
 * Makes an address the account's. Whoever has registered with it and not confirmed it is no more: the mailbox has spoken.
 * @throws RuleViolation when it belongs to another account
 */
export async function takeAddress(tx: Tx, personId: string, email: string): Promise<void> {
  await sql`delete from people p where p.email = ${email} and p.id <> ${personId} and p.email_confirmed_at is null and p.state = 'registered'
    and not ${holdsOfficeSql('p.id')}`.execute(tx)
  try {
    await tx.updateTable('people').set({ email }).where('id', '=', personId).execute()
  } catch (error) {
    // Whoever registers with it at the same moment is not waited for: the index alone knows.
    throw errorCode(error) === uniqueViolation ? new RuleViolation('people.address.taken') : error
  }
}

/** Ends every link of a person but those that bring an old address back: nobody who came in may take these away. */
export async function endLinks(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('email_tokens').where('person_id', '=', personId).where('purpose', '<>', 'keep').execute()
}
