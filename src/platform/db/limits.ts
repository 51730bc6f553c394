import type pg from 'pg'

/** How long one piece of work may hold the database, in milliseconds. */
export type Limits = Pick<
  pg.PoolConfig,
  'connectionTimeoutMillis' | 'statement_timeout' | 'lock_timeout' | 'idle_in_transaction_session_timeout' | 'keepAlive' | 'keepAliveInitialDelayMillis'
>

const alive = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 } as const

/** For what somebody waits for: a page, a form, a keystroke. A lock is given up before the statement is. */
export const forRequests: Limits = {
  ...alive,
  connectionTimeoutMillis: 3_000,
  statement_timeout: 8_000,
  lock_timeout: 5_000,
  idle_in_transaction_session_timeout: 15_000,
}

/** For jobs, which nobody waits for and which are tried again. */
export const forJobs: Limits = {
  ...alive,
  connectionTimeoutMillis: 30_000,
  statement_timeout: 300_000,
  lock_timeout: 60_000,
  idle_in_transaction_session_timeout: 300_000,
}

/** For what an operator has asked for and watches: migrations, a register, the demonstration world. */
export const unhurried: Limits = { ...alive, connectionTimeoutMillis: 30_000 }

/** For the connections that hear signals and that are asked now and then whether the database still lives. */
export const forListening: Limits = { ...alive, connectionTimeoutMillis: 3_000, statement_timeout: 3_000 }
