import pg from 'pg'
// For how it has values read.
import '../../src/platform/db/index.ts'

/** A column of a statement's answer. `type`: PostgreSQL's; `value`: what the program is given for it, such as `string`. */
export type Column = { name: string; type: string; value: string }

/** Has a database prepare a statement, without running it, and say what it returns. @throws what is wrong with it */
export type Prepare = (text: string) => Promise<Column[]>

export async function makePrepare(client: pg.Client): Promise<Prepare> {
  const { rows } = await client.query<PgType>('select oid, typname as name, typcategory as category, typelem as element from pg_type')
  const types = new Map(rows.map((type) => [type.oid, type]))
  return async (text) =>
    (await describe(client, text)).map(({ name, dataTypeID }) => ({ name, type: types.get(dataTypeID)?.name ?? '', value: arrivesAs(types, dataTypeID) }))
}

function describe(client: pg.Client, text: string): Promise<pg.FieldDef[]> {
  return new Promise((done, failed) => {
    let columns: pg.FieldDef[] = []
    const asking = {
      submit(connection: pg.Connection) {
        connection.parse({ name: '', text, types: [] }, true)
        connection.describe({ type: 'S', name: '' }, true)
        connection.sync()
      },
      handleRowDescription: ({ fields }: { fields: pg.FieldDef[] }) => (columns = fields),
      handleReadyForQuery: () => done(columns),
      handleError: failed,
    }
    client.query(asking)
  })
}

type PgType = { oid: number; name: string; category: string; element: number }
type Types = Map<number, PgType>

/** A value as PostgreSQL writes it, of a type, else of a category of types. */
const examples: Record<string, string> = {
  B: 't',
  E: 'label',
  N: '1',
  S: 'text',
  bytea: '\\x00',
  date: '2026-01-31',
  timestamptz: '2026-01-31 12:00:00+00',
  uuid: '00000000-0000-0000-0000-000000000000',
}

function exampleOf(types: Types, oid: number): string | undefined {
  const type = types.get(oid)
  if (type?.category === 'A') return `{${exampleOf(types, type.element)}}`
  return type && (examples[type.name] ?? examples[type.category])
}

function arrivesAs(types: Types, oid: number): string {
  const name = types.get(oid)?.name ?? ''
  const example = exampleOf(types, oid)
  if (name === 'json' || name === 'jsonb') return 'json'
  return example === undefined ? `a ${name}` : kindOf(pg.types.getTypeParser(oid)(example))
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return `${kindOf(value[0])}[]`
  return typeof value === 'object' && value !== null ? value.constructor.name : typeof value
}
