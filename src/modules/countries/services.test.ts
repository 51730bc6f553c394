import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from '../../../test/browser.ts'
import { eventually } from '../../../test/collaborator.ts'
import { waitingForLocks } from '../../../test/locks.ts'
import { makeWorld, type World } from '../../../test/world.ts'
import { makeCentral, makeMember, makeOfficer, makeTeacher } from '../people/factory.ts'
import { makeApplicant, passUndoTime } from '../support/factory.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

const said = { email: 'help@service.example', contact: 'Sala dos apoios', website: 'www.service.example', languages: ['pt', 'en'], hours: '9–15' }
const seenIn = ({ text }: { text: string }) => /name="form-seen" value="([^"]*)"/.exec(text)?.[1] ?? ''
/** The form as it is shown, filled in and sent. */
async function say(browser: Browser, service: string, typed: object) {
  const path = `/services/${service}/contact`
  return browser.submit(path, { ...typed, 'form-seen': seenIn(await browser.get(path)) })
}
const page = async (service: string) => (await world.visitor().get(`/services/${service}`)).text

test('U4: a service without an address says so, and whom to write to instead: the central one, else who runs the site, else nobody', async () => {
  const greece = await page('gr')
  for (const words of ['This service has not said yet how to reach it', 'There is no other address yet']) expect(greece).toContain(words)
  expect(greece).not.toContain('mailto:')
  world.app.settings.supportEmail = 'host@site.example'
  expect(await page('gr')).toContain('href="mailto:host@site.example"')
  const central = await world.as(await makeCentral(world))
  await say(central, 'central', { email: 'centre@service.example' })
  const then = await page('gr')
  expect([then.includes('mailto:centre@service.example'), then.includes('host@site.example')]).toEqual([true, false])
  expect(await page('central')).toContain('mailto:centre@service.example')
  expect((await world.visitor().get('/services/xx')).status).toBe(404)
})

test('U4: officers say how their service is written to, everybody reads it, and nobody says it of another’s', async () => {
  const officer = await makeOfficer(world, { country: 'PT' })
  const browser = await world.as(officer)
  expect((await browser.get('/')).text).toContain('Nobody can write to your support service yet: Portugal')
  const wrong = await browser.post('/services/pt/contact', { ...said, website: 'nowhere', hours: 'Noon to one' })
  expect([wrong.status, wrong.text.includes('such as www.school.example'), wrong.text.includes('Noon to one')]).toEqual([422, true, true])
  expect((await say(browser, 'pt', said)).text).toContain('Saved. Everybody can read it now.')
  const { text } = await world.visitor().get('/services/pt')
  for (const words of ['mailto:help@service.example', 'Sala dos apoios', 'href="https://www.service.example"', 'Portuguese', '9–15'])
    expect(text).toContain(words)
  expect(text).not.toContain('/services/pt/contact')
  expect((await browser.get('/')).text).not.toContain('Nobody can write to')
  for (const other of ['gr', 'central']) expect((await browser.post(`/services/${other}/contact`, said)).status).toBe(404)
  const act = await world.db
    .selectFrom('audit_events')
    .select(['actor_id', 'service'])
    .where('act', '=', 'service.contact-changed')
    .where('subject_id', '=', 'pt')
    .execute()
  expect(act).toEqual([{ actor_id: officer.id, service: 'pt' }])
})

test('a colleague’s change is not saved over unseen', async () => {
  const [one, other] = [await world.as(await makeOfficer(world, { country: 'FI' })), await world.as(await makeOfficer(world, { country: 'FI' }))]
  const seen = seenIn(await other.get('/services/fi/contact'))
  await say(one, 'fi', { email: 'first@service.example' })
  const answer = await other.post('/services/fi/contact', { email: 'second@service.example', 'form-seen': seen })
  expect([answer.status, answer.text.includes('first@service.example'), answer.text.includes('value="second@service.example"')]).toEqual([422, true, true])
})

test('of two colleagues who say at the same moment for the first time how their service is written to, the second is told', async () => {
  const [one, other] = [await world.as(await makeOfficer(world, { country: 'SE' })), await world.as(await makeOfficer(world, { country: 'SE' }))]
  const seen = { 'form-seen': seenIn(await one.get('/services/se/contact')) }
  const { sent } = await world.db.transaction().execute(async (tx) => {
    await sql`lock table service_contacts in share mode`.execute(tx)
    const both = [
      one.post('/services/se/contact', { email: 'one@service.example', ...seen }),
      other.post('/services/se/contact', { email: 'other@service.example', ...seen }),
    ]
    await eventually(async () => (await waitingForLocks(world.db)) === 2)
    return { sent: both }
  })
  const answers = (await Promise.all(sent)).sort((first, second) => first.status - second.status)
  expect(answers.map(({ status }) => status)).toEqual([303, 422])
  expect(answers[1]?.text).toContain('Somebody else has saved this meanwhile.')
})

test('U4: wherever people are told to write to their service, one tap leads to it', async () => {
  const [teacher, member] = [await makeTeacher(world), await makeMember(world, { country: 'PT', state: 'waiting' })]
  const browser = await world.as(teacher)
  for (const path of ['/privacy', '/accessibility', '/']) expect([path, (await browser.get(path)).text.includes('href="/services/own"')]).toEqual([path, true])
  expect((await browser.get('/services/own')).location).toBe('/services/pt')
  expect((await (await world.as(member)).get('/partners')).text).toContain('href="/services/own"')
  expect((await world.visitor().get('/services/own')).location).toBe('/services')
  expect((await world.visitor().get('/services')).text).toContain('href="/services/be-fr"')
})

test('U4: a refusal names the page of the service in the mail, and leads to the change of address', async () => {
  const rui = await makeApplicant(world)
  const browser = await world.as(await makeOfficer(world, { country: 'PT' }))
  await browser.post(`/queue/people/${rui.validationId}/decision`, { decision: 'refused', reason: 'From your school’s address, please.' })
  await passUndoTime(world)
  await world.work()
  const { body_text } = await world.db.selectFrom('mails').select('body_text').where('person_id', '=', rui.id).executeTakeFirstOrThrow()
  expect(body_text).toContain('http://localhost:3000/services/pt')
  const { text } = await (await world.as(rui)).get('/welcome/send')
  expect([text.includes('href="/account#address"'), text.includes('href="/services/pt"')]).toEqual([true, true])
})

test('a service’s page asks the database once, for a visitor', async () => {
  expect(await world.counting(() => world.visitor().get('/services/pt'))).toBe(1)
  expect(await world.counting(() => world.visitor().get('/services'))).toBe(1)
})
