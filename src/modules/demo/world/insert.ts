import { type Insertable, sql } from 'kysely'
import type { Database, Reader } from '../../../platform/db/index.ts'

type Table = keyof Database
/** Rows of one table that all give the same columns. */
export type Rows<T extends Table> = Insertable<Database[T]>[]

/** Writes many rows in one statement: they travel as one JSON value, whatever their number. */
export async function insertRows<T extends Table>(tx: Reader, table: T, rows: Rows<T>): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = sql.join(Object.keys(first).map((name) => sql.id(name)))
  await sql`insert into ${sql.id(table)} (${columns}) select ${columns} from jsonb_populate_recordset(null::${sql.id(table)}, ${JSON.stringify(rows.map(readable))}::jsonb)`.execute(
    tx,
  )
}

const readable = (row: object): object =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value]))
