import { join } from 'node:path'
import type pg from 'pg'
import { makePool } from '../platform/db/index.ts'
import { migrate } from '../platform/db/migrate.ts'
import { joinDatabase } from '../platform/db/open.ts'
import { root } from '../platform/http/assets.ts'
import type { Settings } from '../platform/settings.ts'

/**
 * Lends a command the database, migrated: the one of DATABASE_URL, the one of the running
 * program, or our own, started for the length of the command.
 * @param use what the command does with it
 * @returns what `use` returns
 * @throws OperatorError when there is no reaching it
 */
export async function withDatabase<T>(settings: Settings, use: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const database = await joinDatabase(settings, console.error)
  const pool = makePool({ ...database.connection, max: 4 })
  pool.on('error', () => undefined)
  try {
    await migratePool(pool)
    return await use(pool)
  } finally {
    await pool.end()
    await database.stop()
  }
}

/** Brings the database up to date. Returns the names of the migrations it applied. */
export async function migratePool(pool: pg.Pool): Promise<string[]> {
  const client = await pool.connect()
  try {
    return await migrate(client, join(root, 'db/migrations'))
  } finally {
    client.release()
  }
}
