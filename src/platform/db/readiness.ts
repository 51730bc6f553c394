import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import { makePool } from './index.ts'
import { forListening } from './limits.ts'
import { migrationsFolder, readMigrations } from './migrate.ts'

/** Milliseconds: an answer is good for this long, however many ask. */
const cachedFor = 1_000
const patience = 1_500

/**
 * Whether the database answers and has every migration this program knows; one that has more, because a newer program
 * has come up beside this one, is as good. One statement, at most once a second, answered within two. It is asked over a
 * connection of its own: a program whose pages wait for each other is slow, not gone.
 * @param pages the pool of the pages, which says where the database is
 */
export function makeReadiness(pages: pg.Pool): { isReady(): Promise<boolean>; close(): void } {
  const known = readMigrations(migrationsFolder).then((all) => all.map(({ number }) => number))
  known.catch(() => {}) // whoever asks hears of it
  const pool = makePool({ ...pages.options, ...forListening, max: 1, allowExitOnIdle: true })
  let answer: Promise<boolean> | undefined
  return {
    isReady() {
      answer ??= Promise.race([hasMigrations(pool, known), wait(patience, false, { ref: false })])
        .catch(() => false)
        .finally(() => setTimeout(() => (answer = undefined), cachedFor).unref())
      return answer
    },
    // Not waited for: a frozen server would not even answer a farewell.
    close: () => void pool.end(),
  }
}

async function hasMigrations(pool: pg.Pool, migrations: Promise<number[]>): Promise<boolean> {
  const known = await migrations
  const { rows } = await pool.query<{ there: number }>('select count(*)::int as there from migrations where number = any($1)', [known])
  return rows[0]?.there === known.length
}
