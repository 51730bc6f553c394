import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { pino } from 'pino'
import { inject } from 'vitest'
import type { Actor } from '../src/access/actor.ts'
import { type App, createApp } from '../src/app.ts'
import { jobs } from '../src/jobs.ts'
import { loadActor } from '../src/modules/people/index.ts'
import type { AppContext } from '../src/platform/context.ts'
import { hashToken, newToken } from '../src/platform/crypto/index.ts'
import { makeDb, makePool, statements } from '../src/platform/db/index.ts'
import { localFiles } from '../src/platform/files/index.ts'
import { loadLocales } from '../src/platform/i18n/index.ts'
import { drainJobs } from '../src/platform/jobs/index.ts'
import { startBus } from '../src/platform/live/bus.ts'
import { readSettings } from '../src/platform/settings.ts'
import { Browser } from './browser.ts'
import { recordStatements } from './statements/record.ts'

if (process.env.STATEMENTS) recordStatements(process.env.STATEMENTS)

/** A database of its own and the whole program over it, without a port. */
export type World = {
  app: AppContext
  program: App
  db: AppContext['db']
  /** A browser nobody has signed in with. */
  visitor(): Browser
  /** A browser signed in as a person or pupil, by id. */
  as(who: { id: string }, kind?: 'person' | 'pupil'): Promise<Browser>
  /** The actor as the program would load it. */
  actor(who: { id: string }, kind?: 'person' | 'pupil'): Promise<Actor>
  /** Runs the queue until it is empty. */
  work(): Promise<void>
  /** How many statements `act` sent. */
  counting(act: () => Promise<unknown>): Promise<number>
  end(): Promise<void>
}

let created = 0
// Once for all worlds of a process: what they say is the same.
const locales = loadLocales(join(import.meta.dirname, '../locales'))

/** @param env settings other than those of most tests */
export async function makeWorld(env: Record<string, string> = {}): Promise<World> {
  const server = inject('server')
  const name = `world_${process.pid}_${++created}`
  await asAdmin(server, `create database ${name} template template_world`)
  const connection = { ...server, database: name } as pg.PoolConfig
  const folder = await mkdtemp(join(tmpdir(), 'opentwinning-world-'))
  const settings = readSettings({ NODE_ENV: 'test', VAR_DIR: folder, SECRET: 'a secret for tests that is long enough', DEMO: 'off', PROXY: 'on', ...env })
  const log = pino({ level: process.env.LOG_LEVEL ?? 'silent' })
  const pool = makePool({ ...connection, max: 6 })
  const db = makeDb(pool)
  const bus = await startBus(connection as pg.ClientConfig, log)
  const app: AppContext = {
    settings,
    db,
    pool,
    log,
    bus,
    files: localFiles(settings.filesDir, log),
    locales,
    loadActor: (token) => loadActor(db, token),
  }
  const program = createApp(app)
  const token = async (who: { id: string }, kind: 'person' | 'pupil'): Promise<string> => {
    const secret = newToken()
    await db
      .insertInto('sessions')
      .values({
        token_hash: hashToken(secret),
        expires_at: new Date(Date.now() + 86_400_000),
        ...(kind === 'person' ? { person_id: who.id, second_factor_at: new Date() } : { pupil_id: who.id }),
      })
      .execute()
    return secret
  }
  return {
    app,
    program,
    db,
    visitor: () => new Browser(program),
    as: async (who, kind = 'person') => new Browser(program, { session: await token(who, kind) }),
    actor: async (who, kind = 'person') => loadActor(db, await token(who, kind)),
    work: () => drainJobs(app, jobs),
    counting: async (act) => {
      const before = statements.sent
      await act()
      return statements.sent - before
    },
    end: async () => {
      await program.close()
      await bus.close()
      await db.destroy()
      await asAdmin(server, `drop database ${name} with (force)`)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function asAdmin(server: pg.ClientConfig, statement: string): Promise<void> {
  const admin = new pg.Client({ ...server, database: 'postgres' })
  await admin.connect()
  await admin.query(statement)
  await admin.end()
}
