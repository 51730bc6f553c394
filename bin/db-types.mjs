// Writes src/platform/db/schema.generated.ts from the migrations, by way of a database that
// lives for the length of this script. With --check: says whether the file is up to date.
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { isNew, runWithOwnNode } from './node24.mjs'

if (!isNew) process.exit(await runWithOwnNode(import.meta.filename))

const { startEmbedded } = await import('../src/platform/db/embedded.ts')
const { migrate } = await import('../src/platform/db/migrate.ts')

const root = resolve(import.meta.dirname, '..')
const target = join(root, 'src/platform/db/schema.generated.ts')
const own = (table) => table === 'migrations'

const typeNames = {
  text: 'string',
  varchar: 'string',
  bpchar: 'string',
  citext: 'string',
  uuid: 'string',
  name: 'string',
  bool: 'boolean',
  bytea: 'Buffer',
  date: 'string',
  time: 'string',
  timetz: 'string',
  interval: 'string',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float4: 'number',
  float8: 'number',
  numeric: 'number',
  timestamptz: 'Timestamp',
  timestamp: 'Timestamp',
  json: 'Json',
  jsonb: 'Json',
}

const header = `// Written by bin/db-types.mjs from db/migrations. Do not edit: run \`node bin/db-types.mjs\`.
import type { ColumnType, GeneratedAlways } from 'kysely'

/** A column that the database fills when an insert leaves it out. */
export type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>

/** A moment. ISO text is understood on the way in. */
export type Timestamp = ColumnType<Date, Date | string, Date | string>

/** jsonb. Arrays have to be passed as JSON text: the driver takes a bare array for a PostgreSQL array. */
export type Json = ColumnType<unknown, string | number | boolean | object, string | number | boolean | object>
`

const columnsQuery = `
  select c.relname as table, a.attname as column,
    coalesce(base.typname, t.typname) as type,
    coalesce(element.typname, '') as element,
    a.attnotnull or t.typnotnull as required,
    a.atthasdef and a.attgenerated = '' or a.attidentity = 'd' as defaulted,
    a.attgenerated <> '' or a.attidentity = 'a' as always,
    array(select e.enumlabel::text from pg_enum e where e.enumtypid = t.oid order by e.enumsortorder) as labels,
    array(
      select pg_get_constraintdef(k.oid) from pg_constraint k
      where k.contype = 'c' and (k.conrelid = c.oid and k.conkey = array[a.attnum] or k.contypid = t.oid)
    ) as checks
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid
  left join pg_type base on base.oid = nullif(t.typbasetype, 0)
  left join pg_type element on element.oid = nullif(t.typelem, 0) and t.typcategory = 'A'
  where c.relkind = any ('{r,p,v,m}') and not c.relispartition
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
  order by c.relname, a.attnum`

/** The values that `check (column in (…))`, or `<@ array[…]`, allows; undefined for any other check. */
function allowedValues(check) {
  const list = /^CHECK \(\(\(?\w+\)?(?:::\w+)? (?:=|= ANY|<@) \(*(?:ARRAY\[)?((?:'(?:[^']|'')*'(?:::[\w ]+)?|-?\d+|, )+)\]?\)*(?:::text\[\])?\)*$/.exec(
    check,
  )?.[1]
  return list?.match(/'(?:[^']|'')*'|(?<![\w'])-?\d+(?![\w'])/g)?.map(quoted)
}

function quoted(value) {
  if (!value.startsWith("'")) return value
  return `'${value.slice(1, -1).replaceAll("''", "'").replace(/[\\']/g, '\\$&')}'`
}

function columnType(column) {
  const values = column.checks.map(allowedValues).find(Boolean) ?? column.labels.map((label) => quoted(`'${label.replaceAll("'", "''")}'`))
  const scalar = values.length ? values.join(' | ') : (typeNames[column.element || column.type] ?? 'string')
  let type = column.element ? (values.length ? `(${scalar})[]` : `${scalar === 'Timestamp' ? 'Date' : scalar}[]`) : scalar
  if (!column.required) type += ' | null'
  if (column.always) return `GeneratedAlways<${type}>`
  return column.defaulted ? `Generated<${type}>` : type
}

const pascal = (name) => name.replace(/(?:^|_)(\w)/g, (_, letter) => letter.toUpperCase())

function render(columns) {
  const tables = Map.groupBy(
    columns.filter((column) => !own(column.table)),
    (column) => column.table,
  )
  const parts = [header]
  for (const [table, list] of tables) {
    parts.push(`export interface ${pascal(table)}Table {\n${list.map((column) => `  ${column.column}: ${columnType(column)}\n`).join('')}}\n`)
  }
  const names = [...tables.keys()]
  parts.push(
    `/** Every table, by its name in the database. */\nexport interface Database {\n${names.map((table) => `  ${table}: ${pascal(table)}Table\n`).join('')}}\n`,
  )
  return parts.join('\n')
}

async function generate() {
  const varDir = await mkdtemp(join(tmpdir(), 'twinning-types-'))
  await chmod(varDir, 0o711)
  const server = await startEmbedded({ varDir, log: console.error, throwaway: true })
  const client = new pg.Client(server.connection)
  try {
    await client.connect()
    await migrate(client, join(root, 'db/migrations'))
    return render((await client.query(columnsQuery)).rows)
  } finally {
    await client.end()
    await server.stop()
    await rm(varDir, { recursive: true, force: true })
  }
}

try {
  const text = await generate()
  const before = await readFile(target, 'utf8').catch(() => '')
  if (process.argv.includes('--check')) {
    if (text !== before) throw new Error('src/platform/db/schema.generated.ts is out of date: run "node bin/db-types.mjs"')
  } else if (text !== before) await writeFile(target, text)
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
