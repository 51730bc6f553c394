import { chmod, copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Embedded, startEmbedded } from '../src/platform/db/embedded.ts'
import { migrate, migrationsFolder } from '../src/platform/db/migrate.ts'

/** The last migration of when a country had one service, one period and one age. */
const before = 110

let varDir: string
let server: Embedded
let client: pg.Client
const counted: Record<string, number> = {}

beforeAll(async () => {
  varDir = await mkdtemp(join(tmpdir(), 'twinning-'))
  await chmod(varDir, 0o711)
  server = await startEmbedded({ varDir, log: () => undefined, throwaway: true })
  client = new pg.Client(server.connection)
  await client.connect()
  const folder = join(varDir, 'old')
  await mkdir(folder)
  for (const file of await readdir(migrationsFolder)) if (Number.parseInt(file, 10) <= before) await copyFile(join(migrationsFolder, file), join(folder, file))
  await migrate(client, folder)
  await client.query(old)
  Object.assign(counted, await countAll())
  await migrate(client, migrationsFolder)
})
afterAll(async () => {
  await client?.end()
  await server?.stop()
  await rm(varDir, { recursive: true, force: true })
})

const rows = async <T extends object>(text: string): Promise<T[]> => (await client.query(text)).rows
const texts = async (text: string): Promise<string[]> => (await rows<{ text: string }>(text)).map((row) => row.text)
async function countAll(): Promise<Record<string, number>> {
  const tables = ['countries', 'schools', 'people', 'officers', 'validations', 'projects', 'founders', 'approvals', 'audit_events', 'founding_rules']
  const counts: Record<string, number> = {}
  for (const table of tables) counts[table] = Number((await texts(`select count(*) as text from ${table}`))[0])
  return counts
}
/** A person of this number. */
const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

// What the central service has changed by hand: Georgia's scheme and day, Spain's age; a country that it added itself.
const old = `
  update countries set scheme = 'associated', participates_from = '2014-06-01' where code = 'GE';
  update countries set age_of_consent = 16 where code = 'ES';
  update countries set validation_target_days = 3, approval_target_days = 20 where code = 'GR';
  insert into countries (code, scheme, participates_from, time_zone, languages, lat, lon) values ('ME', 'associated', '2022-05-09', 'Europe/Podgorica', '{cnr}', 42.5, 19.3);
  insert into schools (id, country, name, region, postcode, search_text) values
    ('${id(1)}', 'GR', 'Chania', '', '', 'chania'), ('${id(2)}', 'GP', 'Basse-Terre', '', '', 'basse terre'), ('${id(3)}', 'BE', 'Namur', 'Wallonie', '5000', 'namur'),
    ('${id(4)}', 'BE', 'Eupen', 'Liège', '4700', 'eupen'), ('${id(5)}', 'BE', 'Brussel', '', '', 'brussel'), ('${id(6)}', 'ME', 'Kotor', '', '', 'kotor');
  insert into people (id, email, country, state) select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, n || '@x.example', c, 'validated'
    from unnest(array['GR', 'GP', 'BE', 'BE', 'BE', 'ME', 'FR', 'GR', 'BE', 'GB']) with ordinality as p (c, n);
  insert into person_schools (person_id, school_id) select p.id, s.id from people p join schools s using (id);
  insert into officers (person_id, country, named_at) values ('${id(7)}', 'FR', '2020-01-01'), ('${id(7)}', 'GP', '2021-01-01'), ('${id(8)}', 'GR', '2020-01-01'),
    ('${id(9)}', 'BE', '2020-01-01'), ('${id(9)}', null, '2020-01-01'), ('${id(10)}', 'GB', '2020-01-01'), ('${id(2)}', 'GP', '2020-01-01');
  insert into validations (person_id, school_id, country, due_at) select p.id, s.id, s.country, now() from people p join schools s using (id);
  insert into projects (id, state) values ('${id(1)}', 'waiting-for-approval'), ('${id(2)}', 'active'), ('${id(3)}', 'waiting-for-approval');
  insert into founders (project_id, seat, person_id, school_id, country) values
    ('${id(1)}', 1, '${id(3)}', '${id(3)}', 'BE'), ('${id(1)}', 2, '${id(2)}', '${id(2)}', 'GP'), ('${id(2)}', 1, '${id(1)}', '${id(1)}', 'GR'), ('${id(2)}', 2, '${id(4)}', '${id(4)}', 'BE'),
    ('${id(3)}', 1, '${id(3)}', '${id(3)}', 'BE'), ('${id(3)}', 2, '${id(4)}', '${id(4)}', 'BE');
  insert into approvals (project_id, country, due_at, decided_at, decision) values ('${id(1)}', 'BE', now(), null, null), ('${id(1)}', 'FR', now(), null, null),
    ('${id(2)}', 'GR', now(), now(), 'approved'), ('${id(2)}', 'BE', now(), now(), 'approved'), ('${id(3)}', 'BE', now(), null, null);
  insert into audit_events (actor_kind, act, subject_kind, subject_id, country) values ('system', 'person.viewed', 'person', '${id(2)}', 'GP');`

test('every row is there as before; what there is more of is said', async () => {
  expect(await countAll()).toEqual({
    ...counted,
    // Lebanon, Kosovo, Palestine, Switzerland; Montenegro was there.
    countries: Number(counted.countries) + 4,
    // One of Belgium has its three services; who had France and Guadeloupe has France.
    officers: Number(counted.officers) + 2 - 1,
    // Between two communities of Belgium both are asked now.
    approvals: Number(counted.approvals) + 1,
    // That Guadeloupe's officer has France now.
    audit_events: Number(counted.audit_events) + 1,
  })
})

test('nobody has lost an office, and nobody but the central one’s has become central', async () => {
  expect(await texts(`select right(person_id::text, 2) || ' ' || coalesce(service, 'CSS') as text from officers order by 1`)).toEqual([
    '02 fr',
    '07 fr',
    '08 gr',
    '09 CSS',
    '09 be-de',
    '09 be-fr',
    '09 be-nl',
    '10 gb',
  ])
  expect(await rows(`select subject_id, details from audit_events where act = 'officer.named'`)).toEqual([
    { subject_id: id(2), details: { office: 'fr', before: 'GP' } },
  ])
})

test('schools, applications and approvals are with the responsible service', async () => {
  expect(await texts(`select name || ' ' || service as text from schools order by id`)).toEqual([
    'Chania gr',
    'Basse-Terre fr',
    'Namur be-fr',
    'Eupen be-de',
    'Brussel be-nl',
    'Kotor me',
  ])
  expect(await texts(`select service as text from validations order by person_id`)).toEqual(['gr', 'fr', 'be-fr', 'be-de', 'be-nl', 'me'])
  expect(await texts(`select right(project_id::text, 1) || ' ' || service as text from approvals order by 1`)).toEqual([
    '1 be-fr',
    '1 fr',
    '2 be-de',
    '2 gr',
    '3 be-de',
    '3 be-fr',
  ])
})

test('what was said of a country is said where it belongs, what was wrong is put right, and what the central service changed stays', async () => {
  const period = (code: string) => texts(`select scheme || ' ' || from_day || ' ' || certainty as text from country_periods where country = '${code}'`)
  expect([await period('GE'), await period('ME'), await period('AL'), await period('XK'), await period('PT')]).toEqual([
    ['associated 2014-06-01 sure'],
    ['associated 2022-05-09 sure'],
    ['associated 2015-03-01 month'],
    ['associated 2024-01-01 month'],
    ['member 2005-01-14 sure'],
  ])
  expect(await texts(`select from_day || ' ' || until_day as text from country_periods where country = 'GB'`)).toEqual(['2005-01-14 2020-12-31'])
  const ages = await texts(
    `select country || ' ' || below_age || ' ' || consents as text from consent_rules where country in ('ES', 'TN', 'JO', 'TR', 'FR', 'ME') order by 1`,
  )
  expect(ages).toEqual(['ES 16 parent', 'FR 15 both', 'JO 18 parent', 'ME 16 parent', 'TN 18 judge', 'TR 18 parent'])
  expect(
    await rows(`select validation_target_days as people, approval_target_days as projects from services where code in ('gr', 'pt') order by code`),
  ).toEqual([
    { people: 3, projects: 20 },
    { people: 7, projects: 10 },
  ])
  expect(await texts(`select country || ' ' || coalesce(service, '-') as text from audit_events where act = 'person.viewed'`)).toEqual(['GP -'])
})
