import type { Reader } from '../db/index.ts'
import { enqueue } from '../jobs/index.ts'
import { renderMail } from './render-mail.tsx'

export { mailJobs } from './send.ts'

/**
 * A mail, already in its reader's language.
 * @property language code of the language it is written in
 * @property paragraphs plain text
 * @property action the one thing to do, with a full address
 * @property footer why they get this and how it stops
 * @property unsubscribeUrl full address that ends mails of this kind, shown under the footer and told to mail programs
 */
export type Mail = {
  to: string
  personId?: string
  language: string
  subject: string
  paragraphs: readonly string[]
  action?: { label: string; url: string }
  footer?: string
  unsubscribeUrl?: string
}

/** Writes a mail and the job that sends it, in the caller's transaction. @returns the mail's id */
export async function queueMail(tx: Reader, mail: Mail): Promise<string> {
  const { text, html } = renderMail(mail)
  const { id } = await tx
    .insertInto('mails')
    .values({
      recipient: mail.to,
      person_id: mail.personId ?? null,
      subject: mail.subject,
      body_text: text,
      body_html: html,
      language: mail.language,
      unsubscribe_url: mail.unsubscribeUrl ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await enqueue(tx, 'send-mail', { id })
  return id
}
