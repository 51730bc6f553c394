import { serviceOfPersonSql } from '../../../access/responsible-service.ts'
import type { AppContext } from '../../../platform/context.ts'
import { t, withLocale } from '../../../platform/i18n/index.ts'
import { type Mail, queueMail } from '../../../platform/mail/index.ts'
import { serviceUrl } from '../../countries/urls.ts'
import type { NotificationKind } from '../kinds.ts'
import { notificationUrl, unsubscribeUrl } from '../urls.ts'
import { wordsOf } from '../words.ts'
import { unsubscribeProof } from './unsubscribe-proof.ts'

/** What a person waits for, and that a child of their school calls for help, is told by mail even when they want no mails. */
const always: readonly NotificationKind[] = ['validated', 'refused', 'revoked', 'suspended', 'restored', 'help-asked']

type Row = { id: string; kind: string; args: unknown; personId: string; email: string; language: string; country: string | null; service: string | null }

/**
 * Writes the mail of a notification, once, in the person's language; none when it has been read
 * already, or when the person wants none.
 */
export async function mailNotification(app: AppContext, id: string): Promise<void> {
  await app.db.transaction().execute(async (tx) => {
    const row = await tx
      .updateTable('notifications')
      .from('people as p')
      .set({ mailed_at: new Date() })
      .where('notifications.id', '=', id)
      .where('notifications.mailed_at', 'is', null)
      .where('notifications.read_at', 'is', null)
      .whereRef('p.id', '=', 'notifications.person_id')
      .where('notifications.post_id', 'is', null)
      .where('p.state', '<>', 'anonymised')
      .where((eb) => eb.or([eb('p.mail_notifications', '=', true), eb('notifications.kind', 'in', always)]))
      .returning([
        'notifications.id',
        'notifications.kind',
        'notifications.args',
        'p.id as personId',
        'p.email',
        'p.language',
        'p.country',
        serviceOfPersonSql('p').as('service'),
      ])
      .executeTakeFirst()
    if (row) await queueMail(tx, mailOf(app, row))
  })
}

/** Whom to answer: what a service decides on somebody can be answered. */
function serviceLine({ kind, service }: Row, { baseUrl }: AppContext['settings']): string[] {
  return always.some((each) => each === kind) ? [t('notifications.mail.service', { url: baseUrl + serviceUrl(service) })] : []
}

function mailOf({ locales, settings }: AppContext, row: Row): Mail {
  const locale = locales.of(row)
  return withLocale(locale, () => ({
    to: row.email,
    personId: row.personId,
    language: locale.lang,
    subject: wordsOf(row, 'subject'),
    paragraphs: [t('notifications.mail.hello'), wordsOf(row, 'text'), ...serviceLine(row, settings)],
    action: { label: t('notifications.mail.open'), url: settings.baseUrl + notificationUrl(row.id) },
    footer: t('notifications.mail.footer'),
    unsubscribe: {
      label: t('notifications.mail.unsubscribe'),
      url: settings.baseUrl + unsubscribeUrl(row.personId, 'notifications', unsubscribeProof(settings, row.personId, 'notifications')),
    },
  }))
}
