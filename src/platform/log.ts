import { type Logger, pino } from 'pino'

/** A logger that writes one JSON object a line to the error stream, so that a command's output stays clean. */
export function makeLog(level: string): Logger {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ dest: 2, sync: true }))
}
