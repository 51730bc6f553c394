import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startDatabase } from './database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    server: pg.ClientConfig
  }
}

/** One PostgreSQL for the whole run, with a migrated template that each suite clones. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const { connection, stop } = await startDatabase()
  const admin = new pg.Client({ ...connection, database: 'postgres' })
  await admin.connect()
  await admin.query('alter database opentwinning rename to template_world')
  await admin.end()
  provide('server', connection)
  return stop
}
