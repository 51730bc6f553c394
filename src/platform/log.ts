import { type Logger, pino } from 'pino'

/** A logger that writes one JSON object a line to the error stream, so that a command's output stays clean. */
export function makeLog(level: string): Logger {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ dest: 2, sync: true }))
}

type Say = (about: Record<string, unknown>, message: string) => void

/**
 * Warns of what may happen a thousand times a second while a database is away: one line in a while, with how many it stands for.
 * @param every milliseconds between lines
 */
export const warnSparingly = (log: Logger, every = 5_000): Say => sparingly(log, 'warn', every)

/** As `warnSparingly`, of what somebody has to mend: an error. */
export const failSparingly = (log: Logger, every = 5_000): Say => sparingly(log, 'error', every)

function sparingly(log: Logger, level: 'warn' | 'error', every: number): Say {
  let next = 0
  let unsaid = 0
  return (about, message) => {
    unsaid += 1
    if (Date.now() < next) return
    log[level]({ ...about, times: unsaid }, message)
    next = Date.now() + every
    unsaid = 0
  }
}
