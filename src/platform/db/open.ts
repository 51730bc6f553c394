import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { errorCode, errorMessage, OperatorError } from '../operator-error.ts'
import { LockHeld } from '../process-lock.ts'
import type { Settings } from '../settings.ts'
import { type Embedded, runningEmbedded, startEmbedded } from './embedded.ts'
import { forListening, unhurried } from './limits.ts'
import { migrate, migrationsFolder } from './migrate.ts'

/** A database that answers. */
export type OpenDatabase = Embedded

type Log = (line: string) => void
const busyLimit = 30_000

/**
 * Reaches the database of DATABASE_URL, or starts our own.
 * @param log takes one line for each thing an operator should know
 * @throws OperatorError with one line that says what is wrong
 */
export async function openDatabase(settings: Settings, log: Log): Promise<OpenDatabase> {
  if (!settings.databaseUrl) return startEmbedded({ varDir: settings.varDir, log })
  const connection = { connectionString: settings.databaseUrl }
  const { version, ctype } = await inspect(connection).catch((error) => {
    throw new OperatorError(`Cannot reach the database of DATABASE_URL: ${errorMessage(error) || errorCode(error)}`)
  })
  if (version < 18) throw new OperatorError(`DATABASE_URL leads to PostgreSQL ${version}; OpenTwinning needs 18 or newer`)
  if (ctype === 'C' || ctype === 'POSIX') log(`The database's lc_ctype is ${ctype}, so searching finds Latin letters only: create it with lc_ctype 'C.UTF-8'`)
  return { connection, stop: async () => {} }
}

/**
 * As `openDatabase`, and joins the database of the program that runs on the same VAR_DIR when there is one.
 * @throws OperatorError when that program's database cannot be reached
 */
export async function joinDatabase(settings: Settings, log: Log): Promise<OpenDatabase> {
  if (settings.databaseUrl) return openDatabase(settings, log)
  for (const end = Date.now() + busyLimit; ; await wait(200)) {
    const connection = await runningEmbedded(settings.varDir)
    try {
      if (!connection) return await openDatabase(settings, log)
      await inspect(connection)
      return { connection, stop: async () => {} }
    } catch (error) {
      if (errorCode(error) === 'EACCES') throw new OperatorError('OpenTwinning runs as another user: run this command as that user')
      // The program that holds the lock may be starting or stopping just now.
      const passing = connection !== undefined || error instanceof LockHeld
      if (!passing || Date.now() > end) throw error
    }
  }
}

/** Brings the database up to date, however long that takes. @throws as `migrate` does */
export async function migrateDatabase(connection: pg.ClientConfig): Promise<void> {
  const client = new pg.Client({ ...unhurried, ...connection })
  client.on('error', () => {}) // the statement under way says the same
  await client.connect()
  try {
    await migrate(client, migrationsFolder)
  } finally {
    await client.end()
  }
}

async function inspect(connection: pg.ClientConfig): Promise<{ version: number; ctype: string }> {
  const client = new pg.Client({ ...forListening, ...connection })
  await client.connect()
  try {
    const { rows } = await client.query(
      `select current_setting('server_version_num')::int / 10000 as version, datctype as ctype
       from pg_database where datname = current_database()`,
    )
    return rows[0]
  } finally {
    await client.end()
  }
}
