import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import type { Logger } from 'pino'
import { loadActor } from './modules/people/index.ts'
import type { AppContext } from './platform/context.ts'
import { makeDb, makePool } from './platform/db/index.ts'
import { migratePool } from './platform/db/open.ts'
import { localFiles } from './platform/files/index.ts'
import { sweep } from './platform/files/sweep.ts'
import { root } from './platform/http/assets.ts'
import { loadLocales } from './platform/i18n/index.ts'
import { migrateJobs } from './platform/jobs/index.ts'
import { startBus } from './platform/live/bus.ts'
import type { Settings } from './platform/settings.ts'

/**
 * Puts together what the program is made of, on a database it brings up to date first.
 * @param connection how to reach the database
 * @returns the context, and `close`, which gives its connections back
 * @throws OperatorError when the database does not fit the program
 */
export async function openContext(settings: Settings, connection: pg.ClientConfig, log: Logger): Promise<{ app: AppContext; close(): Promise<void> }> {
  const pool = makePool(connection)
  // Without these, a connection that breaks while nobody uses it would end the program.
  const lost = (error: Error) => void (pool.ending || log.warn({ error: error.message }, 'a database connection was lost'))
  pool.on('error', lost)
  pool.on('connect', (client) => void client.on('error', lost))
  try {
    await migratePool(pool)
    await migrateJobs(pool)
    await mkdir(settings.filesDir, { recursive: true, mode: 0o700 })
    sweep(settings.filesDir).catch((error) => log.warn({ error: error.message }, 'what was left of uploads could not be removed'))
    const bus = await startBus(connection, log)
    const db = makeDb(pool)
    const app: AppContext = {
      settings,
      db,
      pool,
      log,
      bus,
      files: localFiles(settings.filesDir),
      locales: loadLocales(join(root, 'locales'), { withPseudo: !settings.production }),
      loadActor: (token) => loadActor(db, token),
    }
    return { app, close: () => bus.close().finally(() => pool.end()) }
  } catch (error) {
    await pool.end()
    throw error
  }
}
