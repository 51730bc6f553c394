import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Embedded, startEmbedded } from './embedded.ts'
import { migrate, pendingMigrations } from './migrate.ts'

let varDir: string
let folder: string
let server: Embedded
let client: pg.Client

beforeAll(async () => {
  varDir = await mkdtemp(join(tmpdir(), 'twinning-'))
  await chmod(varDir, 0o711)
  server = await startEmbedded({ varDir, log: () => undefined, throwaway: true })
  client = new pg.Client(server.connection)
  await client.connect()
})

beforeEach(async () => {
  folder = join(varDir, 'migrations')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder)
  await client.query('drop schema public cascade; create schema public')
  await write('0001_people.sql', 'create table people (name text);')
})

afterAll(async () => {
  await client?.end()
  await server?.stop()
  await rm(varDir, { recursive: true, force: true })
})

const write = (file: string, sql: string) => writeFile(join(folder, file), sql)
const tables = async () =>
  (await client.query('select table_name from information_schema.tables where table_schema = $1 order by 1', ['public'])).rows.map((row) => row.table_name)

test('applies each migration once, in order', async () => {
  await write('0002_names.sql', `insert into people values ('Ana');`)
  expect(await migrate(client, folder)).toEqual(['0001_people', '0002_names'])
  expect(await migrate(client, folder)).toEqual([])
  expect((await client.query('select * from people')).rows).toEqual([{ name: 'Ana' }])
})

test('two programs that migrate at once do not collide', async () => {
  const other = new pg.Client(server.connection)
  await other.connect()
  const applied = await Promise.all([migrate(client, folder), migrate(other, folder)])
  await other.end()
  expect(applied.flat()).toEqual(['0001_people'])
})

test('a failing migration leaves nothing and names its line', async () => {
  await write('0002_broken.sql', 'create table half (id int);\nselect nothing_here;')
  await expect(migrate(client, folder)).rejects.toThrow('Migration 0002_broken failed at line 2: column "nothing_here" does not exist')
  expect(await tables()).toEqual(['migrations', 'people'])
})

test('a database newer than the program is refused', async () => {
  await write('0002_later.sql', 'select 1')
  await migrate(client, folder)
  await rm(join(folder, '0002_later.sql'))
  await expect(pendingMigrations(client, folder)).rejects.toThrow('The database is newer than the program')
})

test('a changed migration is refused, a changed line end is not', async () => {
  await write('0001_people.sql', 'create table\npeople ();')
  await migrate(client, folder)
  await write('0001_people.sql', 'create table\r\npeople ();')
  expect(await migrate(client, folder)).toEqual([])
  await write('0001_people.sql', 'create table persons ();')
  await expect(migrate(client, folder)).rejects.toThrow('was changed after it was applied')
})

test('two migrations of one number are refused', async () => {
  await write('0001_schools.sql', 'select 1')
  await expect(migrate(client, folder)).rejects.toThrow('0001_people and 0001_schools have the same number')
})
