import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { demoCountries } from './countries.ts'
import { demoWorldIsLoaded, loadDemoWorld, refuseDemoWorld } from './index.ts'

let world: World
let work = 0
const told: [number, number][] = []
beforeAll(async () => {
  world = await makeWorld()
  expect(await demoWorldIsLoaded(world.db)).toBe(false)
  const before = process.cpuUsage()
  await loadDemoWorld(world.app, (done, total) => told.push([done, total]))
  work = secondsOf(process.cpuUsage(before))
})
afterAll(() => world.end())

// Work, not time: how long it takes is also for others on the machine to say.
const secondsOf = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1e6
const count = async (what: string): Promise<number> => {
  const { rows } = await sql.raw<{ n: number }>(`select count(*)::int as n from ${what}`).execute(world.db)
  return rows[0]?.n ?? -1
}
const texts = async (what: string): Promise<string[]> => {
  const { rows } = await sql.raw<{ text: string }>(what).execute(world.db)
  return rows.map(({ text }) => text)
}

test('it is less than 25 seconds of work, and says how far it is', () => {
  expect(work).toBeLessThan(25)
  expect(told.at(-1)?.[0]).toBe(told.at(-1)?.[1])
  expect(told.every(([done], at) => at === 0 || done >= (told[at - 1]?.[0] ?? 0))).toBe(true)
})

test('production does not open over it', async () => {
  await expect(refuseDemoWorld(world.db)).rejects.toThrow('This database holds the demonstration')
  const empty = await makeWorld()
  await expect(refuseDemoWorld(empty.db)).resolves.toBeUndefined()
  await empty.end()
})

test('the world is as large as it says', async () => {
  expect(await demoWorldIsLoaded(world.db)).toBe(true)
  expect({
    schools: await count('schools'),
    teachers: await count(`people where state = 'validated'`),
    waiting: await count(`people where state = 'waiting'`),
    open: await count('validations where decided_at is null'),
    officers: await count('officers'),
    projects: await count('projects'),
    classes: await count('(select distinct project_id, school_id from pupils) as classes'),
    spaces: await count(`projects where state in ('active', 'closed')`),
  }).toEqual({ schools: 3000, teachers: 600, waiting: 45, open: 45, officers: 46, projects: 60, classes: 120, spaces: 48 })
})

test('all 42 countries have schools, teachers, an officer and somebody to validate', async () => {
  const codes = Object.keys(demoCountries).sort()
  expect(codes.length).toBe(42)
  expect(await texts(`select distinct country as text from schools where country <> 'GB' order by 1`)).toEqual(codes)
  expect(await texts(`select distinct country as text from people where state = 'validated' order by 1`)).toEqual(codes)
  expect(await texts('select distinct v.country as text from officers o join services v on v.code = o.service order by 1')).toEqual(codes)
  expect(
    await texts('select distinct v.country as text from validations a join services v on v.code = a.service where a.decided_at is null order by 1'),
  ).toEqual(codes)
  expect(await texts(`select service as text from officers where service like 'be-%' order by 1`)).toEqual(['be-de', 'be-fr', 'be-nl'])
  expect(await texts(`select distinct service as text from schools where country = 'BE' order by 1`)).toEqual(['be-fr', 'be-nl'])
})

test('projects stand in every state', async () => {
  expect(await texts(`select state || ' ' || count(*) as text from projects group by state order by state`)).toEqual([
    'active 36',
    'closed 12',
    'draft 3',
    'refused 1',
    'waiting-for-approval 4',
    'waiting-for-partner 3',
    'withdrawn 1',
  ])
  expect(await count(`approvals where decision = 'changes'`)).toBe(1)
  const left = await texts(`select c.closed_at::date::text as text from closures c join founders f using (project_id) where f.country = 'GB'`)
  expect(left.map((day) => day < '2021-01-01')).toEqual([true])
})

test('every rule of founding holds', async () => {
  const same = `founders a join founders b on a.project_id = b.project_id and a.seat = 1 and b.seat = 2`
  expect(await count(`${same} where a.school_id = b.school_id`)).toBe(0)
  expect(
    await count(`${same} join projects p on p.id = a.project_id where p.scope <> (case when a.country = b.country then 'national' else 'european' end)`),
  ).toBe(0)
  expect(await count(`${same} where not exists (select from contacts c where c.person_id = a.person_id and c.contact_id = b.person_id)`)).toBe(0)
})

test('each space has five to twenty-five posts, pages, and pictures with words and files', async () => {
  const posts = await texts(
    `select count(o.id)::text as text from projects p left join posts o on o.project_id = p.id where p.state in ('active', 'closed') group by p.id`,
  )
  expect(posts.map(Number).filter((each) => each < 5 || each > 25)).toEqual([])
  expect(await count(`projects p where state in ('active', 'closed') and (select count(*) from pages where project_id = p.id) < 4`)).toBe(0)
  expect(await count(`pictures where alt = '' or width <> 960`)).toBe(0)
  const [key = ''] = await texts('select file_key as text from pictures limit 1')
  for (const width of [320, 960, 1600]) expect((await world.app.files.open(`${key}-${width}.webp`))?.length).toBeGreaterThan(1000)
})

test('nothing is filler, nothing lies ahead, and no text waits for a name', async () => {
  const all = await texts(
    `select body as text from posts union all select body from comments union all select html from pages union all select about || ideas from people union all select title || description || aims || process || results from projects union all select name from schools`,
  )
  expect(all.filter((text) => /\blorem\b|[{}]|\bundefined\b|\bNaN\b/.test(text))).toEqual([])
  expect(all.filter((text) => text.includes('!'))).toEqual([])
  expect(await count('posts where created_at > now()')).toBe(0)
  expect(await count('comments where created_at > now()')).toBe(0)
  expect(await count('comments c join posts p on p.id = c.post_id where c.created_at < p.created_at')).toBe(0)
})

test('addresses lead nowhere, and nobody has a password', async () => {
  expect(await count(`people where email not like '%.example'`)).toBe(0)
  expect(await count('people where password_hash is not null')).toBe(0)
})

test('a second start changes nothing', async () => {
  await loadDemoWorld(world.app, () => {})
  expect(await count('schools')).toBe(3000)
})

test('surnames take the form of their bearer', async () => {
  const of = (country: string) => texts(`select name as text from people where country = '${country}'`)
  expect((await of('IS')).every((name) => /(son|dóttir)$/.test(name))).toBe(true)
  expect((await of('CZ')).some((name) => name.endsWith('ová'))).toBe(true)
  expect((await of('GR')).some((name) => name.endsWith('ου'))).toBe(true)
})

test('where the demonstration is off nobody enters and nobody is offered', async () => {
  const browser = world.visitor()
  expect((await browser.post('/demo/sign-in', { cast: 'eleni' })).status).toBe(404)
  expect(browser.cookies.session).toBeUndefined()
  expect((await browser.get('/en?anew')).text).not.toContain('Eleni Papadaki')
})

/** Switches the demonstration on for the length of `act`: the settings are the program's own object. */
async function inDemo(act: () => Promise<void>): Promise<void> {
  world.app.settings.demo = true
  await act().finally(() => {
    world.app.settings.demo = false
  })
}

test('the first page offers the cast, with a button each', () =>
  inDemo(async () => {
    // With a query the page is made anew; without, the one kept before the switch would come.
    const { text } = await world.visitor().get('/en?anew')
    expect(text).toContain('Look around as: Eleni Papadaki')
    expect(text.match(/action="\/demo\/sign-in"/g)?.length).toBe(17)
  }))

test.each([
  ['eleni', 'en', 'My desk'],
  ['aino', 'el', 'Το γραφείο μου'],
  ['eleni', 'ar', 'مكتبي'],
  ['karim', 'fr', 'Mon tableau de bord'],
  ['dimitra', 'el', 'Η αίτησή σας βρίσκεται στην υπηρεσία υποστήριξης (Ελλάδα)'],
])('U13: whoever looks around as %s goes on reading %s', (cast, language, words) =>
  inDemo(async () => {
    const browser = world.visitor()
    await browser.get(`/${language}/about`)
    const page = await browser.submit('/demo/sign-in', { cast })
    expect(page.status).toBe(200)
    expect(page.text).toContain(words)
    expect((await browser.get('/projects')).text).toContain(`<html lang="${language}"`)
  }),
)

test.each(['maria', 'jukka', 'layla', 'sylvie', 'rita', 'kadri', 'ingrid', 'deniz', 'oksana', 'sofia'])('%s comes with the rights of the office', (cast) =>
  inDemo(async () => {
    const browser = world.visitor()
    await browser.post('/demo/sign-in', { cast })
    expect((await browser.get('/')).text).toContain('href="/queue"')
    expect((await browser.get('/queue')).status).toBe(200)
  }),
)

test.each(['nikos', 'helmi'])('%s stands in the project space and nowhere else', (cast) =>
  inDemo(async () => {
    const browser = world.visitor()
    await browser.get('/fr/about')
    const answer = await browser.post('/demo/sign-in', { cast })
    expect(answer.location).toMatch(/^\/twinspaces\//)
    const space = await browser.get(answer.location ?? '')
    expect([space.status, space.text.includes('<html lang="fr"')]).toEqual([200, true])
    expect((await browser.get('/')).location).toBe(answer.location)
    expect((await browser.get('/partners')).status).toBe(404)
  }),
)

test.each(['', 'nobody', 'x'.repeat(40)])('“%s” is nobody', (cast) =>
  inDemo(async () => {
    expect((await world.visitor().post('/demo/sign-in', { cast })).status).toBe(404)
  }),
)

test('everybody of it reads times in their own country’s zone', async () => {
  const zones = await world.db
    .selectFrom('people')
    .select(['country', 'time_zone'])
    .distinct()
    .where('country', 'in', ['GR', 'JO', 'FI'])
    .orderBy('country')
    .execute()
  expect(zones.map(({ country, time_zone }) => `${country} ${time_zone}`)).toEqual(['FI Europe/Helsinki', 'GR Europe/Athens', 'JO Asia/Amman'])
  expect(await world.db.selectFrom('people').select('id').where('country', 'is not', null).where('time_zone', 'is', null).execute()).toEqual([])
})

test('U17: every country of the cast’s projects has an officer among the cast', async () => {
  const { rows } = await sql<{ country: string }>`
    select distinct upper(split_part(s.service, '-', 1)) as country from founders f join founders c on c.project_id = f.project_id join people p on p.id = c.person_id
    join schools s on s.id = f.school_id where p.demo_cast is not null`.execute(world.db)
  const { rows: there } = await sql<{ country: string }>`
    select upper(o.service) as country from officers o join people p on p.id = o.person_id where p.demo_cast is not null and o.service is not null`.execute(
    world.db,
  )
  expect(rows.length).toBeGreaterThan(4)
  expect(rows.map(({ country }) => country).filter((country) => !there.some((each) => each.country === country))).toEqual([])
})
