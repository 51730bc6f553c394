import { sql } from 'kysely'
import { topicOf } from '../../../access/happenings.ts'
import type { Reader } from '../../../platform/db/index.ts'
import type { Signal } from '../../../platform/live/bus.ts'
import type { Space } from '../../space/index.ts'

/** More than this is told by fetching the page again. */
const max = 30

/** What happened in a space while a page was not listening, oldest first; undefined when that is too much to tell. @param since moment in milliseconds */
export async function missedSince(db: Reader, space: Space, since: number): Promise<Signal[] | undefined> {
  const from = new Date(since)
  const { rows } = await sql<{ kind: string; id: string; at: Date }>`
    select 'post-added' as kind, id, created_at as at from posts where project_id = ${space.id} and created_at > ${from} and removed_at is null
    union all select 'post-removed', id, removed_at from posts where project_id = ${space.id} and removed_at > ${from}
    union all select 'comment-added', c.id, c.created_at from comments c join posts p on p.id = c.post_id where p.project_id = ${space.id} and c.created_at > ${from} and c.removed_at is null
    union all select 'comment-removed', c.id, c.removed_at from comments c join posts p on p.id = c.post_id where p.project_id = ${space.id} and c.removed_at > ${from}
    order by at limit ${max + 1}`.execute(db)
  if (rows.length > max) return undefined
  return rows.map(({ kind, id }) => ({ topic: topicOf('space', space.id), kind, id }))
}
