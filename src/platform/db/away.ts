import pg from 'pg'

/**
 * The database did not answer: it cannot be reached, has no connection free in time, or fell silent.
 * Whether what was being written is there is unknown; whoever sent it was not told that it is.
 */
export class DatabaseAway extends Error {
  override name = 'DatabaseAway'
}

/** Of SQLSTATE: connection lost, resources gone, canceled (statement_timeout), shut down, lock_timeout, idle and transaction timeouts. */
const passing = /^(08|53|57|55P03|25P0[34])/

/** Whether the same request may well succeed in a moment: the database is away, busy, or gave up waiting. */
export function isPassing(error: unknown): boolean {
  if (error instanceof DatabaseAway) return true
  return error instanceof pg.DatabaseError && passing.test(error.code ?? '')
}

/** What the driver failed with, told apart: PostgreSQL's own answers as they are, everything else is no answer. */
export function away(error: unknown): unknown {
  if (error instanceof pg.DatabaseError || error instanceof DatabaseAway || error instanceof TypeError) return error
  return new DatabaseAway(error instanceof Error ? error.message : String(error), { cause: error })
}
