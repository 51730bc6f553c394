import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type pg from 'pg'
import { runningEmbedded } from '../../src/platform/db/embedded.ts'
import { type Db, makeDb, makePool } from '../../src/platform/db/index.ts'

/** Where the program of these tests keeps its data. */
export const varDir = (): string => dirname(process.env.MAILS ?? '')

/** The secret of the program of these tests, for addresses that carry their own proof. */
export const secretOf = (folder: string): string => readFileSync(join(folder, 'secret'), 'utf8').trim()

/** Eleni and Aino of the demonstration's cast, to found something with. */
export async function castFounders(db: Db) {
  const people = db.selectFrom('people').innerJoin('person_schools', 'person_id', 'people.id').select(['people.id', 'name', 'country', 'school_id'])
  const rows = await people.where('demo_cast', 'in', ['eleni', 'aino']).execute()
  const [one, other] = rows.map(({ id, name, country, school_id }) => ({ id, name, country: String(country), schoolId: school_id }))
  if (!one || !other) throw new Error('the cast is not there')
  return [one, other] as const
}

/** Acts on the database of a running program. */
export async function withDatabase<T>(folder: string, act: (db: Db) => Promise<T>): Promise<T> {
  const db = makeDb(makePool({ ...(await runningEmbedded(folder)), max: 2 } as pg.PoolConfig))
  return act(db).finally(() => db.destroy())
}
