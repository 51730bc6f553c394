import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import type { Logger } from 'pino'
import { loadActor } from './modules/people/index.ts'
import type { AppContext } from './platform/context.ts'
import { type Limits, makeDb, makePool } from './platform/db/index.ts'
import { migrateDatabase } from './platform/db/open.ts'
import { openFiles } from './platform/files/open.ts'
import { sweep } from './platform/files/sweep.ts'
import { root } from './platform/http/assets.ts'
import { loadLocales } from './platform/i18n/index.ts'
import { migrateJobs } from './platform/jobs/index.ts'
import { startBus } from './platform/live/bus.ts'
import type { Settings } from './platform/settings.ts'

/** What the program is made of; `close` gives its connections back. */
export type Opened = { app: AppContext; close(): Promise<void> }

const endPatience = 2_000
const locales = join(root, 'locales')

/**
 * Puts together what the program is made of, on a database it brings up to date first.
 * @param connection how to reach the database
 * @throws OperatorError when the database does not fit the program
 */
export async function openContext(settings: Settings, connection: pg.ClientConfig, log: Logger): Promise<Opened> {
  await migrateDatabase(connection)
  await migrateJobs(connection)
  await mkdir(settings.filesDir, { recursive: true, mode: 0o700 })
  sweep(settings.filesDir).catch((error) => log.warn({ error: error.message }, 'what was left of uploads could not be removed'))
  const bus = await startBus(connection, log)
  const parts = {
    settings,
    log,
    bus,
    files: await openFiles(settings, log),
    locales: loadLocales(locales, { withPseudo: !settings.production }),
  }
  const app: AppContext = { ...parts, ...connected(makePool(connection)) }
  return { app, close: () => bus.close().finally(() => endPool(app.pool)) }
}

/**
 * The same program over connections of its own, for work that may take longer than a page and must not take a page's.
 * @param limits how long its statements may take
 */
export function alongside(app: AppContext, connection: pg.ClientConfig, limits: Limits): Opened {
  const pool = makePool({ ...connection, max: 6 }, limits)
  return { app: { ...app, ...connected(pool) }, close: () => endPool(pool) }
}

function connected(pool: pg.Pool): Pick<AppContext, 'pool' | 'db' | 'loadActor'> {
  const db = makeDb(pool)
  return { pool, db, loadActor: (token) => loadActor(db, token) }
}

// A frozen server would not even answer a farewell.
const endPool = (pool: pg.Pool): Promise<void> => Promise.race([pool.end(), wait(endPatience, undefined, { ref: false })])
