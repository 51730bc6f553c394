import type { ChildProcess } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { makeBackOff } from '../../back-off.ts'
import { errorMessage } from '../../operator-error.ts'
import { stopPostmaster } from './postmaster.ts'

/** A server that is started again when it dies, for as long as that takes. */
export type Supervised = { stop(): Promise<void> }

/**
 * Keeps a server running until `stop`, with growing pauses between starts.
 * @param first the running server
 * @param start starts it again
 * @param log takes one line for each event; while it cannot start, one for each new reason
 */
export function supervise(first: ChildProcess, start: () => Promise<ChildProcess>, log: (line: string) => void): Supervised {
  const stopped = new AbortController()
  let child = first
  const pause = makeBackOff()
  let restarting: Promise<void> = Promise.resolve()

  const restart = async (): Promise<void> => {
    for (let said = ''; !stopped.signal.aborted; ) {
      await wait(pause(), undefined, { signal: stopped.signal }).catch(() => undefined)
      if (stopped.signal.aborted) return
      try {
        child = await start()
        log('PostgreSQL runs again')
        return watch()
      } catch (error) {
        const reason = errorMessage(error)
        // Process numbers and positions in a file are not another reason.
        const kind = reason.replace(/\d+/g, '')
        if (kind !== said) log(`${reason}; trying again until it does`)
        said = kind
      }
    }
  }
  const watch = () => {
    const died = (code: number | null, signal: NodeJS.Signals | null) => {
      if (stopped.signal.aborted) return
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
    async stop() {
      stopped.abort()
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
