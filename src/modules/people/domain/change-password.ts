import type { Person } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Locale } from '../../../platform/i18n/index.ts'
import { queueMail } from '../../../platform/mail/index.ts'
import { passwordUrl } from '../urls.ts'
import { endLinks } from './change-address.ts'
import { passwordChangedMail } from './mails.ts'
import { endOtherSessions } from './sessions.ts'

/** Changes the password, ends the other sessions, and tells the owner by mail. */
export async function changePassword(tx: Tx, actor: Person, passwordHash: string, { locale, baseUrl }: { locale: Locale; baseUrl: string }): Promise<void> {
  await tx.updateTable('people').set({ password_hash: passwordHash }).where('id', '=', actor.id).execute()
  await endLinks(tx, actor.id)
  await endOtherSessions(tx, actor.id, actor.sessionId)
  await audit(tx, actor, 'person.password-changed', { kind: 'person', id: actor.id })
  await queueMail(tx, passwordChangedMail(locale, { to: actor.email, personId: actor.id, url: baseUrl + passwordUrl }))
}
