import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { type Made, makeCentral, makeOfficer, makeTeacher } from '../people/factory.ts'
import { type CreatedSchool, makeSchool } from './factory.ts'
import { schoolServiceUrl, schoolUrl } from './urls.ts'

let world: World
let school: CreatedSchool
let [flemish, french, central] = [] as unknown as [Made, Made, Made]
beforeAll(async () => {
  world = await makeWorld()
  school = await makeSchool(world, { country: 'BE', name: 'Athénée royal Gatti de Gamond', town: 'Bruxelles' })
  flemish = await makeOfficer(world, { country: 'BE', service: 'be-nl' })
  french = await makeOfficer(world, { country: 'BE', service: 'be-fr' })
  central = await makeCentral(world)
})
afterAll(() => world.end())

const serviceNow = async () => (await world.db.selectFrom('schools').select('service').where('id', '=', school.id).executeTakeFirstOrThrow()).service
const seenOn = (page: { text: string }) => /name="form-seen" value="([^"]*)"/.exec(page.text)?.[1]
const isAsked = (page: { text: string }) => page.text.includes(`action="${schoolServiceUrl(school.id)}"`)

test('only who looks after a school is asked whose it is', async () => {
  const pages = await Promise.all(
    [flemish, central, french, await makeTeacher(world)].map(async (who) => isAsked(await (await world.as(who)).get(schoolUrl(school.id)))),
  )
  expect([...pages, isAsked(await world.visitor().get(schoolUrl(school.id)))]).toEqual([true, true, false, false, false])
})

test('a service hands a school over, the next has it then, and nobody over what they have not seen', async () => {
  const [theirs, all, ours] = [await world.as(flemish), await world.as(central), await world.as(french)]
  const [page, late] = [await theirs.get(schoolUrl(school.id)), await all.get(schoolUrl(school.id))]
  expect(page.text).toContain('Belgium (Dutch)')
  expect((await ours.post(schoolServiceUrl(school.id), { service: 'be-fr', 'form-seen': seenOn(page) })).status).toBe(404)
  const none = await theirs.post(schoolServiceUrl(school.id), { service: 'zz', 'form-seen': seenOn(page) })
  expect([none.status, await serviceNow()]).toEqual([422, 'be-nl'])
  expect((await theirs.post(schoolServiceUrl(school.id), { service: 'be-fr', 'form-seen': seenOn(page) })).status).toBe(303)
  expect(await serviceNow()).toBe('be-fr')
  expect((await theirs.post(schoolServiceUrl(school.id), { service: 'be-nl', 'form-seen': seenOn(page) })).status).toBe(404)
  const conflict = await all.post(schoolServiceUrl(school.id), { service: 'be-de', 'form-seen': seenOn(late) })
  expect([conflict.status, await serviceNow()]).toEqual([422, 'be-fr'])
  expect((await ours.post(schoolServiceUrl(school.id), { service: 'be-de', 'form-seen': seenOn(await ours.get(schoolUrl(school.id))) })).status).toBe(303)
  const told = await world.db.selectFrom('notifications').select(['person_id', 'href']).where('kind', '=', 'school-assigned').orderBy('id').execute()
  expect(told).toEqual([
    { person_id: french.id, href: schoolUrl(school.id) },
    { person_id: central.id, href: schoolUrl(school.id) },
  ])
  const acts = await world.db
    .selectFrom('audit_events')
    .select(['act', 'service', 'actor_id', 'details'])
    .where('subject_id', '=', school.id)
    .orderBy('id')
    .execute()
  expect(acts).toEqual([
    { act: 'school.assigned', service: 'be-fr', actor_id: flemish.id, details: { service: 'be-fr', before: 'be-nl' } },
    { act: 'school.assigned', service: 'be-de', actor_id: french.id, details: { service: 'be-de', before: 'be-fr' } },
  ])
})

test('from one country’s system to another’s a school goes by the central service alone', async () => {
  const greek = await makeSchool(world, { country: 'GR', name: 'Ελληνικό Λύκειο', town: 'Αθήνα' })
  const theirs = await world.as(await makeOfficer(world, { country: 'GR' }))
  expect(await (await theirs.get(schoolUrl(greek.id))).text).not.toContain(`action="${schoolServiceUrl(greek.id)}"`)
  const all = await world.as(central)
  const seen = seenOn(await all.get(schoolUrl(greek.id)))
  expect((await theirs.post(schoolServiceUrl(greek.id), { service: 'de', 'form-seen': seen })).status).toBe(422)
  expect((await all.post(schoolServiceUrl(greek.id), { service: 'de', 'form-seen': seen })).status).toBe(303)
})

test('few questions to the database, one more for officers', async () => {
  const [officer, teacher] = [await world.as(central), await world.as(await makeTeacher(world))]
  expect(await world.counting(() => teacher.get(schoolUrl(school.id)))).toBe(2)
  expect(await world.counting(() => officer.get(schoolUrl(school.id)))).toBe(3)
})
