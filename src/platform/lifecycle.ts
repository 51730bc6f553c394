import { setTimeout as wait } from 'node:timers/promises'
import { makeLog } from './log.ts'
import { OperatorError } from './operator-error.ts'

/** What a program that runs until somebody stops it holds on to. */
export type Life = {
  /** Has `close` called when the program stops; what was opened last closes first. */
  onStop(close: () => Promise<unknown>): void
}

/** Milliseconds for what is just being started: what it has opened by then is closed too, such as a database. */
const startPatience = 20_000
const stopPatience = 25_000
const log = makeLog('error')

/**
 * Runs a program until SIGINT, SIGTERM or SIGHUP, or until whoever started it is gone, then closes what it opened and
 * exits with 0. With 1 it exits when it cannot go on: an OperatorError is printed as one line, an exception that nobody
 * caught is one line of log. A promise that fails unheard is logged and ends nothing: one reader's trouble is not everybody's.
 * @param start opens everything; it may be interrupted at any `await`. What it returns is printed once the program runs
 */
export function run(start: (life: Life) => Promise<string | undefined>): void {
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
    if (error instanceof OperatorError) console.error(error.message)
    else log.fatal({ error: stackOf(error) }, 'the program ends: this should not have happened')
    void stop(1)
  }

  // npm sends Ctrl-C on to a program that the terminal has told already: a second signal says nothing new.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))
  process.on('disconnect', () => void stop(0))
  if (process.connected === false) process.exit(0)
  process.on('uncaughtException', fail)
  process.on('unhandledRejection', (error) => log.error({ error: stackOf(error) }, 'a promise failed unheard'))
  const started = start({ onStop: (close) => open.push(close) })
    .then(tell)
    .catch(fail)
}

/** bin/start.mjs starts again what has once run: it is told before anybody else. */
async function tell(line: string | undefined): Promise<void> {
  if (process.connected) await new Promise((told) => process.send?.('running', undefined, undefined, told))
  if (line) console.log(line)
}

async function closeAll(open: (() => Promise<unknown>)[]): Promise<void> {
  for (let close = open.pop(); close; close = open.pop()) {
    await close().catch((error) => log.error({ error: stackOf(error) }, 'not closed cleanly'))
  }
}

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))
