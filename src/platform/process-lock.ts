import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { errorCode, OperatorError } from './operator-error.ts'

/** Another living process holds the lock. `pid` is that process. */
export class LockHeld extends OperatorError {
  pid: number
  constructor(pid: number) {
    super(`OpenTwinning is already running here (process ${pid}): stop it first, or give this one a VAR_DIR and a PORT of its own`)
    this.pid = pid
  }
}

/**
 * Takes a lock that a process killed without warning cannot leave behind.
 * @param path the lock file; its directory is created
 * @param patience how long to wait for its holder to end, in milliseconds
 * @returns gives the lock back
 * @throws LockHeld while its holder lives
 */
export async function holdLock(path: string, patience = 0): Promise<() => Promise<void>> {
  const mine = `${process.pid} ${startOf(process.pid)}`
  await mkdir(dirname(path), { recursive: true, mode: 0o711 })
  const giveUp = Date.now() + patience
  for (let attempt = 0; ; attempt++) {
    try {
      await writeFile(path, mine, { flag: 'wx', mode: 0o644 })
      return () => rm(path, { force: true })
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error
    }
    const found = await readFile(path, 'utf8').catch(() => '')
    const holder = livingHolder(found)
    if (holder && Date.now() >= giveUp) throw new LockHeld(holder)
    // An empty file may belong to a process between creating and writing it.
    const unwritten = found === '' && attempt < 10
    if (holder || unwritten) await wait(20)
    else await removeStale(path, found)
  }
}

/** The process that holds the lock at `path`, or undefined. */
export async function lockHolder(path: string): Promise<number | undefined> {
  return livingHolder(await readFile(path, 'utf8').catch(() => ''))
}

/** Whether a process with this number exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

// Two starters may find the same stale file: the slower one must not remove the lock
// that the faster one has taken in the meantime.
async function removeStale(path: string, stale: string): Promise<void> {
  const aside = `${path}.${process.pid}`
  await rename(path, aside).catch(() => undefined)
  const moved = await readFile(aside, 'utf8').catch(() => stale)
  if (moved === stale) await rm(aside, { force: true })
  else await rename(aside, path)
}

function livingHolder(content: string): number | undefined {
  const [pid = '', ...start] = content.split(' ')
  if (!/^\d+$/.test(pid) || !isAlive(Number(pid))) return undefined
  return startOf(Number(pid)) === start.join(' ') ? Number(pid) : undefined
}

// Process numbers are used again, in containers at every start: the moment a process
// started tells it from its successor.
function startOf(pid: number): string {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
      return `${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]} ${boot}`
    }
    if (process.platform === 'win32') return ''
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return ''
  }
}
