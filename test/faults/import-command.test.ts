import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { root } from '../../src/platform/http/assets.ts'

const main = join(root, 'dist/src/cli/main.js')
const name = `import_${process.pid}`
const header = 'country;region;town;postcode;address;name;source_id;type_raw;isced;sector;lat;lon;website;source'
let folder: string
let url: string
let admin: pg.Client

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'opentwinning-import-'))
  const server = inject('server')
  admin = new pg.Client({ ...server, database: 'postgres' })
  await admin.connect()
  await admin.query(`create database ${name} template template_world`)
  const { user, host = '', port } = server
  url = `postgres://${user}@${encodeURIComponent(host)}:${port}/${name}`
})
afterAll(async () => {
  await admin.query(`drop database if exists ${name} with (force)`)
  await admin.end()
  await rm(folder, { recursive: true })
})

/** What `twinning schools import` makes of a register. */
async function bringIn(...rows: string[]) {
  await writeFile(join(folder, 'register.csv'), [header, ...rows].join('\n'))
  const args = ['schools', 'import', 'register.csv', '--profile', 'normalised', '--json']
  const script = `process.exitCode = await (await import('${main}')).main(${JSON.stringify(args)})`
  const env = { DATABASE_URL: url, SECRET: 'a secret for tests that is long enough', BASE_URL: 'http://127.0.0.1', VAR_DIR: folder }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: folder, env, encoding: 'utf8' })
  return { code: status, said: stdout, errors: stderr }
}

test('R5: a register of which some rows are taken ends well; one of which none is, is an error', async () => {
  const some = await bringIn('NO;;Prøveby;;;Én skole;1;;1;;59,9;10,7;;', 'XX;;Prøveby;;;To skole;2;;1;;59,9;10,7;;', 'NO;;Prøveby;;;Tre skole;3;;9;;;;;')
  expect([some.code, JSON.parse(some.said)]).toEqual([0, { read: 3, created: 2, updated: 0, unchanged: 0, rejected: 1, incomplete: 1 }])
  expect(some.errors).toContain('What was not taken of it, with line and reason, is in')
  expect((await readFile(join(folder, 'register.csv.rejects.csv'), 'utf8')).split('\n')).toEqual([
    'line,school,column,value,reason',
    '3,rejected,country,XX,"is not a country of the programme: it has to be its two letters, such as NO"',
    '4,taken,isced,9,is no level of ISCED from 0 to 3',
    '',
  ])
  const none = await bringIn('XX;;Prøveby;;;To skole;2;;1;;59,9;10,7;;')
  expect([none.code, JSON.parse(none.said)]).toEqual([1, { read: 1, created: 0, updated: 0, unchanged: 0, rejected: 1, incomplete: 0 }])
  expect(none.errors).toContain('No school was taken: every row was rejected')
  const empty = await bringIn()
  expect([empty.code, empty.errors]).toEqual([1, expect.stringContaining('No school was taken: the file has no row but its header')])
})
