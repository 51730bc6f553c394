import pg from 'pg'
import { errorCode } from '../operator-error.ts'

/**
 * The database did not answer: it cannot be reached, has no connection free in time, or fell silent.
 * Whether what was being written is there is unknown; whoever sent it was not told that it is.
 */
export class DatabaseAway extends Error {
  override name = 'DatabaseAway'
}

/** Of SQLSTATE: connection lost, rolled back for another's sake, resources gone, canceled (statement_timeout), shut down, lock_timeout, idle and transaction timeouts. */
const passing = /^(08|40001|40P01|53|57|55P03|25P0[34])/
/** Of the system: sockets, names, files of sockets; and what Node says of a stream that has gone. Its own mistakes are ERR_ with other names. */
const ofSockets = /^(E[A-Z0-9]+|EAI_[A-Z]+|ERR_STREAM_\w+|ERR_SOCKET_\w+)$/
/** What the driver says without a code: it has no other sign. */
const ofDriver =
  /^(Connection terminated|timeout e|Query read timeout|Client (was closed|has encountered a connection error)|Cannot use a pool after calling end)/

/** Whether the same request may well succeed in a moment: the database is away, busy, or gave up waiting. */
export function isPassing(error: unknown): boolean {
  if (error instanceof DatabaseAway) return true
  return error instanceof pg.DatabaseError && passing.test(error.code ?? '')
}

/** What the driver failed with, told apart: a connection that is none is no answer; PostgreSQL's own answers and mistakes of ours stay as they are. */
export function away(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof pg.DatabaseError || error instanceof DatabaseAway) return error
  const isAway = ofSockets.test(errorCode(error)) || ofDriver.test(error.message)
  return isAway ? new DatabaseAway(error.message, { cause: error }) : error
}
