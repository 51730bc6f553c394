import { sql } from 'kysely'
import type { Reader } from '../../platform/db/index.ts'
import type { NotificationArgs, NotificationKind } from './kinds.ts'

/**
 * Tells people that something happened: a line under /notifications, and a mail in their language.
 * @property to ids of persons
 * @property kind and what its words are given (kinds.ts): names and titles, no markup
 * @property href where it leads, a path of this site
 */
export type News<Kind extends NotificationKind = NotificationKind> = { to: readonly string[]; kind: Kind; args: NotificationArgs<Kind>; href: string }

/** Writes the notifications and the jobs that mail them, in the caller's transaction: one statement, however many are told. */
export async function notify<Kind extends NotificationKind>(tx: Reader, { to, kind, args, href }: News<Kind>): Promise<void> {
  await sql`
    with told as (
      insert into notifications (person_id, kind, args, href)
      select person_id, ${kind}, ${JSON.stringify(args)}::jsonb, ${href} from unnest(${[...to]}::uuid[]) person_id returning id)
    select from told, graphile_worker.add_job('mail-notification', json_build_object('id', told.id))`.execute(tx)
}
