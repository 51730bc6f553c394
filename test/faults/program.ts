import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../src/platform/http/assets.ts'

const main = join(root, 'dist/src/main.js')
/** What `npm start` runs: the program, and who starts it again. */
export const starter = join(root, 'bin/start.mjs')
const readyLimit = 150_000

/** The built program, running as a process of its own. */
export type Program = {
  child: ChildProcess
  url: string
  /** What it has printed so far, both streams. */
  output(): string
  /** Sends a signal and waits for the end. */
  end(signal?: NodeJS.Signals): Promise<{ code: number | null; output: string }>
  /** Waits until it has printed a text. */
  says(text: string): Promise<void>
}

/** Starts the program and waits until it is ready. Throws what it printed when it ends instead. */
export async function startProgram(env: Record<string, string>, account?: { uid: number; gid: number }, script = main): Promise<Program> {
  const { child, output, ended } = spawnProgram(env, account, script)
  const program: Program = {
    child,
    url: '',
    output,
    end: (signal = 'SIGTERM') => {
      child.kill(signal)
      return ended
    },
    says: (text) =>
      until(
        () => output().includes(text),
        () => `it never said "${text}":\n${output()}`,
      ),
  }
  await until(
    () => output().includes('is ready at') || child.exitCode !== null,
    () => `not ready:\n${output()}`,
  )
  program.url = /is ready at (\S+)/.exec(output())?.[1] ?? ''
  if (!program.url) throw new Error(`it ended with ${child.exitCode}:\n${output()}`)
  return program
}

/** Starts a program that should not come up. Resolves to its exit code and what it printed. */
export async function failedStart(env: Record<string, string>, account?: { uid: number; gid: number }, script = main) {
  const { child, ended } = spawnProgram(env, account, script)
  const impatience = setTimeout(() => child.kill(), readyLimit)
  const result = await ended
  clearTimeout(impatience)
  return result
}

/** A folder for VAR_DIR that other users may pass through; `remove` also removes what root keeps elsewhere. */
export async function makeVarDir(mode = 0o711): Promise<{ varDir: string; remove(): void }> {
  const varDir = mkdtempSync(join(tmpdir(), 'twinning-faults-'))
  await chmod(varDir, mode)
  return {
    varDir,
    remove() {
      const elsewhere = databaseFolder(varDir)
      rmSync(elsewhere, { recursive: true, force: true })
      rmSync(varDir, { recursive: true, force: true })
    },
  }
}

/** Where the database of a VAR_DIR lies. */
export function databaseFolder(varDir: string): string {
  try {
    return readFileSync(join(varDir, 'postgres.location'), 'utf8').trim()
  } catch {
    return join(varDir, 'postgres')
  }
}

/** The process number of the database server of a VAR_DIR. */
export function postmasterOf(varDir: string): number {
  return Number(readFileSync(join(databaseFolder(varDir), 'data/postmaster.pid'), 'utf8').split('\n')[0])
}

/** The process number of the program that runs on a VAR_DIR. */
export function programOf(varDir: string): number {
  return Number(readFileSync(join(varDir, 'postgres.lock'), 'utf8').split(' ')[0])
}

/** Takes a port for as long as the test wants. */
export async function occupyPort(): Promise<{ port: number; free(): void }> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('no port')
  return { port: address.port, free: () => void server.close() }
}

/** A port to come back to: below those that the system gives to whoever asks for any, so nobody takes it while the program is down. */
export async function ownPort(): Promise<string> {
  const port = randomInt(10_000, 30_000)
  const server = createServer()
  const isFree = await new Promise<boolean>((done) => {
    server.once('error', () => done(false))
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)))
  })
  return isFree ? String(port) : ownPort()
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

export async function until(holds: () => boolean, complaint: () => string): Promise<void> {
  for (const end = Date.now() + readyLimit; !holds(); ) {
    if (Date.now() > end) throw new Error(complaint())
    await new Promise((done) => setTimeout(done, 20))
  }
}

/** Starts a program, whatever becomes of it. */
export function spawnProgram(env: Record<string, string>, account?: { uid: number; gid: number }, script = main) {
  const child = spawn(process.execPath, [script], {
    ...account,
    cwd: '/',
    env: { PATH: process.env.PATH, PORT: '0', DEMO: 'off', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk))
  const output = () => printed
  const ended = new Promise<{ code: number | null; output: string }>((done) => child.once('close', (code) => done({ code, output: printed })))
  return { child, output, ended }
}
