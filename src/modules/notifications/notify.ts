import type { Reader } from '../../platform/db/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'

/**
 * Tells a person that something happened: a line under /notifications, and a mail in their language.
 * The words are messages `notifications.<kind>.line`, `.subject` and `.text`, with `args`.
 * @property kind such as `contact-asked`
 * @property args names, titles and numbers for the message; no markup
 * @property href where it leads, a path of this site
 */
export type News = { personId: string; kind: string; args: Record<string, string | number>; href: string }

/** Writes the notification and the job that mails it, in the caller's transaction. */
export async function notify(tx: Reader, news: News): Promise<void> {
  const { id } = await tx
    .insertInto('notifications')
    .values({ person_id: news.personId, kind: news.kind, args: JSON.stringify(news.args), href: news.href })
    .returning('id')
    .executeTakeFirstOrThrow()
  await enqueue(tx, 'mail-notification', { id })
}
