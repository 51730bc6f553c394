import { setTimeout as wait } from 'node:timers/promises'
import { type Runner, run, runMigrations } from 'graphile-worker'
import { sql } from 'kysely'
import type pg from 'pg'
import { makeBackOff } from '../back-off.ts'
import type { AppContext } from '../context.ts'
import { makePool, type Reader, unhurried } from '../db/index.ts'
import { errorMessage } from '../operator-error.ts'
import { quiet } from './logger.ts'

/** A job takes ids, fetches, delegates, and may run twice. */
export type Job = (app: AppContext, payload: Record<string, string>) => Promise<void>
/** By name; one whose name begins with `nightly-` or `hourly-` also runs by itself each night or hour. */
export type Jobs = Record<string, Job>

/**
 * Puts a job in the queue within the caller's transaction: both happen or neither.
 * @property at when it is to run; at once, unless told
 * @property key what it can be called off by until then; put in again, it takes the place of the first
 */
export async function enqueue(tx: Reader, name: string, payload: Record<string, string>, { at, key }: { at?: Date; key?: string } = {}): Promise<void> {
  await sql`select from graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json, run_at => ${at ?? null}::timestamptz, job_key => ${key ?? null})`.execute(
    tx,
  )
}

/** Calls a job off that was to be done later; nothing happens when it is done already. */
export async function callOff(tx: Reader, key: string): Promise<void> {
  await sql`select from graphile_worker.remove_job(${key})`.execute(tx)
}

/** Creates or brings up to date the queue's own tables. */
export async function migrateJobs(connection: pg.PoolConfig): Promise<void> {
  const pool = makePool({ ...connection, max: 2 }, unhurried)
  await runMigrations({ pgPool: pool, logger: quiet() }).finally(() => pool.end())
}

/**
 * Runs jobs until stopped; a failed one is tried again with growing pauses. A queue that ends by itself, as when its tables
 * were changed by a newer program, is started again.
 * @returns stops: lets jobs under way finish
 */
export async function startJobs(app: AppContext, jobs: Jobs): Promise<() => Promise<void>> {
  const stopped = new AbortController()
  let running = start(app, jobs)
  await running

  async function restartWhenEnded(): Promise<void> {
    for (const pause = makeBackOff(); ; ) {
      const reason = await running.then((runner) => runner.promise).then(() => 'it stopped by itself', errorMessage)
      if (stopped.signal.aborted) return
      app.log.error({ reason }, 'the queue of jobs has ended; starting it again')
      await wait(pause(), undefined, { signal: stopped.signal }).catch(() => undefined)
      if (stopped.signal.aborted) return
      running = start(app, jobs)
    }
  }
  void restartWhenEnded()
  return async () => {
    stopped.abort()
    await running.then((runner) => runner.stop()).catch((error) => app.log.warn({ error: errorMessage(error) }, 'the queue of jobs had ended before'))
  }
}

async function start(app: AppContext, jobs: Jobs): Promise<Runner> {
  const taskList = Object.fromEntries(Object.entries(jobs).map(([name, job]) => [name, (payload: unknown) => job(app, payload as Record<string, string>)]))
  const runner = await run({
    pgPool: app.pool,
    taskList,
    concurrency: 4,
    noHandleSignals: true,
    crontab: crontab(jobs),
    pollInterval: 5000,
    logger: quiet(),
    preset: endsWhenNoted,
  })
  runner.events.on('job:error', ({ job, error }) => app.log.error({ job: job.task_identifier, attempts: job.attempts, error: String(error) }, 'job failed'))
  return runner
}

/** Unless it gathers them, the queue ends before it has noted that its last jobs are done. */
const endsWhenNoted = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } }

/** Each hour, or in hours that are quiet everywhere from Lisbon to Baku: 01:17 UTC. */
const times = { hourly: '43 * * * *', nightly: '17 1 * * *' }
const crontab = (jobs: Jobs): string =>
  Object.entries(times)
    .flatMap(([when, time]) => Object.keys(jobs).flatMap((name) => (name.startsWith(`${when}-`) ? [`${time} ${name}`] : [])))
    .join('\n')

/** Runs every job that is due, once, in this process: for tests and the command line. */
export async function drainJobs(app: AppContext, jobs: Jobs): Promise<void> {
  const { runOnce } = await import('graphile-worker')
  const taskList = Object.fromEntries(Object.entries(jobs).map(([name, job]) => [name, (payload: unknown) => job(app, payload as Record<string, string>)]))
  await runOnce({ pgPool: app.pool, taskList, noHandleSignals: true, logger: quiet(), preset: endsWhenNoted })
}
