import { type ControlledTransaction, Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { Database } from './schema.generated.ts'

export type { Database } from './schema.generated.ts'
export type Db = Kysely<Database>
/** A domain function takes this: a transaction, never the bare database. */
export type Tx = Transaction<Database> | ControlledTransaction<Database>
/** Reads take either. */
export type Reader = Kysely<Database>

pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

/** How many statements this process has sent, and who watches them: pages are tested and measured against it. */
export const statements: { sent: number; watch?: (text: string, values: unknown[]) => void } = { sent: 0 }

const names = new Map<string, string>()
const mostNames = 1000

/** Sends repeated statements by name, so that the server parses each once a connection (a third more queries/s). */
class PreparingClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: pg's query has nine overloads; this wraps the one with text and values
  override query(...args: any[]): any {
    const [text, values] = args
    if (typeof text !== 'string' || !Array.isArray(values)) return super.query(...(args as [never]))
    statements.sent += 1
    statements.watch?.(text, values)
    let name = names.get(text)
    if (!name && names.size < mostNames) names.set(text, (name = `q${names.size + 1}`))
    return super.query({ name, text, values }, ...(args.slice(2) as []))
  }
}

/** @param connection how to reach PostgreSQL; `max` connections of this process (default 12) */
export function makePool(connection: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ max: 12, ...connection, Client: PreparingClient } as pg.PoolConfig)
  // A connection that drops while idle is replaced by the pool; unheard, its error would end the program.
  const ignore = (): void => {}
  pool.on('error', ignore)
  pool.on('connect', (client) => client.on('error', ignore))
  return pool
}

export function makeDb(pool: pg.Pool): Db {
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
}
