import { newToken } from '../../../platform/crypto/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Locales } from '../../../platform/i18n/index.ts'
import { queueMail } from '../../../platform/mail/index.ts'
import { confirmUrl, signInUrl } from '../urls.ts'
import { alreadyMail, confirmMail } from './mails.ts'
import { makeEmailToken } from './tokens.ts'

export type Registering = { email: string; passwordHash: string; name: string; language: string }
/** The mail that went out and the secret in it, for the browser that asked; made up when there is none. */
export type Written = { mailId: string; token: string }

/**
 * Registers an address and writes the mail that proves it. For an address with an account the mail says so,
 * and nothing else tells the two apart.
 * @param locales all of them, and the site's address, for the mail
 */
export async function register(tx: Tx, input: Registering, { locales, baseUrl }: { locales: Locales; baseUrl: string }): Promise<Written> {
  const { email, name, language, passwordHash } = input
  await tx
    .insertInto('people')
    .values({ email, name, language })
    .onConflict((conflict) => conflict.column('email').doUpdateSet({ seen_at: new Date() }).where('people.email_confirmed_at', 'is', null))
    .execute()
  const person = await tx.selectFrom('people').select(['id', 'language', 'country', 'email_confirmed_at']).where('email', '=', email).executeTakeFirstOrThrow()
  if (person.email_confirmed_at) {
    const mail = alreadyMail(locales.of(person), { to: email, personId: person.id, url: baseUrl + signInUrl() })
    return { mailId: await queueMail(tx, mail), token: newToken() }
  }
  const token = await makeEmailToken(tx, person.id, 'confirm', 48, { password_hash: passwordHash, name, language })
  const mail = confirmMail(locales.get(language), { to: email, personId: person.id, url: baseUrl + confirmUrl(token) })
  return { mailId: await queueMail(tx, mail), token }
}
