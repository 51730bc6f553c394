import { sql } from 'kysely'
import type { AppContext } from '../../../platform/context.ts'
import { enqueue } from '../../../platform/jobs/index.ts'
import { morningIn } from './mornings.ts'

/**
 * Calls for the mails of everybody for whom it is morning and something is new: a day's each day, a week's on Monday, of what is
 * older than that day. Whoever was missed, because the program was down, has theirs in the next hour of a morning.
 */
export async function callDigests({ db }: AppContext, now = new Date()): Promise<void> {
  const waiting = sql`people w join notifications n on n.person_id = w.id and n.post_id is not null and n.mailed_at is null and n.read_at is null`
  const { rows: zones } = await sql<{ zone: string }>`
    select distinct coalesce(w.time_zone, 'UTC') as zone from ${waiting} where w.news_mails in ('daily', 'weekly')`.execute(db)
  for (const { zone } of zones) {
    const morning = morningIn(zone, now)
    if (!morning) continue
    const { day, monday } = morning
    const { rows } = await sql<{ id: string }>`
      select distinct w.id from ${waiting} where coalesce(w.time_zone, 'UTC') = ${zone} and (
        w.news_mails = 'daily' and (w.news_mailed_on is null or w.news_mailed_on < ${day}::date)
        or w.news_mails = 'weekly' and (w.news_mailed_on is null or w.news_mailed_on < ${monday}::date) and n.created_at < ${monday}::date::timestamp at time zone ${zone})`.execute(
      db,
    )
    for (const { id } of rows) await enqueue(db, 'mail-news', { id, day }, { key: `mail-news-${id}` })
  }
}
