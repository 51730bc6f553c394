import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { type ImportReport, importSchools, type Rejected } from './index.ts'

const inputs = join(import.meta.dirname, '../../../../shared/data/inputs/csv')
const withInputs = test.skipIf(!existsSync(inputs))
if (!existsSync(inputs)) console.warn(`The inputs are not at ${inputs}: their imports are not tested`)

let world: World
let folder: string
beforeAll(async () => {
  world = await makeWorld()
  folder = await mkdtemp(join(tmpdir(), 'inputs-'))
})
afterEach(() => world.db.deleteFrom('schools').execute())
afterAll(async () => {
  await world.end()
  await rm(folder, { recursive: true })
})

async function bringIn(path: string): Promise<{ report: ImportReport; said: unknown[] }> {
  const rejected: Rejected[] = []
  const report = await world.db
    .transaction()
    .execute((tx) => importSchools(tx, 'system', { path, profile: 'normalised', onReject: (row) => rejected.push(row) }))
  return { report, said: rejected.map(({ line, taken, column, reason }) => [line, taken ? 'taken' : 'rejected', column, reason]) }
}

const stored = () =>
  world.db.selectFrom('schools').select(['country', 'register_number', 'name', 'town', 'isced', 'lat', 'lon', 'website']).orderBy('register_number').execute()
const school = (register_number: string, name: string, also = {}) =>
  expect.objectContaining({ country: 'NO', register_number, name, town: 'Prøveby', isced: [1], lat: 59.9, lon: 10.7, website: '', ...also })

const far = 'are far from every town of NO'
const outcomes: [file: string, schools: unknown[], said?: unknown[]][] = [
  ['01-semicolon.csv', [school('T01', 'Semikolon skole')]],
  ['02-trailing-columns.csv', [school('T02', 'Hale skole')]],
  ['03-utf16.csv', [school('T03', 'Utf16 skole')]],
  ['05-cr-only.csv', [school('T05', 'Cr skole')]],
  ['06-header-case.csv', [school('T06', 'Hodeskole')]],
  [
    '07-swapped.csv',
    [school('T07', 'Byttet skole'), school('T07b', 'Null skole', { lat: null, lon: null }), school('T07c', 'Utland skole', { lat: null, lon: null })],
    [
      [2, 'taken', 'lat', 'are longitude and latitude in each other’s place: they are taken the other way round'],
      [3, 'taken', 'lat', far],
      [4, 'taken', 'lat', far],
    ],
  ],
  [
    '08-isced.csv',
    [
      school('T08a', 'Niva komma skole', { isced: [1, 2] }),
      school('T08b', 'Niva ord skole', { isced: [2] }),
      school('T08c', 'Niva 24 skole', { isced: [2, 3] }),
      school('T08d', 'Niva 02 skole', { isced: [0] }),
      school('T08e', 'Niva mellomrom skole', { isced: [1, 2] }),
    ],
  ],
  [
    '09-el.csv',
    [
      // Their coordinates are Norwegian.
      school('T09', '1ο Δημοτικό Σχολείο Δοκιμής', { country: 'GR', lat: null, lon: null }),
      school('T09b', 'Uk skole', { country: 'GB', lat: null, lon: null }),
      school('T09c', 'Land skole'),
    ],
    [
      [2, 'taken', 'lat', 'are far from every town of GR'],
      [3, 'taken', 'lat', 'are far from every town of GB'],
    ],
  ],
  ['10-entities.csv', [school('T10', 'Berg & Dal skole – avd. Sør')]],
  [
    '11-invisible.csv',
    [school('T11b', 'skole')],
    [
      [2, 'rejected', 'name', 'holds a character that no text has (U+202E)'],
      [4, 'rejected', 'name', 'holds a character that no text has (U+0007)'],
    ],
  ],
  [
    '12-campus.csv',
    [school('T12', 'Fjord skole avd. Nord', { town: 'Nord', lat: 60.1 })],
    [[3, 'rejected', 'source_id', 'the number stands in line 2 already']],
  ],
  [
    '14-comma-lat.csv',
    [
      school('T14', 'Hale komma skole', { lat: 59.91 }),
      school('T14b', 'Grader skole', { lon: 10.733333 }),
      school('T14c', 'Utm skole', { lat: null, lon: null }),
      school('T14d', 'Vestlig skole', { lon: 5.1 }),
    ],
    [[4, 'taken', 'lat', expect.stringContaining('are metres on a map, no degrees: bring the register to WGS84 first')]],
  ],
  ['15-nul-placeholder.csv', [school('T15', 'skole'), school('T15b', 'skole'), school('T15c', 'Plassholder skole', { town: '' })]],
  [
    '17-web.csv',
    [
      school('T17', 'Web uten skole', { website: 'https://www.skole.example' }),
      school('T17b', 'Web mail skole'),
      school('T17c', 'Web tull skole'),
      school('T17d', 'Web to skole', { website: 'http://a.example' }),
    ],
    [
      [3, 'taken', 'website', 'is no address of a website'],
      [4, 'taken', 'website', 'is no address of a website'],
      [5, 'taken', 'website', 'is more than one address: only http://a.example is taken'],
    ],
  ],
]

withInputs.each(outcomes)('R: %s', async (name, schools, said = []) => {
  const outcome = await bringIn(join(inputs, name))
  expect(outcome.said).toEqual(said)
  expect(await stored()).toEqual(schools)
  expect(outcome.report.read).toBe(outcome.report.created + outcome.report.rejected)
})

const header = 'country;region;town;postcode;address;name;source_id;type_raw;isced;sector;lat;lon;website;source'
const line = (number: string) => `NO;;Prøveby;;;Skole ${number};${number};;1;;59,9;10,7;;`
const taken = (...numbers: string[]) => numbers.map((number) => school(number, `Skole ${number}`))

test.each([
  ['tabs', [header, line('1'), line('2')].join('\n').replaceAll(';', '\t')],
  ['bars, and every cell in quotation marks', [header, line('1'), line('2')].map((row) => `"${row.replaceAll(';', '"|"')}"`).join('\r\n')],
  ['what a spreadsheet says it has put between', ['sep=;', header, line('1'), line('2')].join('\n')],
  ['empty cells beyond the header', [header, `${line('1')};;`, `${line('2')};`].join('\n')],
  [
    'a header with empty cells in between, capitals and spaces',
    [` ${header.toUpperCase()};;`, `${line('1')};;`, `${line('2')};;`].join('\n').replace('TOWN', ' Town '),
  ],
  ['UTF-16, the other way round, without its mark', Buffer.from([header, line('1'), line('2')].join('\n'), 'utf16le').swap16()],
])('R5, R7: a register with %s is read', async (_, content) => {
  const path = join(folder, 'register.csv')
  await writeFile(path, content)
  expect((await bringIn(path)).said).toEqual([])
  expect(await stored()).toEqual(taken('1', '2'))
})

test('R7: UTF-16 over many pieces of a file is read whole', async () => {
  const path = join(folder, 'long.csv')
  const numbers = Array.from({ length: 3000 }, (_, at) => `Ø${at}`)
  await writeFile(path, Buffer.from(['\uFEFF', [header, ...numbers.map(line)].join('\r\n')].join(''), 'utf16le'))
  expect((await bringIn(path)).report).toMatchObject({ read: 3000, created: 3000, incomplete: 0 })
})
