import type pg from 'pg'
import { makePool, unhurried } from '../platform/db/index.ts'
import { joinDatabase, migrateDatabase } from '../platform/db/open.ts'
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
  const pool = makePool({ ...database.connection, max: 4 }, unhurried)
  pool.on('error', (error) => pool.ending || console.error(error.message))
  try {
    await migrateDatabase(database.connection)
    return await use(pool)
  } finally {
    await pool.end()
    await database.stop()
  }
}
