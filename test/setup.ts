import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../src/platform/db/embedded.ts'
import { makePool } from '../src/platform/db/index.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { migrateJobs } from '../src/platform/jobs/index.ts'

declare module 'vitest' {
  interface ProvidedContext {
    server: pg.ClientConfig
  }
}

/** One PostgreSQL for the whole run, with a migrated template that each suite clones. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const varDir = await mkdtemp(join(tmpdir(), 'opentwinning-test-'))
  const server = await startEmbedded({ varDir, log: () => {}, throwaway: true })
  const pool = makePool({ ...(server.connection as pg.PoolConfig), max: 2 })
  const client = await pool.connect()
  await migrate(client, join(import.meta.dirname, '../db/migrations'))
  client.release()
  await pool.end()
  await migrateJobs(server.connection as pg.PoolConfig)
  const admin = new pg.Client({ ...server.connection, database: 'postgres' })
  await admin.connect()
  await admin.query('alter database opentwinning rename to template_world')
  await admin.end()
  provide('server', server.connection)
  return async () => {
    await server.stop()
    await rm(varDir, { recursive: true, force: true })
  }
}
