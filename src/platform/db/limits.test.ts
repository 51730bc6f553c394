import { sql } from 'kysely'
import type pg from 'pg'
import { afterAll, expect, inject, test } from 'vitest'
import { eventually } from '../../../test/collaborator.ts'
import { isPassing, makeDb, makePool } from './index.ts'
import { forRequests } from './limits.ts'

const connection = { ...inject('server'), database: 'postgres' } as pg.PoolConfig
const quick = { ...forRequests, connectionTimeoutMillis: 5_000, statement_timeout: 3_000, lock_timeout: 1_000, idle_in_transaction_session_timeout: 4_000 }
const pool = makePool({ ...connection, max: 2 }, quick)
const db = makeDb(pool)

afterAll(() => db.destroy())

const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => expect.fail('it should have failed'),
    (error) => error,
  )
const answers = async () => (await sql<{ one: number }>`select 1 as one`.execute(db)).rows[0]?.one

test('S11: a statement, a lock and an idle transaction end at their limits, and the connection serves the next', async () => {
  const errors = [
    await failure(sql`select pg_sleep(30)`.execute(db)),
    await failure(
      db.transaction().execute(async (tx) => {
        await sql`select pg_advisory_xact_lock(1)`.execute(tx)
        await sql`select pg_advisory_xact_lock(1)`.execute(db)
      }),
    ),
    await failure(
      db.transaction().execute(async (tx) => {
        const pid = (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)).rows[0]?.pid
        await eventually(async () => (await sql`select from pg_stat_activity where pid = ${pid}`.execute(db)).rows.length === 0)
        await sql`select 1`.execute(tx)
      }),
    ),
  ]
  expect(errors.map((error) => (error as pg.DatabaseError).code ?? (error as Error).name)).toEqual(['57014', '55P03', 'DatabaseAway'])
  expect(errors.map(isPassing)).toEqual([true, true, true])
  expect(await answers()).toBe(1)
})

test('S11: who finds no connection free in time is told so', async () => {
  const held = await Promise.all([pool.connect(), pool.connect()])
  const error = await failure(answers())
  for (const client of held) client.release()
  expect(error).toMatchObject({ name: 'DatabaseAway' })
  expect(isPassing(error)).toBe(true)
  expect(await answers()).toBe(1)
})

test.runIf(process.platform !== 'win32')(
  'S11: a server that freezes in the middle of a transaction is let go, also after a long silence, and its connection with it',
  async () => {
    // Longer than the limit with nothing to do.
    await (await pool.connect()).release()
    await new Promise((done) => setTimeout(done, quick.statement_timeout + 2_500))
    let frozen = 0
    const error = await failure(
      db.transaction().execute(async (tx) => {
        frozen = (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)).rows[0]?.pid ?? 0
        process.kill(frozen, 'SIGSTOP')
        await sql`select 1`.execute(tx)
      }),
    )
    expect(isPassing(error)).toBe(true)
    // Both of the two connections are there for others, though one server process is still frozen.
    expect(await Promise.all([answers(), answers(), answers()])).toEqual([1, 1, 1])
    process.kill(frozen, 'SIGCONT')
  },
)

test('a mistake in a statement is not something that passes', async () => {
  expect(isPassing(await failure(sql`select nothing_here`.execute(db)))).toBe(false)
  expect(isPassing(new Error('anything else'))).toBe(false)
})

test('S13: a mistake of ours keeps its name and its stack', async () => {
  const ours = {
    toPostgres() {
      throw new RangeError('a mistake of ours')
    },
  }
  const error = await failure(sql`select ${ours}::text`.execute(db))
  expect([isPassing(error), (error as Error).name, (error as Error).stack?.includes('limits.test')]).toEqual([false, 'RangeError', true])
})

test('S13: who was rolled back for another’s sake may come again', async () => {
  const patient = makeDb(makePool({ ...connection, max: 2 }))
  const cross = (first: number, second: number) =>
    patient.transaction().execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(${first})`.execute(tx)
      await eventually(async () => (await sql`select from pg_locks where locktype = 'advisory' and objid in (8, 9) and granted`.execute(db)).rows.length === 2)
      await sql`select pg_advisory_xact_lock(${second})`.execute(tx)
    })
  const ends = await Promise.allSettled([cross(8, 9), cross(9, 8)])
  await patient.destroy()
  const [rolledBack] = ends.filter((end) => end.status === 'rejected')
  expect([rolledBack?.reason.code, isPassing(rolledBack?.reason)]).toEqual(['40P01', true])
})

test('S13: a database that is not there, and a connection that breaks off, are no answer', async () => {
  const nowhere = makeDb(makePool({ host: '127.0.0.1', port: 1 }))
  const broken = failure(sql`select pg_terminate_backend(pg_backend_pid()), pg_sleep(20)`.execute(db))
  expect([await failure(sql`select 1`.execute(nowhere)), await broken].map(isPassing)).toEqual([true, true])
})
