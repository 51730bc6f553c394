import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OperatorError } from '../../operator-error.ts'
import type { Account } from './account.ts'
import { own, type Place } from './place.ts'

const major = '18'

/** The owner of the embedded server's database, and the database's name. */
export const owner = 'opentwinning'

/**
 * Creates the data directory unless it is there. It appears whole or not at all.
 * @throws OperatorError when it belongs to another major version, or cannot be made
 */
export async function createCluster(native: string, place: Place, account: Account, throwaway: boolean): Promise<void> {
  if (await stat(place.data).catch(() => undefined)) return checkVersion(place.data)
  const draft = join(place.folder, 'data.new')
  const failures: string[] = []
  for (const ctype of ['C.UTF-8', 'en_US.UTF-8']) {
    await rm(draft, { recursive: true, force: true })
    await mkdir(draft, { mode: 0o700 })
    await own(draft, account)
    const failure = await initdb(native, draft, account, [
      `--lc-ctype=${ctype}`,
      ...(throwaway ? ['--no-sync'] : []),
      ...(await authentication(place, account)),
    ])
    if (failure === undefined) return rename(draft, place.data)
    failures.push(failure)
  }
  await rm(draft, { recursive: true, force: true })
  throw new OperatorError(`PostgreSQL could not create its database in ${place.data}: ${failures[0]}`)
}

/** The environment of PostgreSQL's programs: nobody's PG… or LC_… variables change what they do. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const inherited = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'DYLD_LIBRARY_PATH', 'LD_LIBRARY_PATH']
  return Object.fromEntries(inherited.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))
}

/** The password that guards the server where it listens on TCP (Windows), else undefined. */
export async function serverPassword(place: Place): Promise<string | undefined> {
  if (process.platform !== 'win32') return undefined
  return (await readFile(join(place.folder, 'password'), 'utf8')).trim()
}

async function authentication(place: Place, account: Account): Promise<string[]> {
  if (process.platform !== 'win32') return ['--auth-local=trust', '--auth-host=reject']
  const file = join(place.folder, 'password')
  await writeFile(file, randomBytes(24).toString('hex'), { mode: 0o600 })
  await own(file, account)
  return ['--auth=scram-sha-256', `--pwfile=${file}`]
}

// The builtin provider sorts and folds case the same on every system. pg_trgm ignores it and
// asks lc_ctype what a letter is: under "C" it finds none outside ASCII.
async function initdb(native: string, data: string, account: Account, more: string[]) {
  const options = [
    `--pgdata=${data}`,
    `--username=${owner}`,
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--text-search-config=simple',
    ...more,
  ]
  const child = spawn(join(native, 'bin', 'initdb'), options, {
    ...account,
    cwd: data,
    env: cleanEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  return new Promise<string | undefined>((resolve) => {
    let output = ''
    child.stderr?.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve(error.message))
    child.on('close', (code) => resolve(code === 0 ? undefined : firstError(output)))
  })
}

function firstError(output: string): string {
  const lines = output.trim().split('\n')
  return lines.find((line) => /error|fatal|not found/i.test(line)) ?? lines[0] ?? 'no reason given'
}

async function checkVersion(data: string): Promise<void> {
  const found = (await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => '')).trim()
  if (found === major) return
  throw new OperatorError(`The database in ${data} was written by PostgreSQL ${found || '(unknown)'}; this program brings PostgreSQL ${major}`)
}
