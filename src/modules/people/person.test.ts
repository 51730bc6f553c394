import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { makeProject } from '../projects/factory.ts'
import { makePupil } from '../space/factory.ts'
import { type Made, makeCentral, makeMember, makeOfficer, makeTeacher } from './factory.ts'
import { personUrl } from './urls.ts'

let world: World
let marta: Made, nikos: Made, member: Made, pupil: { id: string }
beforeAll(async () => {
  world = await makeWorld()
  marta = await makeTeacher(world)
  nikos = await makeTeacher(world, { name: 'Νίκος Παππάς', country: 'GR', school: 'Γυμνάσιο Βόλου', ideas: 'Ποτάμια και γέφυρες' })
  member = await makeMember(world)
  pupil = await makePupil(world, await makeProject(world, { founders: [marta, nikos] }), marta, { nickname: 'Fox' })
})
afterAll(() => world.end())

test('teachers see people; visitors sign in first, for members and pupils there is nobody', async () => {
  const browsers = [world.visitor(), await world.as(member), await world.as(pupil, 'pupil'), await world.as(marta)]
  const pages = await Promise.all(browsers.map((browser) => browser.get(personUrl(nikos.id))))
  expect(pages.map(({ status }) => status)).toEqual([303, 404, 404, 200])
  expect(pages.map(({ text }) => text.includes('Παππάς'))).toEqual([false, false, false, true])
})

test('one’s own profile, and no mail address on anyone’s', async () => {
  const own = await (await world.as(member)).get(personUrl(member.id))
  expect([own.status, own.text.includes('id="contact"')]).toEqual([200, false])
  const page = await (await world.as(marta)).get(personUrl(nikos.id))
  expect(page.text).toContain('Ποτάμια και γέφυρες')
  expect(page.text).not.toContain(nikos.email)
})

test('only teachers are told beside it how to get in touch, and not with themselves', async () => {
  const inTouch = async (who: Made, whom: Made) => (await (await world.as(who)).get(personUrl(whom.id))).text.includes('id="contact"')
  expect([await inTouch(marta, nikos), await inTouch(nikos, nikos), await inTouch(await makeOfficer(world, { country: 'GR' }), nikos)]).toEqual([
    true,
    false,
    false,
  ])
})

test('four questions to the database', async () => {
  const browser = await world.as(marta)
  expect(await world.counting(() => browser.get(personUrl(nikos.id)))).toBe(4)
})

test('U24: from a person’s page the way leads back, to their school, and to what they have begun with others', async () => {
  const begun = await makeProject(world, { founders: [marta, nikos], title: 'Bridges we cross', state: 'active' })
  const draft = await makeProject(world, { founders: [marta, nikos], title: 'Not yet shown', state: 'draft' })
  const others = await makeProject(world, { founders: [marta, await makeTeacher(world)], title: 'Without Nikos', state: 'active' })
  const { text } = await (await world.as(await makeTeacher(world))).get(personUrl(nikos.id))
  expect([begun, draft, others].map(({ id }) => text.includes(`/projects/${id}"`))).toEqual([true, false, false])
  expect(text).toContain(`href="/schools/${nikos.schoolId}"`)
  expect(wayUp(text)).toBe('/partners')
  expect(wayUp((await (await world.as(await makeOfficer(world, { country: 'GR' }))).get(personUrl(nikos.id))).text)).toBe('/queue/teachers')
  expect(wayUp((await (await world.as(nikos)).get(personUrl(nikos.id))).text)).toBe(undefined)
})

const wayUp = (text: string): string | undefined => /<nav class="crumbs"[^>]*><ol[^>]*><li><a href="([^"]*)"/.exec(text)?.[1]

test('officers of the country and the centre see them, written down; no other officers', async () => {
  const [greek, french, centre] = [await makeOfficer(world, { country: 'GR' }), await makeOfficer(world, { country: 'FR' }), await makeCentral(world)]
  const seen = await Promise.all([greek, french, centre].map(async (who) => (await (await world.as(who)).get(personUrl(nikos.id))).status))
  expect(seen).toEqual([200, 404, 200])
  const looks = await world.db
    .selectFrom('audit_events')
    .select(['actor_id', 'service'])
    .where('act', '=', 'person.viewed')
    .where('subject_id', '=', nikos.id)
    .where('actor_id', 'in', [marta.id, nikos.id, greek.id, french.id, centre.id])
    .execute()
  expect(new Set(looks.map(({ actor_id, service }) => `${actor_id} ${service}`))).toEqual(new Set([`${greek.id} gr`, `${centre.id} gr`]))
})

test('M37: who has been anonymised is there for nobody, not even for the centre', async () => {
  const gone = await makeTeacher(world, { name: 'Gone Away', country: 'GR', school: 'Λύκειο Χίου', state: 'anonymised' })
  const browsers = await Promise.all([makeOfficer(world, { country: 'GR' }), makeCentral(world), marta].map(async (who) => world.as(await who)))
  expect(await Promise.all(browsers.map(async (browser) => (await browser.get(personUrl(gone.id))).status))).toEqual([404, 404, 404])
})

test('U13: the language chosen in the account is that of the next page, whatever this browser was shown last', async () => {
  const browser = await world.as(await makeTeacher(world, { name: 'Claire Petit', language: 'fr' }))
  expect((await browser.get('/ar/account')).text).toContain('<html lang="ar"')
  const saved = await browser.submit('/account/name', { name: 'Claire Petit', language: 'pl', timeZone: '' })
  expect(saved.text).toContain('<html lang="pl"')
  expect((await browser.get('/account')).text).toContain('<html lang="pl"')
})

test('U13: a page that a link shows in another language is that one page; the menu on every page changes the account’s', async () => {
  const claire = await makeTeacher(world, { name: 'Claire Petit', language: 'fr' })
  const browser = await world.as(claire)
  expect((await browser.get('/el/projects', { 'sec-fetch-site': 'cross-site' })).text).toContain('<html lang="el"')
  const page = await browser.get('/projects')
  expect(page.text).toContain('<html lang="fr"')
  expect(page.text).toContain('<form action="/account/language" method="post"')
  expect(page.text).toContain('<button type="submit" name="language" value="pl" class="button quiet" lang="pl">Polski')
  expect(page.text).not.toContain('href="/pl/projects"')
  await browser.get('/ar/projects')
  const changed = await browser.post('/account/language', { language: 'pl' }, { referer: 'http://localhost/el/projects?q=x' })
  expect([changed.status, changed.location]).toEqual([303, '/projects?q=x'])
  expect((await browser.get('/projects')).text).toContain('<html lang="pl"')
  expect((await (await world.as(claire)).get('/projects')).text).toContain('<html lang="pl"')
  expect((await browser.post('/account/language', { language: 'xx' })).status).toBe(404)
})

test('U13: who has no account is shown what this browser chose last', async () => {
  const browser = world.visitor()
  await browser.get('/el/projects')
  const { text } = await browser.get('/projects')
  expect([text.includes('<html lang="el"'), text.includes('href="/pl/projects"'), text.includes('/account/language')]).toEqual([true, true, false])
})

test('a form that came back offers its own page in other languages, and not the address it was sent to', async () => {
  const { status, text } = await world.visitor().post('/sign-in/mail', { email: '' })
  expect([status, text.includes('href="/fr/sign-in"'), text.includes('href="/fr/sign-in/mail"')]).toEqual([422, true, false])
})
