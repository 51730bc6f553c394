import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { type Made, makeCentral, makeMember, makeOfficer, makeTeacher } from '../people/factory.ts'
import { type CreatedSchool, makeSchool } from './factory.ts'

let world: World
let coimbra: CreatedSchool
let lycee: CreatedSchool
let marta: Made
let luc: Made
let pupil: { id: string }

beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

beforeEach(async () => {
  for (const table of ['pupils', 'memberships', 'projects', 'person_schools', 'sessions', 'officers', 'people', 'schools'] as const)
    await world.db.deleteFrom(table).execute()
  coimbra = await makeSchool(world, {
    name: 'Escola Secundária de Coimbra',
    website: 'https://www.escola.example/',
    number: '123',
    source: 'Register of Portugal',
  })
  lycee = await makeSchool(world, { name: 'Lycée Ampère', country: 'FR', town: 'Lyon' })
  marta = await makeTeacher(world, { email: 'marta@example.org', name: 'Marta Oliveira', school: coimbra, subjects: ['biology'] })
  luc = await makeTeacher(world, { email: 'luc@example.org', name: 'Luc Bernard', country: 'FR', school: lycee })
  await makeMember(world, { email: 'new@example.org', name: 'Not Yet Validated', country: 'PT', school: coimbra })
  await makeTeacher(world, { email: 'gone@example.org', name: 'Long Gone', school: coimbra, state: 'inactive' })
})

type State = 'draft' | 'waiting-for-approval' | 'active' | 'closed' | 'refused'
async function project(title: string, state: State, people: Made[], activated = new Date()): Promise<string> {
  const { id } = await world.db.insertInto('projects').values({ title, state, activated_at: activated }).returning('id').executeTakeFirstOrThrow()
  for (const person of people)
    await world.db
      .insertInto('memberships')
      .values({ project_id: id, person_id: person.id, school_id: person.schoolId ?? '', role: 'founder' })
      .execute()
  return id
}

test('a school’s page shows what is public to everybody', async () => {
  const page = await world.visitor().get(`/schools/${coimbra.id}`)
  expect(page.status).toBe(200)
  for (const said of [
    'Escola Secundária de Coimbra',
    '<bdi>Coimbra</bdi>, <bdi>Portugal</bdi>',
    'escola.example',
    'Register of Portugal',
    '1 teacher from this school takes part.',
  ])
    expect(page.text).toContain(said)
})

test('who teaches there is told to teachers and to the services in charge only', async () => {
  pupil = await world.db
    .insertInto('pupils')
    .values({
      project_id: await project('A secret garden', 'active', [luc]),
      school_id: lycee.id,
      created_by: luc.id,
      nickname: 'Robin',
      user_name: 'robin',
      secret_hash: '',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const seen = async (browser: ReturnType<World['visitor']>) => {
    const page = await browser.get(`/schools/${coimbra.id}`)
    return [
      page.status,
      page.text.includes('Marta Oliveira'),
      page.text.includes('Biology'),
      page.text.includes('Not Yet Validated') || page.text.includes('Long Gone'),
    ]
  }
  expect(await seen(world.visitor())).toEqual([200, false, false, false])
  expect(await seen(await world.as(await makeMember(world)))).toEqual([200, false, false, false])
  expect(await seen(await world.as(luc))).toEqual([200, true, true, false])
  expect(await seen(await world.as(marta))).toEqual([200, true, true, false])
  expect(await seen(await world.as(await makeOfficer(world, { country: 'PT' })))).toEqual([200, true, true, false])
  expect(await seen(await world.as(await makeOfficer(world, { country: 'FR' })))).toEqual([200, false, false, false])
  expect(await seen(await world.as(await makeCentral(world)))).toEqual([200, true, true, false])
  expect(await seen(await world.as(pupil, 'pupil'))).toEqual([404, false, false, false])
})

test('U21: schools are twinned by the projects they have brought to their end', async () => {
  await project('Rivers of two towns', 'closed', [marta, luc], new Date('2025-09-01'))
  await project('A second journey', 'active', [marta, luc])
  await project('Still a draft', 'draft', [marta, luc])
  await project('Waiting for an answer', 'waiting-for-approval', [marta, luc])
  await project('Refused last year', 'refused', [marta, luc])
  for (const [school, other] of [
    [coimbra, lycee],
    [lycee, coimbra],
  ] as const) {
    const { text } = await world.visitor().get(`/schools/${school.id}`)
    const twins = text.slice(text.indexOf('id="twins"'), text.indexOf('id="projects"'))
    expect(twins).toContain('Twinned schools')
    expect(twins).toContain(`href="/schools/${other.id}"`)
    expect(twins.split(other.name)).toHaveLength(2)
    expect([...twins.matchAll(/href="\/projects\/[^"]+"[^>]*>([^<]+)</g)].map(([, title]) => title)).toEqual(['Rivers of two towns'])
    expect(text).not.toMatch(/Still a draft|Waiting for an answer|Refused last year/)
  }
})

test('guests make no twins, and a school alone has none', async () => {
  const id = await project('Rivers', 'active', [marta, luc])
  await world.db.updateTable('memberships').set({ role: 'guest' }).where('project_id', '=', id).where('person_id', '=', luc.id).execute()
  expect((await world.visitor().get(`/schools/${coimbra.id}`)).text).not.toContain('Twinned schools')
})

test('what is no school is not here', async () => {
  for (const path of [`/schools/${randomUUID()}`, '/schools/nothing', `/schools/${marta.id}`]) expect((await world.visitor().get(path)).status).toBe(404)
})

test('a page sends as many statements for twenty teachers, projects and twins as for one', async () => {
  const anna = await world.as(marta)
  const page = () => anna.get(`/schools/${coimbra.id}`)
  await project('One', 'active', [marta, luc])
  const one = await world.counting(page)
  for (let at = 0; at < 20; at++) {
    const other = await makeTeacher(world, { email: `t${at}@example.org`, country: 'FR', school: `Collège ${at}` })
    await makeTeacher(world, { email: `c${at}@example.org`, name: `Colleague ${at}`, school: coimbra })
    await project(`Project ${at}`, 'closed', [marta, other])
  }
  expect(await world.counting(page)).toBe(one)
  expect(one).toBe(2)
})

test('search finds by words and country, counts beside every country, and keeps the question', async () => {
  await makeSchool(world, { name: 'Lycée Ampère', country: 'BE', town: 'Namur' })
  const page = await world.visitor().get('/schools?q=ampere&country=FR')
  expect(page.status).toBe(200)
  expect(page.text).toContain('1 school')
  expect(page.text).toContain('<bdi>Lyon</bdi>, <bdi>France</bdi>')
  expect(page.text).not.toContain('<bdi>Namur</bdi>, <bdi>Belgium</bdi>')
  expect(page.text).toMatch(/<option value="FR" selected>France \(1\)<\/option>/)
  expect(page.text).toMatch(/<option value="BE">Belgium \(1\)<\/option>/)
  expect(page.text).toContain('value="ampere"')
})

test('search forgives spelling and says so', async () => {
  const page = await world.visitor().get('/schools?q=Coinbra')
  expect(page.text).toContain('No exact match. 1 school has a similar name.')
  expect(page.text).toContain('Escola Secundária de Coimbra')
})

test('search that finds nothing says what to try', async () => {
  const page = await world.visitor().get('/schools?q=zzzzzz&page=99')
  expect(page.status).toBe(200)
  expect(page.text).toContain('Try the town alone, or fewer words of the name.')
})

test('pages of results hold twenty and lead on; a page sends as many statements full as nearly empty', async () => {
  const few = await world.counting(() => world.visitor().get('/schools?q=coimbra'))
  for (let at = 0; at < 25; at++) await makeSchool(world, { name: `Escola ${String(at).padStart(2, '0')}` })
  const first = await world.visitor().get('/schools?q=coimbra')
  expect(first.text).toContain('Page 1 of 2')
  expect(first.text.match(/<article class="result"/g)).toHaveLength(20)
  const second = await world.visitor().get('/schools?q=coimbra&page=2')
  expect(second.text.match(/<article class="result"/g)).toHaveLength(6)
  // M33: every school once.
  const ids = [first, second].flatMap(({ text }) => [...text.matchAll(/<h2[^>]*><a href="\/schools\/([^"]+)"/g)].map(([, id]) => id))
  expect([ids.length, new Set(ids).size]).toEqual([26, 26])
  expect(await world.counting(() => world.visitor().get('/schools?q=coimbra'))).toBe(few)
  expect(few).toBe(2)
})

test('suggestions are options for members, in their language', async () => {
  const { db } = world
  await db.updateTable('people').set({ language: 'fr' }).where('id', '=', marta.id).execute()
  const page = await (await world.as(marta)).get('/schools/suggestions?q=amper')
  expect(page.status).toBe(200)
  expect(page.text).toBe(
    `<div><p>1 établissement</p><ul><li id="school-${lycee.id}" data-value="${lycee.id}"><span dir="auto">Lycée Ampère</span> <small><bdi>Lyon</bdi>, <bdi>France</bdi></small></li></ul></div>`,
  )
  expect((await world.visitor().get('/schools/suggestions?q=amper')).status).toBe(303)
})

test('F21: a country that is none is asked about as if it had not been named', async () => {
  const browser = await world.as(marta)
  const { text } = await browser.get('/schools/suggestions?q=amper')
  for (const country of ['X', '١', 'fr', 'FRANCE', '%00']) {
    const page = await browser.get(`/schools/suggestions?q=amper&country=${country}`)
    expect([country, page.status, page.text]).toEqual([country, 200, text])
  }
})

test('what people write is shown as text', async () => {
  const evil = await makeSchool(world, { name: '<script>alert(1)</script>', town: '"><b>', website: 'javascript:alert(1)' })
  const { text } = await world.visitor().get(`/schools/${evil.id}`)
  expect(text).not.toContain('<script>alert')
  expect(text).not.toContain('<b>')
  expect(text).not.toContain('javascript:')
})

test('U24: who looks for partners by their school has the tabs there, too; nobody else has', async () => {
  const browsers = [await world.as(await makeTeacher(world)), world.visitor(), await world.as(await makeOfficer(world, { country: 'GR' }))]
  const tabs = await Promise.all(browsers.map(async (browser) => tabsOf((await browser.get('/schools')).text)))
  expect(tabs).toEqual([['/partners', '/schools page'], [], []])
  expect(tabsOf((await (await world.as(await makeTeacher(world))).get('/partners')).text)).toEqual(['/partners page', '/schools'])
})

const tabsOf = (text: string): string[] =>
  [...(/<nav class="tabs".*?<\/nav>/s.exec(text)?.[0] ?? '').matchAll(/<a href="([^"]*)"(?: aria-current="(\w+)")?/g)].map(([, ...parts]) =>
    parts.filter(Boolean).join(' '),
  )
