import type { Reader } from '../../platform/db/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import type { NotificationArgs, NotificationKind } from './kinds.ts'

/**
 * Tells a person that something happened: a line under /notifications, and a mail in their language.
 * @property kind and what its words are given (kinds.ts): names and titles, no markup
 * @property href where it leads, a path of this site
 */
export type News<Kind extends NotificationKind = NotificationKind> = { personId: string; kind: Kind; args: NotificationArgs<Kind>; href: string }

/** Writes the notification and the job that mails it, in the caller's transaction. */
export async function notify<Kind extends NotificationKind>(tx: Reader, news: News<Kind>): Promise<void> {
  const { id } = await tx
    .insertInto('notifications')
    .values({ person_id: news.personId, kind: news.kind, args: JSON.stringify(news.args), href: news.href })
    .returning('id')
    .executeTakeFirstOrThrow()
  await enqueue(tx, 'mail-notification', { id })
}
