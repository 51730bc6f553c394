import type { Reader } from '../db/index.ts'
import { unmarked } from '../i18n/foreign.ts'
import { enqueue } from '../jobs/index.ts'
import { renderMail } from './render-mail.tsx'

export { mailJobs } from './send.ts'

/**
 * A mail, already in its reader's language.
 * @property language code of the language it is written in
 * @property paragraphs plain text
 * @property action the one thing to do, with a full address
 * @property footer why they get this
 * @property unsubscribe how mails of this kind stop: the words of a link under the footer, and its full address, which mail programs are told, too
 */
export type Mail = {
  to: string
  personId?: string
  language: string
  subject: string
  paragraphs: readonly string[]
  action?: { label: string; url: string }
  footer?: string
  unsubscribe?: { label: string; url: string }
}

/** Writes a mail and the job that sends it, in the caller's transaction. @returns the mail's id */
export async function queueMail(tx: Reader, mail: Mail): Promise<string> {
  const { text, html } = renderMail(mail)
  const subject = unmarked(mail.subject)
  const { id } = await tx
    .insertInto('mails')
    .values({
      recipient: mail.to,
      person_id: mail.personId ?? null,
      subject,
      body_text: unmarked(text),
      body_html: html,
      language: mail.language,
      unsubscribe_url: mail.unsubscribe?.url ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await enqueue(tx, 'send-mail', { id })
  return id
}
