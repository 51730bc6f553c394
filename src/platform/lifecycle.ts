import { setTimeout as wait } from 'node:timers/promises'
import { OperatorError } from './operator-error.ts'

/** What a program that runs until somebody stops it holds on to. */
export type Life = {
  /** Has `close` called when the program stops; what was opened last closes first. */
  onStop(close: () => Promise<unknown>): void
  /** Ends the program with code 1: it cannot go on. */
  fail(error: unknown): void
}

const startPatience = 5_000
const stopPatience = 25_000

/**
 * Runs a program until SIGINT, SIGTERM or SIGHUP, then closes what it opened and exits with 0.
 * An OperatorError is printed as one line and any other error with its stack; both exit with 1.
 * @param start opens everything; it may be interrupted at any `await`
 */
export function run(start: (life: Life) => Promise<void>): void {
  const open: (() => Promise<unknown>)[] = []
  let stopping = false

  const stop = async (code: number): Promise<void> => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), stopPatience).unref()
    await closeAll(open)
    await Promise.race([started, wait(startPatience)])
    await closeAll(open)
    process.exit(code)
  }
  const fail = (error: unknown): void => {
    if (stopping) return
    console.error(error instanceof OperatorError ? error.message : error)
    void stop(1)
  }

  // npm sends Ctrl-C on to a program that the terminal has told already: a second signal says nothing new.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))
  process.on('uncaughtException', fail)
  process.on('unhandledRejection', fail)
  const started = start({ onStop: (close) => open.push(close), fail }).catch(fail)
}

async function closeAll(open: (() => Promise<unknown>)[]): Promise<void> {
  for (let close = open.pop(); close; close = open.pop()) {
    await close().catch((error) => console.error(error))
  }
}
