import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { root } from '../http/assets.ts'
import { errorMessage, OperatorError } from '../operator-error.ts'

/** One numbered file of db/migrations. */
export type Migration = { number: number; name: string; sql: string; checksum: string }

/** Where the program's own migrations are. */
export const migrationsFolder = join(root, 'db/migrations')

// Any number that nothing else locks; it only has to stay the same.
const lockNumber = 7_246_195

/**
 * Brings the database up to date: every migration that it lacks, each in its own
 * transaction, in the order of the numbers. Several programs may call it at once.
 * @param client a connection outside any transaction
 * @param folder the folder of `0001_name.sql` files
 * @returns the names of the migrations it applied
 * @throws OperatorError when the database is newer than the program, an applied migration
 *   was changed, or a statement fails (nothing of its file is kept)
 */
export async function migrate(client: pg.ClientBase, folder: string): Promise<string[]> {
  await client.query('select pg_advisory_lock($1)', [lockNumber])
  try {
    const pending = await pendingMigrations(client, folder)
    for (const migration of pending) await apply(client, migration)
    return pending.map((migration) => migration.name)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lockNumber])
  }
}

/**
 * The migrations that the database lacks, lowest number first.
 * @throws OperatorError as `migrate` does
 */
export async function pendingMigrations(client: pg.ClientBase, folder: string): Promise<Migration[]> {
  const known = await readMigrations(folder)
  await client.query(`create table if not exists migrations (
    number int primary key,
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default now()
  )`)
  const { rows } = await client.query<Pick<Migration, 'number' | 'name' | 'checksum'>>('select number, name, checksum from migrations order by number')
  for (const applied of rows) {
    const file = known.find((migration) => migration.number === applied.number)
    if (!file) {
      throw new OperatorError(
        `The database is newer than the program: it has migration ${applied.name}, the program ends at ${known.at(-1)?.name ?? 'none'}. Update the program, or restore the backup made before the last update`,
      )
    }
    if (file.checksum !== applied.checksum) {
      throw new OperatorError(`Migration ${file.name} was changed after it was applied to this database: undo the change and put it into a new migration`)
    }
  }
  const applied = new Set(rows.map((row) => row.number))
  return known.filter((migration) => !applied.has(migration.number))
}

/** The migrations of a folder, lowest number first. @throws OperatorError when two have one number, or a file is misnamed */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()
  const migrations = await Promise.all(files.map((file) => readMigration(folder, file)))
  migrations.forEach((migration, index) => {
    const next = migrations[index + 1]
    if (next?.number === migration.number) {
      throw new OperatorError(`Migrations ${migration.name} and ${next.name} have the same number`)
    }
  })
  return migrations
}

async function readMigration(folder: string, file: string): Promise<Migration> {
  const number = /^(\d{4})_[a-z0-9_]+\.sql$/.exec(file)?.[1]
  if (!number) throw new OperatorError(`Migration ${file} is not named like 0001_people.sql`)
  // git may have changed the line ends on this machine.
  const sql = (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n')
  const checksum = createHash('sha256').update(sql).digest('hex')
  return { number: Number(number), name: file.replace(/\.sql$/, ''), sql, checksum }
}

async function apply(client: pg.ClientBase, { number, name, sql, checksum }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into migrations (number, name, checksum) values ($1, $2, $3)', [number, name, checksum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new OperatorError(`Migration ${name} failed${lineOf(error, sql)}: ${errorMessage(error)}`, { cause: error })
  }
}

function lineOf(error: unknown, sql: string): string {
  const position = Number((error as pg.DatabaseError).position)
  return position > 0 ? ` at line ${sql.slice(0, position).split('\n').length}` : ''
}
