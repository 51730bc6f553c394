import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { makeSchool } from '../schools/factory.ts'
import { makeCentral, makeMember, makeOfficer, makeTeacher } from './factory.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
  await world.db.updateTable('services').set({ validation_target_days: 5 }).where('code', '=', 'fr').execute()
})
afterAll(() => world.end())

const stateOf = (id: string) => world.db.selectFrom('people').select(['state', 'country', 'onboarded_at']).where('id', '=', id).executeTakeFirstOrThrow()

test('six short steps, each saved at once, left and resumed, lead to the country’s officers', async () => {
  const school = await makeSchool(world, { name: 'Lycée Ampère', country: 'FR', town: 'Lyon' })
  const officer = await makeOfficer(world, { country: 'FR' })
  const elsewhere = await makeOfficer(world, { country: 'PT' })
  const zoe = await makeMember(world, { name: '', country: 'FR' })
  const browser = await world.as(zoe)

  expect((await browser.get('/welcome')).location).toBe('/welcome/job-role')
  expect((await browser.get('/welcome/send')).location).toBe('/welcome/job-role')
  expect((await browser.post('/welcome/job-role', { name: 'Zoé Martin', jobRole: 'teacher' })).location).toBe('/welcome/school')
  const resumed = await world.as(zoe)
  expect((await resumed.get('/welcome')).location).toBe('/welcome/school')

  expect((await browser.post('/welcome/school', { 'school-text': 'lycee amper', 'school-search': 'on' })).location).toBe('/welcome/school?q=lycee%20amper')
  expect((await browser.get('/welcome/school?q=lycee%20amper')).text).toContain(school.id)
  const undecided = await browser.post('/welcome/school', { 'school-text': 'ampere' })
  expect([undecided.status, undecided.text.includes('Please choose your school from the list')]).toEqual([422, true])
  expect((await browser.post('/welcome/school', { school: school.id })).location).toBe('/welcome/subjects')
  expect((await browser.post('/welcome/subjects', {})).status).toBe(422)
  expect((await browser.post('/welcome/subjects', { subjects: ['biology', 'geography'] })).location).toBe('/welcome/languages')
  expect((await browser.post('/welcome/languages', { language0: 'fr' })).text).toContain('Please say how well you speak this language.')
  expect((await browser.post('/welcome/languages', {})).text).toContain('Please choose at least one language.')
  expect((await browser.post('/welcome/languages', { language0: 'fr', level0: 'native', language2: 'en', level2: 'B2' })).location).toBe('/welcome/class')
  expect((await browser.post('/welcome/application')).location, 'not before every step is done').toBe('/welcome')
  const details = { ages: ['9-11', '12-15'], projects: true, plus: true, about: 'Une classe curieuse.', ideas: 'Les rivières' }
  expect((await browser.post('/welcome/class', details)).location).toBe('/welcome/send')
  expect((await browser.get('/welcome/send')).text).toContain('Lycée Ampère')
  expect((await browser.post('/welcome/application')).location).toBe('/welcome/send')
  expect((await browser.get('/welcome/send')).text).toContain('within 5 days')

  expect(await stateOf(zoe.id)).toMatchObject({ state: 'waiting', country: 'FR', onboarded_at: expect.any(Date) })
  const row = await world.db.selectFrom('people').select(['facets', 'search_text', 'ages_from', 'ages_to']).where('id', '=', zoe.id).executeTakeFirstOrThrow()
  expect(row).toMatchObject({ ages_from: 9, ages_to: 15, search_text: 'zoe martin lycee ampere lyon les rivieres une classe curieuse' })
  expect(row.facets).toEqual(expect.arrayContaining([4009, 4015, 5000, 5001]))
  const validation = await world.db.selectFrom('validations').selectAll().where('person_id', '=', zoe.id).executeTakeFirstOrThrow()
  expect(Math.round((validation.due_at.getTime() - validation.requested_at.getTime()) / 86_400_000)).toBe(5)
  const told = await world.db.selectFrom('notifications').select(['person_id', 'kind', 'href']).where('kind', '=', 'validation-asked').execute()
  expect(told).toEqual([{ person_id: officer.id, kind: 'validation-asked', href: `/queue/people/${validation.id}` }])
  expect(told.some(({ person_id }) => person_id === elsewhere.id)).toBe(false)
  expect((await browser.post('/welcome/application')).location).toBe('/welcome')
  expect(await world.db.selectFrom('validations').selectAll().where('person_id', '=', zoe.id).execute()).toHaveLength(1)
})

test('U24: who changes a step later is told of no steps, and has the way back to the account', async () => {
  const [fresh, teacher] = [await world.as(await makeMember(world)), await world.as(await makeTeacher(world))]
  for (const [step, lead] of [
    ['job-role', 'A few short steps.'],
    ['class', 'The last step before you send your profile.'],
  ]) {
    const [first, later] = [(await fresh.get(`/welcome/${step}`)).text, (await teacher.get(`/welcome/${step}`)).text]
    expect([first.includes(lead as string), later.includes(lead as string)], step).toEqual([true, false])
    expect([first.match(/<ol class="plain steps">.*?<\/ol>/s)?.[0].match(/<li/g)?.length, later.includes('class="plain steps"')]).toEqual([6, false])
    expect(later).toMatch(/<nav class="crumbs"[^>]*>.*?href="\/account"/s)
  }
})

test('U24: an officer who teaches nowhere is not asked what they teach', async () => {
  const office = await makeOfficer(world, { country: 'FR' })
  await world.db.updateTable('people').set({ onboarded_at: new Date() }).where('id', '=', office.id).execute()
  await world.db.deleteFrom('person_schools').where('person_id', '=', office.id).execute()
  expect((await (await world.as(office)).get('/account')).text).not.toContain('/welcome/subjects')
  expect((await (await world.as(await makeTeacher(world))).get('/account')).text).toContain('/welcome/subjects')
})

test('a school that is missing is added, after a look at those that may be the same', async () => {
  const known = await makeSchool(world, { name: 'Collège des Trois Vallées', country: 'FR', town: 'Salins' })
  const browser = await world.as(await makeMember(world, { country: 'FR' }))
  const added = { name: 'College Trois Vallees', country: 'FR', town: 'Salins', level: ['2'] }
  const page = await browser.post('/welcome/school/new', added)
  expect(page.status).toBe(422)
  expect(page.text).toContain(known.id)
  expect(page.text).toContain('value="College Trois Vallees"')
  expect((await browser.post('/welcome/school/new', { ...added, school: known.id })).location).toBe('/welcome/subjects')
  const other = await world.as(await makeMember(world, { country: 'FR' }))
  expect((await other.post('/welcome/school/new', { ...added, anyway: true })).location).toBe('/welcome/subjects')
  expect(await world.db.selectFrom('schools').select('name').where('town', '=', 'Salins').orderBy('id').execute()).toEqual([
    { name: known.name },
    { name: added.name },
  ])
})

test('S12: a school that is not there leaves the form as it was typed', async () => {
  const browser = await world.as(await makeMember(world, { country: 'FR' }))
  const typed = { name: 'Lycée du Lac', country: 'FR', town: 'Annecy', level: ['3'], school: '00000000-0000-7000-8000-000000000000' }
  const page = await browser.post('/welcome/school/new', typed)
  expect([page.status, page.text.includes('Please choose your school from the list, or add it.')]).toEqual([422, true])
  expect(page.text).toContain('value="Lycée du Lac"')
})

test('S12: who has a profile and no school is asked for one', async () => {
  const officer = await makeOfficer(world, { country: 'FR', onboarded: true })
  expect((await (await world.as(officer)).get('/welcome/send')).location).toBe('/welcome/job-role')
  const teacher = await makeTeacher(world, { country: 'FR' })
  await world.db.deleteFrom('person_schools').where('person_id', '=', teacher.id).execute()
  expect((await (await world.as(teacher)).get('/welcome/send')).location).toBe('/welcome/school')
})

test('another school has to be confirmed again; the same one not', async () => {
  const school = await makeSchool(world, { name: 'Lycée Pasteur', country: 'FR', town: 'Lille' })
  const marie = await makeTeacher(world, { country: 'FR', school: 'Lycée Curie' })
  const browser = await world.as(marie)
  expect((await browser.post('/welcome/school', { school: marie.schoolId ?? '' })).location).toBe('/account')
  expect((await stateOf(marie.id)).state).toBe('validated')
  await browser.post('/welcome/school', { school: school.id })
  expect((await stateOf(marie.id)).state).toBe('waiting')
  expect(await world.db.selectFrom('validations').select(['school_id', 'decision']).where('person_id', '=', marie.id).execute()).toEqual([
    { school_id: school.id, decision: null },
  ])
})

test('where a country has no officers yet, the European service is told', async () => {
  const central = await makeCentral(world)
  const greek = await makeTeacher(world, { country: 'GR', state: 'registered', onboarded: false, school: '5ο Γυμνάσιο' })
  expect((await (await world.as(greek)).post('/welcome/application')).location).toBe('/welcome/send')
  expect(
    await world.db
      .selectFrom('notifications')
      .select('person_id')
      .where('args', '@>', JSON.stringify({ school: '5ο Γυμνάσιο' }))
      .execute(),
  ).toEqual([{ person_id: central.id }])
})

test('a forged choice is refused, and no page asks more than six statements', async () => {
  const browser = await world.as(await makeTeacher(world))
  expect((await browser.post('/welcome/school', { school: '00000000-0000-7000-8000-000000000000' })).status).toBe(422)
  expect((await browser.post('/welcome/job-role', { name: 'X', jobRole: 'minister' })).status).toBe(422)
  expect((await browser.post('/welcome/languages', { language0: 'tlh', level0: 'C2' })).status).toBe(422)
  for (const step of ['job-role', 'subjects', 'languages', 'send']) expect(await world.counting(() => browser.get(`/welcome/${step}`)), step).toBe(2)
  expect(await world.counting(() => browser.get('/welcome/class'))).toBe(3)
  expect(await world.counting(() => browser.get('/welcome/school?q=coimbra'))).toBeLessThanOrEqual(5)
})
