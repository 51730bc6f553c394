import type { ChildProcess } from 'node:child_process'
import { errorMessage } from '../../operator-error.ts'
import { stopPostmaster } from './postmaster.ts'

const restartsAMinute = 5

/** A server that is started again when it dies. */
export type Supervised = { stop(): Promise<void>; onExit(callback: (reason: string) => void): void }

/**
 * Keeps a server running until `stop`: up to five restarts a minute, then `onExit` is told.
 * @param first the running server
 * @param start starts it again
 * @param log takes one line for each event
 */
export function supervise(first: ChildProcess, start: () => Promise<ChildProcess>, log: (line: string) => void): Supervised {
  let child = first
  let stopping = false
  let restarting: Promise<void> = Promise.resolve()
  let restarts: number[] = []
  const callbacks: ((reason: string) => void)[] = []
  const giveUp = (reason: string): void => {
    for (const callback of callbacks) callback(reason)
  }

  const restart = async (): Promise<void> => {
    let reason = 'it dies as soon as it runs'
    while (!stopping) {
      restarts = [...restarts.filter((time) => time > Date.now() - 60_000), Date.now()]
      if (restarts.length > restartsAMinute) return giveUp(`PostgreSQL keeps dying: ${reason}`)
      try {
        child = await start()
        log('PostgreSQL runs again')
        return watch()
      } catch (error) {
        reason = errorMessage(error)
      }
    }
  }
  const watch = () => {
    const died = (code: number | null, signal: NodeJS.Signals | null) => {
      if (stopping) return
      log(`PostgreSQL died (${signal ?? `code ${code}`}); starting it again`)
      restarting = restart()
    }
    if (child.exitCode !== null || child.signalCode) died(child.exitCode, child.signalCode)
    else child.once('exit', died)
  }
  // The last resort when the program ends without calling `stop`.
  const lastResort = () => child.kill('SIGINT')
  process.once('exit', lastResort)
  watch()

  return {
    onExit: (callback) => callbacks.push(callback),
    async stop() {
      stopping = true
      await restarting
      process.removeListener('exit', lastResort)
      if (child.pid && child.exitCode === null && !child.signalCode) {
        const gone = new Promise((resolve) => child.once('exit', resolve))
        await stopPostmaster(child.pid)
        await gone
      }
    },
  }
}
