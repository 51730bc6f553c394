import { type RawBuilder, sql } from 'kysely'
import type { Insider } from '../../access/actor.ts'
import type { Reader } from '../../platform/db/index.ts'
import { aboutSql, heapSql, mayReadSql, unreadSql } from './heaps.ts'

/**
 * One thing that happened, or what was written about one thing (`count`) since it was read last.
 * @property text of the post that was commented on, its first 200 characters; `own`: the reader wrote it
 * @property space the title of the space it was written in
 */
export type NotificationRow = {
  id: string
  kind: string
  args: unknown
  href: string
  at: Date
  fresh: boolean
  count: number
  own: boolean
  text: string | null
  space: string | null
}

export const pageSize = 30

const column = ({ kind }: Insider) => (kind === 'person' ? 'person_id' : 'pupil_id')

/**
 * What somebody is told, the latest first, one more than a page when there are older ones.
 * @param before id of the last one seen: ids grow with time
 */
export async function notificationsOf(db: Reader, reader: Insider, before?: string): Promise<NotificationRow[]> {
  const older: RawBuilder<unknown> = before ? sql`having max(n.id::text) < ${before}` : sql``
  const { rows } = await sql<NotificationRow>`
    select max(n.id::text) as id, min(n.kind) as kind, (array_agg(n.args))[1] as args, (array_agg(n.href order by n.id desc))[1] as href, max(n.created_at) as at,
      n.read_at is null as fresh, count(*)::int as count, coalesce(bool_or(coalesce(t.pupil_id, t.person_id) = ${reader.id}), false) as own,
      left(min(t.body), 200) as text, min(p.title) as space
    from notifications n ${aboutSql}
    where n.${sql.ref(column(reader))} = ${reader.id} and ${mayReadSql}
    group by ${heapSql}, n.read_at is null ${older}
    order by max(n.id::text) desc limit ${sql.lit(pageSize + 1)}`.execute(db)
  return rows
}

/** How much somebody has not read. */
export async function unreadOf(db: Reader, reader: Insider): Promise<number> {
  const { rows } = await sql<{ count: number }>`select ${unreadSql(column(reader), sql`${reader.id}::uuid`)} as count`.execute(db)
  return rows[0]?.count ?? 0
}
