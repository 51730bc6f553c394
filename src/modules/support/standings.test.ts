import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { zoneOfAnotherDay } from '../../../test/another-day.ts'
import { makeWorld, type World } from '../../../test/world.ts'
import { jobs } from '../../jobs.ts'
import { makeContact } from '../partners/factory.ts'
import { type Made, makeCentral, makeOfficer, makeTeacher } from '../people/factory.ts'
import { makeSpace } from '../space/factory.ts'
import { makeApplicant, passUndoTime } from './factory.ts'

let world: World
let officer: Made
beforeAll(async () => {
  world = await makeWorld()
  officer = await makeOfficer(world, { country: 'PT', name: 'Inês' })
})
afterAll(() => world.end())

const person = (id: string) => world.db.selectFrom('people').select(['state', 'state_before', 'suspended_until']).where('id', '=', id).executeTakeFirstOrThrow()
const stateOf = async (id: string) => (await person(id)).state
const subjectsTo = async ({ id }: { id: string }) => {
  await world.work()
  return (await world.db.selectFrom('mails').select('subject').where('person_id', '=', id).orderBy('created_at').execute()).map(({ subject }) => subject)
}
const actsOn = async ({ id }: { id: string }) =>
  (await world.db.selectFrom('audit_events').select('act').where('subject_id', '=', id).orderBy('id').execute()).map(({ act }) => act)
const validations = (id: string) => world.db.selectFrom('validations').selectAll().where('person_id', '=', id).execute()

test('U1: a decision is undone without script, the application is as it was, and nobody is told', async () => {
  const rui = await makeApplicant(world, { waited: 3 })
  const before = await validations(rui.id)
  const browser = await world.as(officer)
  const said = await browser.submit(`/queue/people/${rui.validationId}/decision`, { decision: 'validated' })
  expect(said.text).toContain('Application validated: Rui Costa.')
  expect(said.text).toMatch(
    new RegExp(`<flash-toast[^>]*>[\\s\\S]*<form action="/queue/people/${rui.validationId}/return" method="post">[\\s\\S]*</flash-toast>`),
  )
  const back = await browser.submit(`/queue/people/${rui.validationId}/return`)
  expect(back.text).toContain('Back in the queue: Rui Costa.')
  expect([await validations(rui.id), await stateOf(rui.id)]).toEqual([before, 'waiting'])
  await passUndoTime(world)
  expect(await subjectsTo(rui)).toEqual([])
  expect(await actsOn(rui)).toEqual(['person.validated', 'person.decision-undone', 'person.viewed'])
  await browser.post(`/queue/people/${rui.validationId}/decision`, { decision: 'refused', reason: 'Which school?' })
  await passUndoTime(world)
  expect(await subjectsTo(rui)).toEqual(['Something is missing in your profile'])
})

test.each([
  [
    'the time is over',
    async (rui: Made) =>
      void (await world.db
        .updateTable('validations')
        .set({ decided_at: new Date(Date.now() - 601_000) })
        .where('person_id', '=', rui.id)
        .execute()),
  ],
  ['they have been told', () => passUndoTime(world).then(() => world.work())],
  [
    'they have acted on it',
    async (rui: Made) => {
      const other = await makeTeacher(world, { name: 'Asked' })
      expect((await (await world.as(rui)).post(`/people/${other.id}/contact-request`, { message: 'Shall we measure rivers together?' })).status).toBe(303)
    },
  ],
])('U1: no decision is undone when %s', async (_, passes) => {
  const rui = await makeApplicant(world)
  const browser = await world.as(officer)
  await browser.post(`/queue/people/${rui.validationId}/decision`, { decision: 'validated' })
  await passes(rui)
  const late = await browser.post(`/queue/people/${rui.validationId}/return`)
  expect([late.status, late.text.includes('can no longer be undone'), await stateOf(rui.id)]).toEqual([422, true, 'validated'])
  expect((await browser.get('/queue/decisions')).text).not.toContain(`/queue/people/${rui.validationId}/return`)
})

test('only who decided undoes it; and it is undone once', async () => {
  const rui = await makeApplicant(world)
  const [browser, colleague] = [await world.as(officer), await world.as(await makeOfficer(world, { country: 'PT', name: 'João' }))]
  await browser.post(`/queue/people/${rui.validationId}/decision`, { decision: 'validated' })
  expect((await colleague.get('/queue/decisions')).text).not.toContain(`/queue/people/${rui.validationId}/return`)
  expect([(await colleague.post(`/queue/people/${rui.validationId}/return`)).status, await stateOf(rui.id)]).toEqual([422, 'validated'])
  const both = await Promise.all([1, 2].map(() => browser.post(`/queue/people/${rui.validationId}/return`)))
  expect(both.map(({ status }) => status).sort()).toEqual([303, 422])
})

test('U1: in the queue nothing decides, and every row has its evidence', async () => {
  const rui = await makeApplicant(world, { email: 'rui@mail.example' })
  const { text } = await (await world.as(officer)).get('/queue')
  for (const words of ['Not in the register', 'No school website known', '@mail.example', 'No validated colleagues']) expect(text).toContain(words)
  expect(text).not.toContain('name="only"')
  expect(text).not.toMatch(/value="validated"|\/decision"/)
  expect(await stateOf(rui.id)).toBe('waiting')
})

test('U2: a validation is revoked with a reason; the person is nowhere, reads why, mends and sends again; their history says who and why', async () => {
  const [marta, aino] = [await makeTeacher(world, { name: 'Marta Oliveira' }), await makeTeacher(world, { name: 'Aino', country: 'FI' })]
  await makeContact(world, marta, aino)
  const space = await makeSpace(world, [marta, aino])
  const [browser, own, other] = [await world.as(officer), await world.as(marta), await world.as(aino)]
  expect((await own.get(`/twinspaces/${space.id}`)).status).toBe(200)
  const empty = await browser.post(`/queue/teachers/${marta.id}/revocation`, { why: ' ' })
  expect([empty.status, await stateOf(marta.id)]).toEqual([422, 'validated'])
  const done = await browser.submit(`/queue/teachers/${marta.id}/revocation`, { why: 'The school says you left.' })
  for (const words of ['Validation revoked: Marta Oliveira.', 'The school says you left.', '<bdi>Inês</bdi>']) expect(done.text).toContain(words)
  expect(await stateOf(marta.id)).toBe('refused')
  expect([(await own.get(`/twinspaces/${space.id}`)).status, (await own.get('/partners')).status]).toEqual([404, 403])
  expect([(await other.get(`/people/${marta.id}`)).status, (await other.get('/contacts')).text.includes('Marta')]).toEqual([404, false])
  expect((await other.get(`/twinspaces/${space.id}/members`)).status).toBe(200)
  const told = (await own.get('/welcome/send')).text
  for (const words of ['no longer confirms your profile', 'The school says you left.', 'href="/services/pt"', 'href="/account#address"'])
    expect(told).toContain(words)
  expect((await own.get('/')).text).toContain('The school says you left.')
  expect(await subjectsTo(marta)).toEqual(['Your profile is no longer confirmed'])
  expect((await own.post('/welcome/application')).location).toBe('/welcome/send')
  expect(await stateOf(marta.id)).toBe('waiting')
  expect((await browser.post(`/queue/teachers/${marta.id}/restoration`)).status).toBe(422)
  expect(await actsOn(marta)).toEqual(expect.arrayContaining(['person.revoked', 'person.applied']))
})

test('U2: what was revoked is given back', async () => {
  const marta = await makeTeacher(world, { name: 'Given Back' })
  const browser = await world.as(officer)
  await browser.post(`/queue/teachers/${marta.id}/revocation`, { why: 'A mistake.' })
  expect((await browser.submit(`/queue/teachers/${marta.id}/restoration`, { note: 'It was another school.' })).text).toContain('Account restored: Given Back.')
  expect(await stateOf(marta.id)).toBe('validated')
  const again = await browser.post(`/queue/teachers/${marta.id}/restoration`)
  expect([again.status, again.text.includes('changed the state of this account')]).toEqual([422, true])
})

test('U2: who is suspended is signed out at once, and may sign in to read why and to whom to write; nothing else', async () => {
  const [marta, aino] = [
    await makeTeacher(world, { name: 'Marta Oliveira', password: 'three green pencils' }),
    await makeTeacher(world, { name: 'Aino', country: 'FI' }),
  ]
  const space = await makeSpace(world, [marta, aino])
  await world.db.insertInto('posts').values({ project_id: space.id, person_id: marta.id, body: 'What she wrote.' }).execute()
  const [browser, before] = [await world.as(officer), await world.as(marta)]
  const past = await browser.post(`/queue/teachers/${marta.id}/suspension`, { reason: 'Rude.', until: '2020-01-01' })
  expect([past.status, past.text.includes('today or a later day'), past.text.includes('Rude.')]).toEqual([422, true, true])
  await browser.post(`/queue/teachers/${marta.id}/suspension`, { reason: 'Rude to partners.', until: '2199-12-31' })
  expect(await person(marta.id)).toEqual({ state: 'suspended', state_before: 'validated', suspended_until: '2199-12-31' })
  expect((await before.get('/account')).location).toBe('/sign-in?next=%2Faccount')
  const own = world.visitor()
  expect((await own.post('/sign-in', { email: marta.email, password: 'three green pencils' })).status).toBe(303)
  for (const closed of [
    '/',
    '/account',
    '/contacts',
    '/partners',
    `/twinspaces/${space.id}`,
    '/sign-in',
    `/people/${aino.id}`,
    '/welcome/send',
    '/notifications',
    '/queue',
  ])
    expect([closed, (await own.get(closed)).location]).toEqual([closed, '/suspended'])
  expect((await own.post(`/people/${aino.id}/contact-request`, { message: 'Shall we measure rivers together?' })).location).toBe('/suspended')
  const { text } = await own.get('/suspended')
  for (const words of ['Rude to partners.', '31 December 2199', 'href="/services/pt"', 'action="/sign-out"']) expect(text).toContain(words)
  expect(text).not.toContain('href="/sign-in"')
  expect((await own.get('/services/own')).location).toBe('/services/pt')
  expect(await subjectsTo(marta)).toEqual(['Your account is suspended'])
  expect((await (await world.as(aino)).get(`/twinspaces/${space.id}`)).text).toContain('What she wrote.')
  expect((await own.post('/sign-out')).location).toBe('/')
  await browser.post(`/queue/teachers/${marta.id}/restoration`, {})
  expect(await person(marta.id)).toEqual({ state: 'validated', state_before: null, suspended_until: null })
  expect(await subjectsTo(marta)).toEqual(['Your account is suspended', 'Your account is restored'])
})

test('U2: a guest who is suspended stands in no space, and who waits is not in the queue meanwhile', async () => {
  const rui = await makeApplicant(world, { name: 'Waits Suspended' })
  const founders = [await makeTeacher(world), await makeTeacher(world, { country: 'FI' })] as const
  const space = await makeSpace(world, [...founders])
  await world.db
    .insertInto('memberships')
    .values({ project_id: space.id, person_id: rui.id, school_id: String(rui.schoolId), role: 'guest' })
    .execute()
  expect((await (await world.as(rui)).get(`/twinspaces/${space.id}`)).status).toBe(200)
  const browser = await world.as(officer)
  await browser.submit(`/queue/teachers/${rui.id}/suspension`, { reason: 'Asked twice.' })
  expect((await (await world.as(rui)).get(`/twinspaces/${space.id}`)).location).toBe('/suspended')
  expect((await browser.get('/queue')).text).not.toContain('Waits Suspended')
  const decided = await browser.post(`/queue/people/${rui.validationId}/decision`, { decision: 'validated' })
  expect([decided.status, await stateOf(rui.id)]).toEqual([422, 'suspended'])
  await browser.submit(`/queue/teachers/${rui.id}/restoration`)
  expect((await browser.get('/queue')).text).toContain('Waits Suspended')
})

test('U2: a suspension ends when its last day is over where the person lives, and not before', async () => {
  const marta = await makeTeacher(world, { name: 'Until Then' })
  const browser = await world.as(officer)
  await browser.post(`/queue/teachers/${marta.id}/suspension`, { reason: 'A week.', until: '2199-12-31' })
  const timeZone = zoneOfAnotherDay()
  const end = async (until: string) => {
    await world.db.updateTable('people').set({ suspended_until: until, time_zone: timeZone }).where('id', '=', marta.id).execute()
    await sql`select graphile_worker.add_job('hourly-end-suspensions')`.execute(world.db)
    await world.work()
    return stateOf(marta.id)
  }
  const there = new Intl.DateTimeFormat('en-CA', { timeZone })
  expect(await end(there.format(new Date()))).toBe('suspended')
  expect(await end(there.format(new Date(Date.now() - 86_400_000)))).toBe('validated')
  expect((await browser.get(`/queue/teachers/${marta.id}`)).text).toContain('ended by itself')
})

test('nobody suspends an officer, themselves, or another service’s people', async () => {
  const [colleague, finn] = [await makeOfficer(world, { country: 'PT', name: 'Works There' }), await makeTeacher(world, { country: 'FI' })]
  const browser = await world.as(officer)
  const refused = await browser.post(`/queue/teachers/${colleague.id}/suspension`, { reason: 'No.' })
  expect([refused.status, refused.text.includes('works for a support service'), await stateOf(colleague.id)]).toEqual([422, true, 'registered'])
  for (const { id } of [officer, finn])
    for (const act of ['revocation', 'suspension', 'restoration'])
      expect((await browser.post(`/queue/teachers/${id}/${act}`, { why: 'x', reason: 'x' })).status).toBe(404)
  expect((await (await world.as(await makeCentral(world))).post(`/queue/teachers/${finn.id}/suspension`, { reason: 'Yes.' })).status).toBe(303)
})

test('U2: officers find the people of their services by name, school, address and state, a page of 25 at a time', async () => {
  const own = await makeOfficer(world, { country: 'SI' })
  const named = async (name: string, more = {}) => makeTeacher(world, { name, country: 'SI', school: 'Gimnazija Bled', ...more })
  const jana = await named('Jana Novak', { email: 'jana@bled.example' })
  await named('Maja Zupan', { school: 'Osnovna šola Piran', state: 'refused' })
  await makeTeacher(world, { name: 'Jana Elsewhere', country: 'HR', email: 'jana@zagreb.example' })
  const browser = await world.as(own)
  const found = async (query: string) =>
    [...(await browser.get(`/queue/teachers${query}`)).text.matchAll(/\/queue\/teachers\/[0-9a-f-]{36}"[^>]*>\s*([^<]+)</g)].map(([, name]) => name?.trim())
  expect(await found('')).toEqual(['Jana Novak', 'Maja Zupan'])
  expect(await found('?q=novak')).toEqual(['Jana Novak'])
  expect(await found('?q=piran')).toEqual(['Maja Zupan'])
  expect(await found('?q=jana@')).toEqual(['Jana Novak'])
  expect(await found('?q=%25@')).toEqual([])
  expect(await found('?standing=refused')).toEqual(['Maja Zupan'])
  for (let at = 0; at < 26; at++) await named(`Teacher ${String(at).padStart(2, '0')}`)
  expect(await found('')).toHaveLength(25)
  expect(await found('?page=2')).toEqual(['Teacher 23', 'Teacher 24', 'Teacher 25'])
  expect((await browser.get('/queue/teachers')).text).toContain('28 people')
  expect(await found('?sort=registered')).toEqual(expect.arrayContaining(['Teacher 25']))
  const counting = (path: string) => world.counting(() => browser.get(path))
  expect([await counting('/queue/teachers?q=novak'), await counting('/queue/teachers'), await counting('/queue/decisions')]).toEqual([2, 2, 2])
  await browser.get(`/queue/teachers/${jana.id}`)
  expect(await counting(`/queue/teachers/${jana.id}`)).toBe(2)
  expect(await actsOn(jana)).toEqual(['person.viewed'])
})

test('past decisions are those of the own services, the latest first', async () => {
  const [rui, lea] = [await makeApplicant(world, { name: 'Decided Here' }), await makeApplicant(world, { name: 'Léa Petit', country: 'FR' })]
  const [here, there] = [await world.as(officer), await world.as(await makeOfficer(world, { country: 'FR' }))]
  await here.post(`/queue/people/${rui.validationId}/decision`, { decision: 'refused', reason: 'Which school is yours?' })
  await there.post(`/queue/people/${lea.validationId}/decision`, { decision: 'validated' })
  const [portugal, france] = [(await here.get('/queue/decisions')).text, (await there.get('/queue/decisions')).text]
  for (const words of ['Decided Here', 'Which school is yours?', '<bdi>Inês</bdi>', `/queue/people/${rui.validationId}/return`])
    expect(portugal).toContain(words)
  expect([portugal.includes('Léa Petit'), france.includes('Decided Here'), france.includes('Léa Petit')]).toEqual([false, false, true])
})

test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])('the last day of a suspension may be today where they live, and not yesterday: %s', async (zone) => {
  const marta = await makeTeacher(world, { name: 'Until Tonight' })
  await world.db.updateTable('people').set({ time_zone: zone }).where('id', '=', marta.id).execute()
  const day = (before: number) => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(Date.now() - before * 86_400_000)
  const until = async (day: string) => (await (await world.as(officer)).post(`/queue/teachers/${marta.id}/suspension`, { reason: 'A day.', until: day })).status
  expect([await until(day(1)), await until(day(0))]).toEqual([422, 303])
  expect(await person(marta.id)).toEqual({ state: 'suspended', state_before: 'validated', suspended_until: day(0) })
})

test('a decision whose news cannot be written is told when its job is tried again', async () => {
  const rui = await makeApplicant(world)
  await (await world.as(officer)).post(`/queue/people/${rui.validationId}/decision`, { decision: 'validated' })
  const tell = async () => jobs['tell-decision']?.(world.app, { id: rui.validationId })
  const told = async () => (await world.db.selectFrom('notifications').select('kind').where('person_id', '=', rui.id).execute()).map(({ kind }) => kind)
  await sql`alter table notifications add constraint nothing_goes check (false) not valid`.execute(world.db)
  await expect(tell()).rejects.toThrow('nothing_goes')
  await sql`alter table notifications drop constraint nothing_goes`.execute(world.db)
  expect(await told()).toEqual([])
  await tell()
  expect(await told()).toEqual(['validated'])
})
