import { type ControlledTransaction, Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { away } from './away.ts'
import { Client, endWhenSilent } from './client.ts'
import { forRequests, type Limits } from './limits.ts'
import type { Database } from './schema.generated.ts'

export { isPassing } from './away.ts'
export { statements } from './client.ts'
export { forJobs, type Limits, unhurried } from './limits.ts'
export type { Database } from './schema.generated.ts'
export type Db = Kysely<Database>
/** A domain function takes this: a transaction, never the bare database. */
export type Tx = Transaction<Database> | ControlledTransaction<Database>
/** Reads take either. */
export type Reader = Kysely<Database>

pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

/**
 * @param connection how to reach PostgreSQL; `max` connections of this process (default 12)
 * @param limits how long one piece of work may hold it
 */
export function makePool(connection: pg.PoolConfig, limits: Limits = forRequests): pg.Pool {
  const pool = new Pool({ max: 12, ...limits, ...connection, Client } as pg.PoolConfig)
  // A connection that drops while idle is replaced by the pool; unheard, its error would end the program.
  const ignore = (): void => {}
  pool.on('error', ignore)
  pool.on('connect', (client) => {
    client.on('error', ignore)
    endWhenSilent(client)
  })
  return pool
}

/** Says of a connection that could not be had that the database is away. */
class Pool extends pg.Pool {
  // biome-ignore lint/suspicious/noExplicitAny: two overloads; graphile-worker takes the one with a callback
  override connect(...args: any[]): any {
    const asked = super.connect(...(args as [])) as Promise<pg.PoolClient> | undefined
    return asked?.catch((error) => Promise.reject(away(error)))
  }
}

export function makeDb(pool: pg.Pool): Db {
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
}
