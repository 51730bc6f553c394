import { hash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/index.ts'

/**
 * How often something may be done.
 * @property name what is counted
 * @property count how many of it are free in a window
 * @property seconds length of the window, which begins with the first
 * @property pause seconds that each one beyond `count` has to wait after the one before: `first`, then twice as long each time, up to `longest`.
 *   Without it nothing goes beyond `count` until the window ends
 */
export type Limit = { name: string; count: number; seconds: number; pause?: { first: number; longest: number } }

/**
 * Counts an act and says how long to wait for it: 0 when it may go on. An act that is refused is not counted.
 * @param whose an account, an address, a device: the database keeps a digest, so no list of who tried arises
 * @returns seconds
 */
export async function count(db: Db, limit: Limit, whose: string): Promise<number> {
  const key = limitKey(limit, whose)
  const { rows } = await sql<{ wait: number }>`
    with counted as (
      insert into rate_limits (key) values (${key})
      on conflict (key) do update set last_at = now(),
        count = case when ${endOf(limit)} <= now() then 1 else rate_limits.count + 1 end,
        window_start = case when ${endOf(limit)} <= now() then now() else rate_limits.window_start end
      where rate_limits.count < ${limit.count} or ${opensAt(limit)} <= now()
      returning true)
    select case when exists (select from counted) then 0
      else greatest(1, (select ceil(extract(epoch from ${opensAt(limit)} - now()))::int from rate_limits where key = ${key})) end as wait`.execute(db)
  return rows[0]?.wait ?? 0
}

/** Whether an act may go on; counts it. For what is counted each time: letters, posts, requests. */
export const allow = async (db: Db, limit: Limit, whose: string): Promise<boolean> => (await count(db, limit, whose)) === 0

/** Takes back what `count` has counted: it was none of those the limit is there for, such as a guess that was right. */
export async function uncount(db: Db, limit: Limit, whose: string): Promise<void> {
  await sql`update rate_limits set count = count - 1 where key = ${limitKey(limit, whose)} and count > 0`.execute(db)
}

const endOf = ({ seconds }: Limit): RawBuilder<Date> => sql`rate_limits.window_start + make_interval(secs => ${seconds}::float8)`

/** When the next act is taken, once the free ones are used up. */
function opensAt(limit: Limit): RawBuilder<Date> {
  const { pause } = limit
  if (!pause) return endOf(limit)
  const wait = sql`least(${pause.longest}::float8, ${pause.first}::float8 * 2 ^ least(rate_limits.count - ${limit.count}::int, 30))`
  return sql`least(${endOf(limit)}, rate_limits.last_at + make_interval(secs => ${wait}))`
}

/** What the database knows a limit by. */
const limitKey = ({ name }: Limit, whose: string): string => hash('sha256', `${name} ${whose}`)

/** Forgets windows that have ended: none is longer than a day. */
export async function forgetOldWindows(db: Db): Promise<void> {
  await sql`delete from rate_limits where window_start < now() - interval '1 day'`.execute(db)
}
