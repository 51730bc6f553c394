import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { readFile, rm, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { OperatorError } from '../../operator-error.ts'
import { isAlive } from '../../process-lock.ts'
import type { Account } from './account.ts'
import { cleanEnvironment } from './cluster.ts'
import type { Place } from './place.ts'

/** What it takes to start the server of one place. */
export type Launch = { native: string; place: Place; account: Account; settings: string[] }

const startLimit = 120_000
const busyLimit = 20_000
const logLimit = 5_000_000

/**
 * Starts the server and waits until it takes connections (recovery after a crash included).
 * @throws OperatorError with PostgreSQL's own reason
 */
export async function launch({ native, place, account, settings }: Launch): Promise<ChildProcess> {
  const giveUp = Date.now() + busyLimit
  for (;;) {
    if ((await logSize(place.log)) > logLimit) await truncate(place.log)
    const before = await logSize(place.log)
    const log = openSync(place.log, 'a', 0o600)
    const child = spawn(join(native, 'bin', 'postgres'), ['-D', place.data, ...settings], {
      ...account,
      cwd: place.socket,
      env: cleanEnvironment(),
      stdio: ['ignore', log, log],
      // In a group of its own, or Ctrl-C would stop the database before the program that uses it.
      detached: true,
    })
    closeSync(log)
    const failure = await readiness(child, place)
    if (failure === undefined) return child
    const said = (await readFile(place.log, 'utf8')).slice(before)
    const reason = reasonIn(said) ?? failure
    // Backends of a killed server need a moment to notice.
    const busy = /shared memory|lock file/.test(reason)
    if (!busy || Date.now() > giveUp) throw new OperatorError(`PostgreSQL did not start: ${reason}`)
    await wait(200)
  }
}

/** The server that runs on this data directory, whoever started it: its process and TCP port. */
export async function livePostmaster(data: string): Promise<{ pid: number; port: number } | undefined> {
  const found = await readPidFile(data)
  if (!found || !isAlive(found.pid)) return undefined
  return commandLine(found.pid).includes(data) ? found : undefined
}

/** Stops what a killed program left behind, so that the data directory is free. */
export async function clearPlace(place: Place): Promise<void> {
  const orphan = await livePostmaster(place.data)
  if (orphan) return stopPostmaster(orphan.pid)
  const stale = await readPidFile(place.data)
  // The number in the file may belong to somebody else by now, which PostgreSQL would take for itself.
  if (stale && isAlive(stale.pid)) await rm(join(place.data, 'postmaster.pid'), { force: true })
}

/** Stops a server: at once for its clients, cleanly for its data. Insists after 10 seconds. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [signal, limit] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 2_000],
  ] as const) {
    if (!isAlive(pid)) return
    process.kill(pid, signal)
    for (const end = Date.now() + limit; isAlive(pid) && Date.now() < end; ) await wait(10)
  }
}

async function readiness(child: ChildProcess, place: Place): Promise<string | undefined> {
  let failure: string | undefined
  child.once('error', (error) => (failure = error.message))
  child.once('exit', (code, signal) => (failure ??= `it ended with ${signal ?? `code ${code}`}`))
  for (const end = Date.now() + startLimit; Date.now() < end; await wait(15)) {
    if (failure !== undefined) return failure
    const found = await readPidFile(place.data)
    if (found?.pid === child.pid && found?.status === 'ready') return undefined
  }
  child.kill('SIGKILL')
  return `it was not ready after ${startLimit / 1000} seconds`
}

async function readPidFile(data: string) {
  const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  return { pid, port: Number(lines[3]), status: lines[7]?.trim() }
}

function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    if (process.platform === 'win32') return ''
    return execFileSync('ps', ['-o', 'command=', '-ww', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

// Whoever knocks while it recovers is turned away with a FATAL that is no reason.
const reasonIn = (log: string): string | undefined => (/PANIC: +(.*)/.exec(log) ?? /FATAL: +(?! |the database system is)(.*)/.exec(log))?.[1]

async function logSize(path: string): Promise<number> {
  return (await stat(path).catch(() => ({ size: 0 }))).size
}
