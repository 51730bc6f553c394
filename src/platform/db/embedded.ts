import { rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { errorCode, OperatorError } from '../operator-error.ts'
import { holdLock, lockHolder } from '../process-lock.ts'
import { serverAccount } from './embedded/account.ts'
import { findBinaries } from './embedded/binaries.ts'
import { createCluster, owner, serverPassword } from './embedded/cluster.ts'
import { findPlace, type Place, preparePlace, sharedFolder } from './embedded/place.ts'
import { clearPlace, launch, livePostmaster } from './embedded/postmaster.ts'
import { serverSettings } from './embedded/server-settings.ts'
import { type Supervised, supervise } from './embedded/supervisor.ts'

/** A running PostgreSQL of our own. `stop` waits until it has ended and gives its folder free. */
export type Embedded = Supervised & { connection: pg.ClientConfig }

// Whoever was told to stop and is started again at once is not refused because of itself.
const stopping = 2_000

/**
 * @property varDir where the program keeps its data; `<varDir>/postgres` is created
 * @property log takes one line for each thing an operator should know
 * @property throwaway faster, and loses data when the machine stops: for tests only
 */
export type EmbeddedOptions = { varDir: string; log: (line: string) => void; throwaway?: boolean }

/**
 * Starts PostgreSQL as a child process and makes sure the database `opentwinning` exists.
 * Stops first what a killed program left running on the same data.
 * @throws LockHeld when another living process runs on the same `varDir`
 * @throws OperatorError with one line that says why it cannot start
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const varDir = resolve(options.varDir)
  const release = await holdLock(lockFile(varDir), stopping).catch((error) => {
    throw ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(errorCode(error))
      ? new OperatorError(`Cannot write to ${varDir} (${errorCode(error)}): set VAR_DIR to a folder this user may write to`)
      : error
  })
  try {
    const server = await startLocked(varDir, options)
    const stop = () => server.stop().finally(release)
    return { ...server, stop }
  } catch (error) {
    await release()
    throw error
  }
}

/** How to reach the server that another living process runs on `varDir`; undefined when none does. */
export async function runningEmbedded(varDir: string): Promise<pg.ClientConfig | undefined> {
  if (!(await lockHolder(lockFile(resolve(varDir))))) return undefined
  const place = await findPlace(resolve(varDir))
  const running = await livePostmaster(place.data)
  return running && (await connectionTo(place, running.port))
}

async function startLocked(varDir: string, { log, throwaway = false }: EmbeddedOptions): Promise<Embedded> {
  const place = await findPlace(varDir)
  const account = await serverAccount(place.data)
  const native = await findBinaries(account, account ? sharedFolder : varDir)
  await preparePlace(place, account)
  await clearPlace(place)
  await createCluster(native, place, account, throwaway)
  const port = process.platform === 'win32' ? await freePort() : 5432
  const start = () => launch({ native, place, account, settings: serverSettings(place, port, throwaway) })
  const server = supervise(await start(), start, log)
  const connection = await connectionTo(place, port)
  try {
    await ensureDatabase(connection)
  } catch (error) {
    await server.stop()
    throw error
  }
  // Whoever made `varDir` for a test deletes it, and would not know of a folder elsewhere.
  const elsewhere = throwaway && !place.folder.startsWith(varDir)
  const stop = () => server.stop().then(() => (elsewhere ? rm(place.folder, { recursive: true, force: true }) : undefined))
  return { ...server, stop, connection }
}

async function connectionTo(place: Place, port: number): Promise<pg.ClientConfig> {
  const password = await serverPassword(place)
  const host = process.platform === 'win32' ? '127.0.0.1' : place.socket
  return { host, port, user: owner, database: owner, ...(password && { password }) }
}

async function ensureDatabase(connection: pg.ClientConfig): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [owner])
    if (!rowCount) await client.query(`create database ${owner}`)
  } finally {
    await client.end()
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => probe.once('listening', done))
  const address = probe.address()
  await new Promise((done) => probe.close(done))
  return typeof address === 'object' && address ? address.port : 0
}

const lockFile = (varDir: string) => join(varDir, 'postgres.lock')
