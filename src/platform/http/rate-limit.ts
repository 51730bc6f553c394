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

/** What something is counted by: a limit, and whose it is (an account, an address, a device). The database keeps a digest, so no list of who tried arises. */
export type Counter = readonly [limit: Limit, whose: string]

/**
 * Counts an act by all of them, in one statement, and says how long to wait for it: 0 when it may go on.
 * An act that one of them refuses is counted by none.
 * @returns seconds, and what takes it back: it was none of those the limits are there for, such as a guess that was right
 */
export async function count(db: Db, counters: readonly Counter[]): Promise<{ wait: number; takeBack: () => Promise<void> }> {
  const { rows } = await sql<Counted & { wait: number }>`
    with asked as (select * from unnest(${counters.map(([limit, whose]) => limitKey(limit, whose))}::text[], ${counters.map(([limit]) => limit.count)}::int[],
      ${counters.map(([limit]) => limit.seconds)}::float8[], ${counters.map(([limit]) => limit.pause?.first ?? null)}::float8[],
      ${counters.map(([limit]) => limit.pause?.longest ?? null)}::float8[]) as asked (key, free, seconds, first, longest)),
    closed as (select key, ceil(extract(epoch from ${opensAt} - now()))::int as wait from asked join rate_limits using (key) where count >= free and ${opensAt} > now()),
    counted as (
      insert into rate_limits (key) select key from asked where not exists (select from closed) order by key
      on conflict (key) do update set last_at = now(),
        count = case when ${of(ended)} then 1 else rate_limits.count + 1 end,
        window_start = case when ${of(ended)} then now() else rate_limits.window_start end
      where rate_limits.count < ${of(sql`asked.free`)} or ${of(opensAt)} <= now()
      returning key, new.last_at::text as at, old.last_at::text as before)
    select key, at, before, case when at is null then coalesce(wait, 1) else 0 end as wait
    from asked left join counted using (key) left join closed using (key)`.execute(db)
  const wait = Math.max(...rows.map((row) => row.wait))
  const counted = rows.filter(({ at }) => at !== null)
  const takeBack = (): Promise<void> => uncount(db, counted)
  if (wait > 0 && counted.length > 0) await takeBack()
  return { wait, takeBack }
}

/** Whether an act may go on; counts it. For what is counted each time: posts, requests, pictures. */
export const allow = async (db: Db, limit: Limit, whose: string): Promise<boolean> => (await count(db, [[limit, whose]])).wait === 0

/** `at`: the moment it was counted; `before`: that of the one before. As the database writes them, to the microsecond. */
type Counted = { key: string; at: string | null; before: string | null }

/** Takes one back, and with it the pause that it began. Rows are locked in the order of counting. */
async function uncount(db: Db, counted: readonly Counted[]): Promise<void> {
  await sql`
    with counted as (
      select key, at, before from rate_limits join unnest(${counted.map(({ key }) => key)}::text[], ${counted.map(({ at }) => at)}::timestamptz[],
        ${counted.map(({ before }) => before)}::timestamptz[]) as counted (key, at, before) using (key)
      order by key for update of rate_limits)
    update rate_limits set count = count - 1, last_at = case last_at when at then coalesce(before, at) else last_at end
    from counted where rate_limits.key = counted.key and count > 0`.execute(db)
}

const of = (what: RawBuilder<unknown>): RawBuilder<unknown> => sql`(select ${what} from asked where asked.key = excluded.key)`
const endsAt = sql`rate_limits.window_start + make_interval(secs => seconds)`
const ended = sql`${endsAt} <= now()`
/** When the next act is taken, once the free ones are used up. */
const opensAt = sql`least(${endsAt}, rate_limits.last_at + make_interval(secs => least(longest, first * 2 ^ least(rate_limits.count - free, 30))))`

/** What the database knows a limit by. */
const limitKey = ({ name }: Limit, whose: string): string => hash('sha256', `${name} ${whose}`)

/** Forgets windows that have ended: none is longer than a day. */
export async function forgetOldWindows(db: Db): Promise<void> {
  await sql`delete from rate_limits where window_start < now() - interval '1 day'`.execute(db)
}
