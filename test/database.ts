import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { type Embedded, startEmbedded } from '../src/platform/db/embedded.ts'
import { migrateDatabase } from '../src/platform/db/open.ts'
import { migrateJobs } from '../src/platform/jobs/index.ts'

/** A PostgreSQL of its own with everything the program needs in it, and nothing else. `stop` also removes its files. */
export async function startDatabase(): Promise<Pick<Embedded, 'connection' | 'stop'>> {
  const varDir = await mkdtemp(join(tmpdir(), 'opentwinning-test-'))
  const server = await startEmbedded({ varDir, log: () => {}, throwaway: true })
  await migrateDatabase(server.connection)
  await migrateJobs(server.connection as pg.PoolConfig)
  return {
    connection: server.connection,
    stop: async () => {
      await server.stop()
      await rm(varDir, { recursive: true, force: true })
    },
  }
}
