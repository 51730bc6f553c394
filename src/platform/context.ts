import type pg from 'pg'
import type { Logger } from 'pino'
import type { Actor } from '../access/actor.ts'
import type { Db } from './db/index.ts'
import type { Files } from './files/index.ts'
import type { Locales } from './i18n/index.ts'
import type { Bus } from './live/bus.ts'
import type { Settings } from './settings.ts'

/** Everything the program is made of, handed on explicitly. Made once, in src/app.ts or a test's world. */
export type AppContext = {
  settings: Settings
  db: Db
  pool: pg.Pool
  log: Logger
  bus: Bus
  files: Files
  locales: Locales
  /** Who holds this session token: one query. Given by the people module. */
  loadActor(token: string): Promise<Actor>
}
