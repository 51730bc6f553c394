import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import type { Person } from '../../access/actor.ts'
import { type Made, makeMember } from '../people/factory.ts'
import { addSchool, addSchoolForm, findSchools, type NewSchool } from './index.ts'

let world: World
let nils: Made
beforeAll(async () => {
  world = await makeWorld()
  nils = await makeMember(world)
})
afterAll(() => world.end())

const described: NewSchool = {
  name: 'Språkskolan',
  country: 'SE',
  region: '',
  town: 'Umeå',
  postcode: '',
  address: '',
  level: ['2', '3'],
  website: '',
  number: 'S-1',
}
const add = async (more: Partial<NewSchool> = {}) => {
  const actor = (await world.actor(nils)) as Person
  return world.db.transaction().execute((tx) => addSchool(tx, actor, { ...described, ...more }))
}

test('a school that was added is found, says who added it, and is in the audit log', async () => {
  const { id } = await add()
  expect((await findSchools(world.db, { text: 'sprakskolan umea' })).map((school) => school.id)).toEqual([id])
  expect(await world.db.selectFrom('schools').select(['added_by', 'isced', 'facets']).where('id', '=', id).executeTakeFirst()).toEqual({
    added_by: nils.id,
    isced: [2, 3],
    facets: [1472, 6002, 6003],
  })
  expect(await world.db.selectFrom('audit_events').select(['act', 'actor_id', 'service']).where('subject_id', '=', id).execute()).toEqual([
    { act: 'school.added', actor_id: nils.id, service: 'se' },
  ])
})

test('a number that is known already is refused; without a number any school can be added', async () => {
  await expect(add({ name: 'Another' })).rejects.toMatchObject({ key: 'schools.rule.number', field: 'number' })
  await expect(Promise.all([add({ number: '' }), add({ number: '' })])).resolves.toHaveLength(2)
})

test('a country that does not take part any more gets no new schools', async () => {
  await expect(add({ country: 'GB', number: '' })).rejects.toMatchObject({ key: 'schools.rule.country', field: 'country' })
  await expect(add({ country: 'XX', number: '' })).rejects.toMatchObject({ key: 'schools.rule.country', field: 'country' })
})

test.each([
  ['www.school.eu', 'https://www.school.eu'],
  ['http://school.eu/start', 'http://school.eu/start'],
  ['', ''],
])('the website “%s” is kept as “%s”', (website, kept) => {
  expect(addSchoolForm.schema.parse({ name: 'Skolan', country: 'SE', town: 'Umeå', level: ['1'], website }).website).toBe(kept)
})

test.each(['our school', 'javascript:alert(1)', 'http://'])('“%s” is no website', (website) => {
  expect(addSchoolForm.schema.safeParse({ name: 'Skolan', country: 'SE', town: 'Umeå', level: ['1'], website }).error?.issues[0]?.message).toBe('forms.website')
})

test('where a country has several services, and the place does not tell which, somebody has to say so', async () => {
  const belgian = { country: 'BE', town: 'Bruxelles', number: '' }
  await expect(add({ ...belgian, name: 'École 1' })).rejects.toThrow('schools.rule.service')
  await expect(add({ ...belgian, name: 'École 1', service: 'fr' })).rejects.toThrow('schools.rule.service')
  const told = [await add({ ...belgian, name: 'École 1', service: 'be-fr' }), await add({ ...belgian, name: 'École 2', postcode: 'B-4780', service: 'be-fr' })]
  expect(told.map(({ service }) => service)).toEqual(['be-fr', 'be-de'])
  const rows = world.db
    .selectFrom('schools')
    .select('service_said')
    .where(
      'id',
      'in',
      told.map(({ id }) => id),
    )
    .orderBy('id')
  expect(await rows.execute()).toEqual([{ service_said: true }, { service_said: false }])

  const browser = await world.as(nils)
  const typed = { name: 'Institut du Parc', country: 'BE', town: 'Ixelles', level: '2' }
  expect((await browser.get('/welcome/school/new')).text).not.toContain('name="service"')
  const asked = await browser.post('/welcome/school/new', typed)
  expect([asked.status, asked.text.includes('several support services'), asked.text.includes('<option value="be-fr">')]).toEqual([422, true, true])
  expect((await browser.post('/welcome/school/new', { ...typed, service: 'be-fr' })).status).toBe(303)
})
