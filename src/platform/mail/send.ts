import { createTransport, type Transporter } from 'nodemailer'
import type { AppContext } from '../context.ts'
import type { Jobs } from '../jobs/index.ts'

const transports = new Map<string, Transporter>()

function transportTo(url: string): Transporter {
  const known = transports.get(url)
  if (known) return known
  const created = createTransport(url)
  transports.set(url, created)
  return created
}

/**
 * Sends a mail and then forgets what it said: it may hold a link that opens an account.
 * Without SMTP_URL it stays where it is, for the outbox. A refusal for good (5xx) is noted, anything else tried again.
 */
async function sendMail({ db, settings, log }: AppContext, id: string): Promise<void> {
  if (!settings.smtpUrl) return
  const mail = await db.selectFrom('mails').selectAll().where('id', '=', id).where('sent_at', 'is', null).executeTakeFirst()
  if (!mail) return
  try {
    await transportTo(settings.smtpUrl).sendMail({
      from: settings.mailFrom,
      to: { name: '', address: mail.recipient },
      subject: mail.subject,
      text: mail.body_text,
      html: mail.body_html,
      messageId: `<${mail.id}@${new URL(settings.baseUrl).hostname}>`,
      headers: { 'auto-submitted': 'auto-generated', 'content-language': mail.language, ...unsubscribing(mail.unsubscribe_url) },
    })
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error)
    await db.updateTable('mails').set({ failure }).where('id', '=', id).execute()
    if (((error as { responseCode?: number }).responseCode ?? 0) < 500) throw error
    log.warn({ mail: id, code: (error as { responseCode?: number }).responseCode }, 'a mail was refused for good')
    return
  }
  await db.updateTable('mails').set({ sent_at: new Date(), body_text: '', body_html: '', failure: null }).where('id', '=', id).execute()
}

/** What a mail program needs to show its own button (RFC 2369, RFC 8058). */
function unsubscribing(url: string | null): Record<string, string> {
  return url ? { 'list-unsubscribe': `<${url}>`, 'list-unsubscribe-post': 'List-Unsubscribe=One-Click' } : {}
}

/** The queue's side of the mail. */
export const mailJobs: Jobs = { 'send-mail': (app, { id = '' }) => sendMail(app, id) }
