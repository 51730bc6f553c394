import { sql } from 'kysely'
import type { Insider } from '../../access/actor.ts'
import type { Ctx } from '../../platform/http/index.ts'
import { isPrefetch } from '../../platform/http/prefetch.ts'
import { unreadSql } from './heaps.ts'

/**
 * Marks as read what a page shows, before it is drawn: its bell counts what is left. What browsers fetch ahead of a click marks
 * nothing, and where nothing is unread nothing is asked. One statement.
 * @property posts whose comments it shows
 * @property spaceId where it shows the newest posts
 */
export async function markSeen(c: Ctx, actor: Insider, { posts, spaceId }: { posts: readonly string[]; spaceId?: string }): Promise<void> {
  const { db } = c.var.app
  if ((actor.kind === 'person' ? actor.unread : actor.news) === 0 || isPrefetch(c)) return
  const column = actor.kind === 'person' ? 'person_id' : 'pupil_id'
  // In one order, as where they are mailed: two that hold the same rows wait, and not for each other.
  const { rows } = await sql<{ unread: number }>`
    with seen as (update notifications set read_at = now() where id in (
      select n.id from notifications n where n.${sql.ref(column)} = ${actor.id} and n.read_at is null
        and (n.post_id = any(${[...posts]}::uuid[]) or n.comment_id is null and n.post_id in (select id from posts where project_id = ${spaceId ?? null}::uuid))
      order by n.id for update) returning id)
    select ${unreadSql(column, sql`${actor.id}::uuid`, sql`n.id not in (select s.id from seen s)`)} as unread`.execute(db)
  const left = rows[0]?.unread ?? 0
  c.set('actor', actor.kind === 'person' ? { ...actor, unread: left } : { ...actor, news: left })
}
