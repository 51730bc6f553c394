import { sql } from 'kysely'
import pg from 'pg'
import { inject } from 'vitest'
import { listener } from '../src/platform/live/listening.ts'
import type { World } from './world.ts'

/** Does something while the world's database sends no signals to it: the connection that hears them is ended and kept away. */
export async function withoutSignals(world: World, act: () => Promise<unknown>): Promise<void> {
  const admin = new pg.Client({ ...inject('server'), database: 'postgres' })
  await admin.connect()
  // Pages go on over the connections they have.
  const { pool } = world.app
  const open = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()))
  for (const each of open) each.release()
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(world.db)
  const name = rows[0]?.name ?? ''
  await admin.query(`alter database ${name} allow_connections false`)
  try {
    const ended = await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and application_name = $2', [name, listener])
    if (ended.rowCount !== 1) throw new Error(`${ended.rowCount} connections hear signals`)
    await act()
  } finally {
    await admin.query(`alter database ${name} allow_connections true`)
    await admin.end()
  }
}
