import { afterAll, beforeAll, expect, test } from 'vitest'
import { keyOf } from '../../../test/key-of.ts'
import { makeWorld, type World } from '../../../test/world.ts'
import { makeMember } from './factory.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

const password = 'three green pencils'
const mailsTo = (recipient: string) => world.db.selectFrom('mails').select('body_text').where('recipient', '=', recipient).execute()
const addressIn = async (recipient: string): Promise<string> => /http\S+?(\/\S+token=[\w-]+\S*)/.exec((await mailsTo(recipient))[0]?.body_text ?? '')?.[1] ?? ''
/** A double click: the second is sent before the first was answered, so without its cookies. */
async function twice(path: string, action: string, fields: Record<string, string>) {
  const shown = world.visitor()
  const key = keyOf(await shown.get(path), action)
  const clicks = [0, 1].map(async () => {
    const browser = world.visitor()
    Object.assign(browser.cookies, shown.cookies)
    return { browser, answer: await browser.post(action, { 'form-key': key, ...fields }) }
  })
  return { key, clicks: await Promise.all(clicks) }
}

test('F7: whoever registers with a double click is sent one mail, and either answer leads to the page that says so', async () => {
  const anna = { name: 'Anna Berg', email: 'anna@skola.example', password, language: 'en' }
  const { clicks } = await twice('/register', '/register', anna)
  for (const { browser, answer } of clicks) {
    expect([answer.status, answer.location]).toEqual([303, '/register/mail'])
    expect((await browser.get('/register/mail')).text).toContain(anna.email)
  }
  expect(await mailsTo(anna.email)).toHaveLength(1)
})

test('whoever asks for a new password or a link with a double click is sent one mail; a moment later, the same form asks for another', async () => {
  const liv = await makeMember(world, { email: 'liv@skola.example' })
  const { key, clicks } = await twice('/password', '/password', { email: liv.email })
  expect(clicks.map(({ answer }) => answer.location)).toEqual(['/password/mail', '/password/mail'])
  expect(await mailsTo(liv.email)).toHaveLength(1)
  const other = await makeMember(world, { email: 'other@skola.example' })
  expect((await world.visitor().post('/password', { 'form-key': key, email: other.email })).location).toBe('/password/mail')
  expect(await mailsTo(other.email)).toHaveLength(1)
  await later()
  expect((await world.visitor().post('/password', { 'form-key': key, email: liv.email })).location).toBe('/password/mail')
  expect(await mailsTo(liv.email)).toHaveLength(2)
})

test('a mail’s link that is answered with a double click lets in twice what it let in once, and nobody a moment later', async () => {
  const signedIn = async (who: { email: string }, ask: string, action: string, fields: Record<string, string>, leads: string) => {
    await world.visitor().post(ask, { email: who.email })
    const path = await addressIn(who.email)
    const token = /token=([\w-]+)/.exec(path)?.[1] ?? ''
    const { key, clicks } = await twice(path, action, { token, ...fields })
    for (const { browser, answer } of clicks) {
      expect([action, answer.status, answer.location]).toEqual([action, 303, leads])
      expect((await browser.get('/account')).text).toContain(who.email)
    }
    await later()
    expect((await world.visitor().post(action, { 'form-key': key, token, ...fields })).status).not.toBe(303)
  }
  await signedIn(await makeMember(world, { email: 'one@skola.example' }), '/password', '/password/new', { password: 'seven quiet rivers' }, '/')
  await signedIn(await makeMember(world, { email: 'two@skola.example' }), '/sign-in/mail', '/sign-in/link', {}, '/')
})

test('an address is confirmed with a double click', async () => {
  const ida = { name: 'Ida Holm', email: 'ida@skola.example', password, language: 'en' }
  await world.visitor().post('/register', ida)
  const path = await addressIn(ida.email)
  const { clicks } = await twice(path, '/confirm', { token: /token=([\w-]+)/.exec(path)?.[1] ?? '', password })
  expect(clicks.map(({ answer }) => [answer.status, answer.location])).toEqual([
    [303, '/welcome'],
    [303, '/welcome'],
  ])
})

const later = () =>
  world.db
    .updateTable('form_posts')
    .set({ created_at: new Date(Date.now() - 60_000) })
    .execute()
