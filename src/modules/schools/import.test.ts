import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { type ImportReport, importSchools, type Rejected, RejectsFile } from './index.ts'

const registers = join(import.meta.dirname, '../../../../shared/data/schools')
const withRegisters = test.skipIf(!existsSync(registers))
if (!existsSync(registers)) console.warn(`The registers are not at ${registers}: their imports are not tested`)

let world: World
let folder: string
beforeAll(async () => {
  world = await makeWorld()
  folder = await mkdtemp(join(tmpdir(), 'registers-'))
})
afterEach(() => world.db.deleteFrom('schools').execute())
afterAll(async () => {
  await world.end()
  await rm(folder, { recursive: true })
})

type Outcome = { report: ImportReport; rejected: Rejected[] }

async function bringIn(path: string, profile: string): Promise<Outcome> {
  const rejected: Rejected[] = []
  const report = await world.db.transaction().execute((tx) => importSchools(tx, 'system', { path, profile, onReject: (row) => rejected.push(row) }))
  return { report, rejected }
}

async function file(content: string | Buffer): Promise<string> {
  const path = join(folder, 'register.csv')
  await writeFile(path, content)
  return path
}

const header = 'country,region,town,postcode,address,name,source_id,type_raw,isced,sector,lat,lon,website,source'
const row = (values: Record<string, string>): string =>
  header
    .split(',')
    .map((column) => values[column] ?? '')
    .join(',')
const good = row({ country: 'LV', town: 'Rīga', name: 'Āgenskalna sākumskola', source_id: '1' })
const schools = () => world.db.selectFrom('schools').select(['name', 'register_number']).orderBy('register_number').execute()

const longitude = { value: '-16275', reason: 'is no longitude: it has to be a number from -180 to 180' }
const unnumbered = (line: number, column: string) => ({ line, taken: false, column, value: '', reason: 'no register number is given' })

withRegisters.each([
  [
    'de_jedeschule_2017.csv',
    'normalised',
    21_919,
    [{ line: 797, taken: false, column: 'source_id', value: 'BW-125001', reason: 'the number stands in line 781 already' }],
  ],
  ['es_canarias_2026.csv', 'normalised', 1291, [{ line: 1199, taken: true, column: 'lon', ...longitude }]],
  ['fr_rep_2022.csv', 'normalised', 7709, [unnumbered(2403, 'source_id')]],
  ['lv_2020.csv', 'normalised', 1408, []],
  ['register-es-canarias.csv', 'es-canarias', 1418, [{ line: 1261, taken: true, column: 'Longitud', ...longitude }]],
  ['register-fr-rep.csv', 'fr-rep', 7719, [2403, 2595, 2609, 2988, 2991, 2993, 3593, 4430, 4491, 6831, 6854].map((line) => unnumbered(line, 'NUMERO'))],
])('%s: everything is new at first and nothing the second time', async (name, profile, read, faults) => {
  const path = join(registers, name)
  const incomplete = faults.filter((fault) => fault.taken).length
  const rejected = faults.length - incomplete
  const first = await bringIn(path, profile)
  expect(first.rejected).toEqual(faults)
  expect(first.report).toEqual({ read, created: read - rejected, updated: 0, unchanged: 0, rejected, incomplete })
  expect((await bringIn(path, profile)).report).toEqual({ read, created: 0, updated: 0, unchanged: read - rejected, rejected, incomplete })
})

withRegisters('a publisher’s file and its normalised copy say the same of a school', async () => {
  await bringIn(join(registers, 'register-es-canarias.csv'), 'es-canarias')
  expect((await bringIn(join(registers, 'es_canarias_2026.csv'), 'normalised')).report).toEqual({
    read: 1291,
    created: 0,
    updated: 0,
    unchanged: 1291,
    rejected: 0,
    incomplete: 1,
  })
  await bringIn(join(registers, 'fr_rep_2022.csv'), 'normalised')
  expect((await bringIn(join(registers, 'register-fr-rep.csv'), 'fr-rep')).report).toEqual({
    read: 7719,
    created: 0,
    updated: 0,
    unchanged: 7708,
    rejected: 11,
    incomplete: 0,
  })
})

test('a bad row is rejected with its reason and stops nothing', async () => {
  const { report, rejected } = await bringIn(
    await file(
      [
        header,
        good,
        row({ country: 'LV', name: 'North of the pole', source_id: '2', lat: '91', lon: '24' }),
        row({ country: 'LV', name: 'Nowhere', source_id: '3', lat: 'near the church', lon: '24' }),
        row({ country: 'LV', name: 'Half a place', source_id: '4', lat: '56' }),
        row({ country: 'XX', name: 'Abroad', source_id: '5' }),
        row({ country: 'LV', name: 'Without number' }),
        row({ country: 'LV', source_id: '6' }),
        row({ country: 'LV', name: 'Again', source_id: '1' }),
        'LV,too,short',
        '"LV","","Rīga","","Line',
        'break","Two lines",7,,,,,,,',
        'LV,,Rīga,,"never closed,Lost,8,,,,,,,',
        'LV,,Rīga,,"closed"badly,Lost,9,,,,,,,',
        '',
        row({ country: 'lv', name: '  After   all ', source_id: '10', isced: '3|2|9' }),
        row({ country: 'LV', name: 'x'.repeat(501), source_id: '11' }),
        'LV,,Rīga,,C/ "EL PINO" 3,Quoted inside,12,,,,,,,',
      ].join('\r\n'),
    ),
    'normalised',
  )
  expect(rejected.map(({ line, column, reason }) => [line, column, reason])).toEqual([
    [3, 'lat', 'is no latitude: it has to be a number from -90 to 90'],
    [4, 'lat', 'is no latitude: it has to be a number from -90 to 90'],
    [5, 'lon', 'is no longitude: it has to be a number from -180 to 180'],
    [6, 'country', 'is not a country of the programme: it has to be its two letters, such as NO'],
    [7, 'source_id', 'no register number is given'],
    [8, 'name', 'no name is given'],
    [9, 'source_id', 'the number stands in line 2 already'],
    [10, '', 'the row has 3 cells where the header has 14 columns'],
    [13, '', 'the quotation marks do not fit'],
    [14, '', 'the quotation marks do not fit'],
    [16, 'isced', 'is no level of ISCED from 0 to 3'],
    [17, 'name', 'is longer than 500 characters'],
  ])
  expect(report).toEqual({ read: 15, created: 7, updated: 0, unchanged: 0, rejected: 8, incomplete: 4 })
  expect((await schools()).map(({ name }) => name)).toEqual([
    'Āgenskalna sākumskola',
    'After all',
    'Quoted inside',
    'North of the pole',
    'Nowhere',
    'Half a place',
    'Two lines',
  ])
})

test('a changed row is updated, and only that one; what people wrote stays', async () => {
  const other = row({ country: 'LV', name: 'Other', source_id: '2' })
  await bringIn(await file([header, good, other].join('\n')), 'normalised')
  await world.db.updateTable('schools').set({ about: 'We sing.' }).execute()
  const changed = row({ country: 'LV', town: 'Rīga', name: 'Āgenskalna pamatskola', source_id: '1' })
  expect((await bringIn(await file([header, changed, other].join('\n')), 'normalised')).report).toEqual({
    read: 2,
    created: 0,
    updated: 1,
    unchanged: 1,
    rejected: 0,
    incomplete: 0,
  })
  expect(await world.db.selectFrom('schools').select(['name', 'about', 'search_text']).where('register_number', '=', '1').executeTakeFirst()).toEqual({
    name: 'Āgenskalna pamatskola',
    about: 'We sing.',
    search_text: 'agenskalna pamatskola riga 1',
  })
})

test('M18: what a register has no column for, such as a website, is kept', async () => {
  const website = async () => (await world.db.selectFrom('schools').select(['name', 'website']).execute()).map(Object.values)
  await bringIn(
    await file([header, row({ country: 'FR', name: 'Collège Hugo', source_id: '0750001A', website: 'https://hugo.example' })].join('\n')),
    'normalised',
  )
  const columns = "NUMERO;NOM DE L'ETABLISSEMENT;COMMUNE;DEPARTEMENT;TYPE_DETABLISSEMENT"
  const { report } = await bringIn(await file([columns, '0750001A;Collège Victor Hugo;Paris;75;COLLEGE'].join('\n')), 'fr-rep')
  expect([report.updated, await website()]).toEqual([1, [['Collège Victor Hugo', 'https://hugo.example']]])
})

test('M19: a number is of its country: two countries may have given the same', async () => {
  const both = [good, row({ country: 'FI', town: 'Oulu', name: 'Oulun lyseo', source_id: '1' })]
  const { report, rejected } = await bringIn(await file([header, ...both].join('\n')), 'normalised')
  expect([report.created, rejected]).toEqual([2, []])
  expect((await world.db.selectFrom('schools').select(['country', 'register_number']).orderBy('country').execute()).map(Object.values)).toEqual([
    ['FI', '1'],
    ['LV', '1'],
  ])
})

test('the import is in the audit log', async () => {
  await bringIn(await file([header, good].join('\n')), 'normalised')
  const event = await world.db.selectFrom('audit_events').selectAll().where('act', '=', 'schools.imported').orderBy('at', 'desc').executeTakeFirst()
  expect(event).toMatchObject({ actor_kind: 'system', service: 'lv', subject_kind: 'register', details: { read: 1, created: 1 } })
})

test.each([
  ['not UTF-8', Buffer.concat([Buffer.from(`${header}\n${good}\n`), Buffer.from([0x4c, 0x56, 0xe9, 0x0a])]), 'normalised', /is not in UTF-8 \(line 3\)/],
  ['cut in the middle of a letter', Buffer.from(`${header}\n${good}\nLV,,Rī`).subarray(0, -1), 'normalised', /is not in UTF-8 \(line 3\)/],
  ['cut in the middle of UTF-16', Buffer.from(`\uFEFF${header}\n`, 'utf16le').subarray(0, -1), 'normalised', /begins as UTF-16 and goes on as something else/],
  ['no text', `${header}\nLV,\0`, 'normalised', /is not a CSV file: line 2 holds something other than text/],
  [
    'a spreadsheet',
    Buffer.from(['PK\u0003\u0004', 'rubbish\0rubbish'].join('\n')),
    'normalised',
    /is a spreadsheet .*: open it, save it as “CSV UTF-8” and try again$/,
  ],
  ['an old spreadsheet', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'normalised', /is an old spreadsheet \(XLS\)/],
  ['GeoJSON', '{ "type": "FeatureCollection" }', 'normalised', /is JSON, not a CSV file: .*ogr2ogr -f CSV/],
  ['a web page', '\n<!doctype html>', 'normalised', /is XML or a web page/],
  ['with a column twice', `${header},name\n`, 'normalised', /has the column name twice: take one of them out$/],
  ['empty', '', 'normalised', /is empty$/],
  [
    'another layout',
    'Codigo,Denominacion\n',
    'normalised',
    /none of the columns of the profile normalised is in its first line\. No other profile fits either\.$/,
  ],
  ['a column short', `${header.replace(',lat', '')}\n${good}`, 'normalised', /it has no column lat\./],
  ['of another profile', `${header}\n${good}`, 'fr-rep', /none of the columns of the profile fr-rep .* The profile normalised fits\.$/],
  ['of no profile', `${header}\n`, 'pl-sio', /There is no profile “pl-sio”\. Profiles: normalised, es-canarias, fr-rep$/],
])('a file that is %s says so and changes nothing', async (_, content, profile, message) => {
  await expect(bringIn(await file(content), profile)).rejects.toThrow(message)
  expect(await schools()).toEqual([])
})

test('rejected rows are written to a file that can be opened as a table', async () => {
  const path = join(folder, 'rejects.csv')
  const rejects = await RejectsFile.open(path)
  rejects.add({ line: 7, taken: false, column: 'name', value: 'say "no", twice', reason: 'no name is given' })
  rejects.add({ line: 8, taken: true, column: 'isced', value: '9', reason: 'is no level of ISCED from 0 to 3' })
  await rejects.close(true)
  expect(await readFile(path, 'utf8')).toBe(
    'line,school,column,value,reason\n7,rejected,name,"say ""no"", twice",no name is given\n8,taken,isced,9,is no level of ISCED from 0 to 3\n',
  )
})

test('a register may say whose a school is: a school abroad, or one of a country with several services; what says nothing keeps it', async () => {
  const register = async (first: string, lines: string[]) => (await bringIn(await file([first, ...lines, ''].join('\n')), 'normalised')).rejected
  const services = async () =>
    (await world.db.selectFrom('schools').select(['register_number', 'service']).orderBy('register_number').execute()).map(({ service }) => service)
  const munich = row({ country: 'DE', town: 'München', name: 'Griechisches Lyzeum', source_id: '1' })
  const brussels = row({ country: 'BE', town: 'Bruxelles', name: 'Athénée royal', source_id: '2' })
  const namur = row({ country: 'BE', region: 'Wallonie', name: 'Collège Notre-Dame', source_id: '3' })
  const rejected = await register(`${header},service`, [
    `${munich},gr`,
    `${brussels},BE-fr`,
    `${namur},`,
    `${row({ country: 'BE', name: 'Nowhere', source_id: '4' })},be`,
  ])
  expect(rejected.map(({ line, column, reason }) => [line, column, reason])).toEqual([[5, 'service', 'is not a support service']])
  expect(await services()).toEqual(['gr', 'be-fr', 'be-fr'])
  await register(header, [munich, brussels, row({ country: 'BE', region: 'Vlaanderen', name: 'Collège Notre-Dame', source_id: '3' })])
  expect(await services()).toEqual(['gr', 'be-fr', 'be-nl'])
})

test('what was said stays, also where the place says the same and then another', async () => {
  const service = async () => (await world.db.selectFrom('schools').select('service').where('register_number', '=', 'said').executeTakeFirstOrThrow()).service
  const at = async (region: string, said?: string) => {
    const line = row({ country: 'BE', region, name: 'Sint-Jozef', source_id: 'said' })
    await bringIn(await file([said ? `${header},service` : header, said ? `${line},${said}` : line, ''].join('\n')), 'normalised')
    return service()
  }
  expect([await at('Vlaanderen'), await at('Wallonie'), await at('Wallonie', 'be-fr'), await at('Vlaanderen')]).toEqual(['be-nl', 'be-fr', 'be-fr', 'be-fr'])
})
