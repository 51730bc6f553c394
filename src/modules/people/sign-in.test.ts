import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { limitKey } from '../../platform/http/rate-limit.ts'
import { makeMember, makeTeacher } from './factory.ts'

let world: World
const password = 'three green pencils'
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

test.each([
  ['/queue?page=2', '/queue?page=2'],
  ['https://evil.example/', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['', '/'],
])('next=%s leads to %s', async (next, location) => {
  const { email } = await makeMember(world, { password })
  const browser = world.visitor()
  expect((await browser.get(`/sign-in?next=${encodeURIComponent(next)}`)).text).toContain(`name="next" value="${location}"`)
  expect((await browser.post('/sign-in', { email, password, next })).location).toBe(location)
  expect((await browser.get(`/sign-in?next=${encodeURIComponent(next)}`)).location).toBe(location)
})

test('a page behind a sign-in is come back to', async () => {
  expect((await world.visitor().get('/account')).location).toBe('/sign-in?next=%2Faccount')
})

test('the cookie is closed to scripts, and the old session ends with the new one', async () => {
  const eva = await makeMember(world, { password })
  const browser = world.visitor()
  const answer = await browser.post(
    '/sign-in',
    { email: eva.email.toUpperCase(), password },
    { 'x-forwarded-for': '192.0.2.7', 'user-agent': 'Mozilla/5.0 (X11; Linux) Firefox/140.0' },
  )
  expect(answer.headers.getSetCookie()).toContainEqual(expect.stringMatching(/^session=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/))
  await browser.post('/sign-in', { email: eva.email, password })
  expect(await world.db.selectFrom('sessions').select('address').where('person_id', '=', eva.id).execute()).toHaveLength(1)
})

test('a wrong password and an unknown address get the same answer', async () => {
  const ida = await makeMember(world, { email: 'ida@skola.example', password })
  const wrong = await world.visitor().post('/sign-in', { email: ida.email, password: 'something else' })
  const unknown = await world.visitor().post('/sign-in', { email: 'who@skola.example', password: 'something else' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('do not match')
  expect(unknown.text.replaceAll('who@skola.example', '')).toBe(wrong.text.replaceAll(ida.email, ''))
})

test('after ten tries an account is closed for a while, for everybody at one address after six hundred', async () => {
  const ola = await makeMember(world, { email: 'ola@skola.example', password })
  const from = { 'x-forwarded-for': '192.0.2.9' }
  for (let tries = 0; tries < 10; tries++)
    expect((await world.visitor().post('/sign-in', { email: ola.email, password: 'wrong one' }, from)).text).toContain('do not match')
  const closed = await world.visitor().post('/sign-in', { email: ola.email, password }, from)
  expect([closed.status, closed.text.includes('too many tries')]).toEqual([422, true])
  const per = await makeMember(world, { email: 'per@skola.example', password })
  expect((await world.visitor().post('/sign-in', { email: per.email, password }, from)).status).toBe(303)
  await world.db.updateTable('rate_limits').set({ count: 600 }).where('key', '=', limitKey('sign-in:address:192.0.2.9')).execute()
  expect((await world.visitor().post('/sign-in', { email: 'new@skola.example', password }, from)).text).toContain('too many tries')
  expect((await world.visitor().post('/sign-in', { email: 'new@skola.example', password })).text).toContain('do not match')
})

test('what limits remember names nobody', async () => {
  await world.visitor().post('/sign-in', { email: 'remembered@skola.example', password }, { 'x-forwarded-for': '192.0.2.61' })
  const kept = JSON.stringify(await world.db.selectFrom('rate_limits').select('key').execute())
  for (const trace of ['remembered', '192.0.2.61']) expect(kept).not.toContain(trace)
})

test('signing out ends the session itself', async () => {
  const browser = await world.as(await makeMember(world))
  const cookies = { ...browser.cookies }
  expect((await browser.post('/sign-out')).location).toBe('/')
  expect(browser.cookies.session).toBe(undefined)
  Object.assign(browser.cookies, cookies)
  expect((await browser.get('/account')).location).toContain('/sign-in')
})

test('a forgotten password: the same answer for everybody, a link good once, every session ended', async () => {
  const liv = await makeMember(world, { email: 'liv@skola.example', password })
  const elsewhere = await world.as(liv)
  const answers = [await world.visitor().post('/password', { email: liv.email }), await world.visitor().post('/password', { email: 'nobody@skola.example' })]
  expect(answers.map(({ status, location }) => [status, location])).toEqual([
    [303, '/password/letter'],
    [303, '/password/letter'],
  ])
  const letters = await world.db.selectFrom('mails').select(['recipient', 'body_text']).where('recipient', 'in', [liv.email, 'nobody@skola.example']).execute()
  expect(letters).toHaveLength(1)
  const token = /token=([\w-]+)/.exec(letters[0]?.body_text ?? '')?.[1] ?? ''

  const browser = world.visitor()
  expect((await browser.get(`/password/new?token=${token}`)).status).toBe(200)
  expect((await browser.post('/password/new', { token, password: 'password123' })).status).toBe(422)
  expect((await browser.post('/password/new', { token, password: 'seven quiet rivers' })).location).toBe('/')
  expect((await browser.get('/account')).status).toBe(200)
  expect((await elsewhere.get('/account')).location).toContain('/sign-in')
  expect((await browser.get(`/password/new?token=${token}`)).status).toBe(410)
  expect((await browser.post('/password/new', { token, password: 'another good one' })).status).toBe(422)
  expect((await world.visitor().post('/sign-in', { email: liv.email, password: 'seven quiet rivers' })).status).toBe(303)
})

test('a confirming link sets no password, and a link too old sets nothing', async () => {
  await world.visitor().post('/register', { name: 'Kim', email: 'kim@skola.example', password, language: 'en' })
  const { body_text } = await world.db.selectFrom('mails').select('body_text').where('recipient', '=', 'kim@skola.example').executeTakeFirstOrThrow()
  const token = /token=([\w-]+)/.exec(body_text)?.[1] ?? ''
  expect((await world.visitor().get(`/password/new?token=${token}`)).status).toBe(410)
  await world.db
    .updateTable('email_tokens')
    .set({ expires_at: new Date(0) })
    .execute()
  expect((await world.visitor().get(`/confirm?token=${token}`)).status).toBe(410)
})

test('changing the password ends the other sessions and tells by letter', async () => {
  const eli = await makeTeacher(world, { email: 'eli@skola.example', password, language: 'el' })
  const [here, there] = [await world.as(eli), await world.as(eli)]
  expect((await here.post('/account/password', { current: 'not this', password: 'seven quiet rivers' })).status).toBe(422)
  expect((await here.post('/account/password', { current: password, password: 'seven quiet rivers' })).location).toBe('/account')
  expect((await here.get('/account')).status).toBe(200)
  expect((await there.get('/account')).location).toContain('/sign-in')
  const letter = await world.db.selectFrom('mails').select('subject').where('recipient', '=', eli.email).executeTakeFirstOrThrow()
  expect(letter.subject).toBe('Ο κωδικός σας άλλαξε')
})

test('sessions are listed with device and address, and ended one by one or all others', async () => {
  const mia = await makeMember(world, { password })
  const here = world.visitor()
  const agent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'
  await here.post('/sign-in', { email: mia.email, password }, { 'user-agent': agent, 'x-forwarded-for': '192.0.2.44' })
  const [second, third] = [await world.as(mia), await world.as(mia)]
  const page = await here.get('/sessions')
  expect(page.text).toContain('Chrome on Windows')
  expect(page.text).toContain('192.0.2.44')
  const [id] = /\/sessions\/([\w-]{36})\/end/.exec(page.text)?.slice(1) ?? []
  const other = await world.as(await makeMember(world))
  expect((await other.post(`/sessions/${id}/end`)).status).toBe(404)
  expect((await here.post(`/sessions/${id}/end`)).location).toBe('/sessions')
  expect((await here.post(`/sessions/${id}/end`)).status).toBe(404)
  expect((await here.post('/sessions/others/end')).location).toBe('/sessions')
  expect((await second.get('/sessions')).location).toContain('/sign-in')
  expect((await third.get('/sessions')).location).toContain('/sign-in')
  expect((await here.get('/sessions')).status).toBe(200)
  expect(await world.counting(() => here.get('/sessions'))).toBe(2)
  expect(await world.counting(() => here.get('/account'))).toBe(2)
})

test('a teacher’s session slides for thirty days; an ended one is nobody’s', async () => {
  const teacher = await makeTeacher(world)
  const browser = await world.as(teacher)
  const soon = new Date(Date.now() + 3_600_000)
  await world.db
    .updateTable('sessions')
    .set({ seen_at: new Date(Date.now() - 600_000), expires_at: soon })
    .where('person_id', '=', teacher.id)
    .execute()
  await browser.get('/account')
  const { expires_at } = await world.db.selectFrom('sessions').select('expires_at').where('person_id', '=', teacher.id).executeTakeFirstOrThrow()
  expect(Math.round((expires_at.getTime() - Date.now()) / 86_400_000)).toBe(30)
  await world.db
    .updateTable('sessions')
    .set({ expires_at: new Date(0) })
    .where('person_id', '=', teacher.id)
    .execute()
  expect((await browser.get('/account')).location).toContain('/sign-in')
})

test('name, language and letters are changed in the account', async () => {
  const jon = await makeTeacher(world, { name: 'Jon' })
  const browser = await world.as(jon)
  expect((await browser.submit('/account/name', { name: 'Jón Þórsson', language: 'fr' })).text).toContain('Votre compte')
  await browser.post('/account/letters', {})
  const row = await world.db.selectFrom('people').select(['name', 'mail_notifications', 'search_text']).where('id', '=', jon.id).executeTakeFirstOrThrow()
  expect([row.name, row.mail_notifications]).toEqual(['Jón Þórsson', false])
  expect(row.search_text).toContain('jon þorsson')
})
