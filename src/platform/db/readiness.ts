import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import { migrationsFolder, readMigrations } from './migrate.ts'

/** Milliseconds: an answer is good for this long, however many ask. */
const keptFor = 1_000
const patience = 1_500

/**
 * Whether the database answers and has every migration this program knows; one that has more, because a newer program
 * has come up beside this one, is as good. One statement, at most once a second, answered within two.
 * @returns asks
 */
export function makeReadiness(pool: pg.Pool): () => Promise<boolean> {
  let answer: Promise<boolean> | undefined
  return () => {
    answer ??= Promise.race([hasMigrations(pool), wait(patience, false, { ref: false })])
      .catch(() => false)
      .finally(() => setTimeout(() => (answer = undefined), keptFor).unref())
    return answer
  }
}

async function hasMigrations(pool: pg.Pool): Promise<boolean> {
  const known = (await readMigrations(migrationsFolder)).map(({ number }) => number)
  const { rows } = await pool.query<{ there: number }>('select count(*)::int as there from migrations where number = any($1)', [known])
  return rows[0]?.there === known.length
}
