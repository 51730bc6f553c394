import { availableParallelism } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withoutKeys } from '../../../test/key-of.ts'
import { makeWorld, type World } from '../../../test/world.ts'
import { isPassword } from '../../platform/crypto/index.ts'
import { type Counter, count, type Limit } from '../../platform/http/rate-limit.ts'
import { makePupil, makeSpace } from '../space/factory.ts'
import { makeMember, makeOfficer, makeTeacher } from './factory.ts'
import { mails, passwords } from './limits.ts'

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
  expect(withoutKeys(unknown).replaceAll('who@skola.example', '')).toBe(withoutKeys(wrong).replaceAll(ida.email, ''))
  const asked = (email: string) => world.counting(() => world.visitor().post('/sign-in', { email, password: 'something else' }))
  expect(await asked('whoelse@skola.example'), 'the same work too').toBe(await asked(ida.email))
})

const from = (address: string) => ({ 'x-forwarded-for': address })
const guessAt = async (email: string, times: number, address: string) => {
  for (let tries = 0; tries < times; tries++) await world.visitor().post('/sign-in', { email, password: 'wrong one' }, from(address))
}
/** As if it had been used up and the pauses had grown. */
const useUp = async (limit: Limit, whose: string) => {
  for (let times = 0; times < limit.count; times++) await count(world.db, [[limit, whose]])
  await world.db
    .updateTable('rate_limits')
    .set({ count: limit.count + 10 })
    .where('count', '=', limit.count)
    .execute()
}
const tokenFor = async (recipient: string) => {
  const { body_text } = await world.db
    .selectFrom('mails')
    .select('body_text')
    .where('recipient', '=', recipient)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  return /token=([\w-]+)/.exec(body_text)?.[1] ?? ''
}

test('S10: a right password counts for nothing, however often', async () => {
  const ola = await makeMember(world, { password })
  for (let times = 0; times < 12; times++) expect((await world.visitor().post('/sign-in', { email: ola.email, password }, from('192.0.2.9'))).status).toBe(303)
})

test('S8: a sign-in takes four statements, a refused one two', async () => {
  const { email } = await makeMember(world, { password })
  const sent = (typed: string) => world.counting(() => world.visitor().post('/sign-in', { email, password: typed }, from('192.0.2.8')))
  expect([await sent(password), await sent('wrong one')]).toEqual([4, 2])
})

test('S10: ten wrong guesses make one address wait, with the time in words; other accounts and addresses do not', async () => {
  const ola = await makeMember(world, { email: 'ola@skola.example', password })
  await guessAt(ola.email, 10, '192.0.2.10')
  const waiting = await world.visitor().post('/sign-in', { email: ola.email, password }, from('192.0.2.10'))
  expect([waiting.status, waiting.text.includes('Please wait 1 minute before you try again')]).toEqual([422, true])
  const per = await makeMember(world, { email: 'per@skola.example', password })
  expect((await world.visitor().post('/sign-in', { email: per.email, password }, from('192.0.2.10'))).status).toBe(303)
  expect((await world.visitor().post('/sign-in', { email: ola.email, password }, from('192.0.2.11'))).status).toBe(303)
  await world.db
    .updateTable('rate_limits')
    .set({ last_at: new Date(Date.now() - 11_000) })
    .where('count', '>=', 10)
    .execute()
  expect((await world.visitor().post('/sign-in', { email: ola.email, password: 'wrong one' }, from('192.0.2.10'))).text).toContain('do not match')
  await world.db
    .updateTable('rate_limits')
    .set({ last_at: new Date(Date.now() - 11_000) })
    .where('count', '>=', 10)
    .execute()
  const longer = await world.visitor().post('/sign-in', { email: ola.email, password }, from('192.0.2.10'))
  expect(longer.text, 'the pause has grown').toContain('Please wait 1 minute before')
})

test('S10: the addresses of one IPv6 network wait as one, and the session keeps the whole address', async () => {
  const ase = await makeMember(world, { password })
  for (let tries = 1; tries <= 10; tries++) await guessAt(ase.email, 1, `2001:db8:7:1::${tries}`)
  expect((await world.visitor().post('/sign-in', { email: ase.email, password }, from('2001:db8:7:1:ffff::1'))).text).toContain('wrong passwords')
  expect((await world.visitor().post('/sign-in', { email: ase.email, password }, from('2001:db8:7:2::5'))).status).toBe(303)
  const { address } = await world.db.selectFrom('sessions').select('address').where('person_id', '=', ase.id).executeTakeFirstOrThrow()
  expect(address).toBe('2001:db8:7:2::5')
})

test('S10: forty guesses at once are forty', async () => {
  const odd = await makeMember(world, { password })
  const answers = await Promise.all(
    Array.from({ length: 40 }, () => world.visitor().post('/sign-in', { email: odd.email, password: 'wrong one' }, from('192.0.2.15'))),
  )
  expect(answers.filter(({ text }) => text.includes('do not match'))).toHaveLength(10)
  expect(answers.filter(({ text }) => text.includes('wrong passwords'))).toHaveLength(30)
})

test('S10: a stranger’s wrong guesses never keep the owner out of a browser she has signed in with', async () => {
  const liv = await makeMember(world, { email: 'known@skola.example', password })
  const own = world.visitor()
  await own.post('/sign-in', { email: liv.email, password }, from('192.0.2.20'))
  await own.post('/sign-out')
  await guessAt(liv.email, 12, '192.0.2.20')
  for (let address = 0; address < 6; address++) await guessAt(liv.email, 10, `192.0.2.${30 + address}`)
  expect((await world.visitor().post('/sign-in', { email: liv.email, password }, from('192.0.2.99'))).text, 'the account’s own count').toContain(
    'wrong passwords',
  )
  expect((await own.post('/sign-in', { email: liv.email, password }, from('192.0.2.20'))).status).toBe(303)
})

test('S10: a known browser is known for that account alone, cannot be made up, and guesses no more than others', async () => {
  const [one, other] = [await makeMember(world, { password }), await makeMember(world, { password })]
  const browser = world.visitor()
  await browser.post('/sign-in', { email: one.email, password }, from('192.0.2.70'))
  expect(browser.cookies.device).not.toContain(one.email)
  await browser.post('/sign-out')
  const wrong = (email: string) => browser.post('/sign-in', { email, password: 'wrong one' }, from('192.0.2.70'))
  for (const { email } of [one, other]) for (let tries = 0; tries < 10; tries++) expect((await wrong(email)).text).toContain('do not match')
  for (const { email } of [one, other]) expect((await browser.post('/sign-in', { email, password }, from('192.0.2.70'))).text).toContain('wrong passwords')
  const forger = world.visitor()
  await forger.post('/sign-in', { email: other.email, password }, from('192.0.2.72'))
  await forger.post('/sign-out')
  const [of, by] = [browser, forger].map(({ cookies }) => (cookies.device ?? '').split('.')) as [string[], string[]]
  forger.cookies.device = [...by.slice(0, 1), ...of.slice(1)].join('.')
  await guessAt(one.email, 10, '192.0.2.71')
  expect((await forger.post('/sign-in', { email: one.email, password }, from('192.0.2.71'))).status).toBe(422)
})

test('S10: whom guesses keep waiting, a mail lets in', async () => {
  const siv = await makeMember(world, { email: 'siv@skola.example', password })
  await guessAt(siv.email, 10, '192.0.2.80')
  const browser = world.visitor()
  const page = await browser.post('/sign-in', { email: siv.email, password, next: '/account' }, from('192.0.2.80'))
  expect(page.text).toContain('action="/sign-in/mail"')
  const asked = await browser.post('/sign-in/mail', { email: siv.email, next: '/account' }, from('192.0.2.80'))
  expect(asked.location).toBe('/password/mail')
  expect((await world.visitor().post('/sign-in/mail', { email: 'nobody@skola.example' })).location).toBe('/password/mail')
  const token = await tokenFor(siv.email)
  const link = await browser.get(`/sign-in/link?token=${token}&next=/account`)
  expect([link.status, link.headers.get('cache-control')]).toEqual([200, 'no-store'])
  expect((await browser.post('/sign-in/link', { token, next: '/account' })).location).toBe('/account')
  expect((await browser.get('/account')).status).toBe(200)
  expect((await world.visitor().post('/sign-in/link', { token })).status, 'once').toBe(410)
  await browser.post('/sign-out')
  expect((await browser.post('/sign-in', { email: siv.email, password }, from('192.0.2.80'))).status, 'known from now on').toBe(303)
})

test('S10: three hundred wrong guesses of one address at whatever accounts are enough; known browsers pass', async () => {
  const ida = await makeMember(world, { password })
  const own = world.visitor()
  await own.post('/sign-in', { email: ida.email, password }, from('192.0.2.90'))
  await useUp(passwords.address, '192.0.2.90')
  expect((await world.visitor().post('/sign-in', { email: ida.email, password }, from('192.0.2.90'))).text).toContain('action="/sign-in/mail"')
  expect((await own.post('/sign-in', { email: ida.email, password }, from('192.0.2.90'))).status).toBe(303)
})

test('S10: no address is shut for the hour: further guesses wait a minute at most, and a right one begins no pause', async () => {
  const kai = await makeMember(world, { email: 'kai@skola.example', password })
  const shared: Counter[] = [[passwords.address, '192.0.2.110']]
  for (let wrong = 0; wrong < passwords.address.count; wrong++) await count(world.db, shared)
  const later = (ms: number) =>
    world.db
      .updateTable('rate_limits')
      .set({ last_at: new Date(Date.now() - ms) })
      .where('count', '>=', passwords.address.count)
      .execute()
  for (let wrong = 0; wrong < 20; wrong++) {
    await later(61_000)
    expect((await count(world.db, shared)).wait).toBe(0)
  }
  expect((await count(world.db, shared)).wait).toBeLessThanOrEqual(60)
  await later(61_000)
  for (let times = 0; times < 2; times++) expect((await world.visitor().post('/sign-in', { email: kai.email, password }, from('192.0.2.110'))).status).toBe(303)
})

test('S10: mails to invented recipients keep nobody at that address from a link to sign in or a new password, and tell nobody who has an account', async () => {
  const lea = await makeMember(world, { email: 'lea@skola.example', password })
  await useUp(mails.address, '192.0.2.120')
  const ask = (path: string, email: string) => world.visitor().post(path, { email }, from('192.0.2.120'))
  const invented = { name: 'Nobody', email: 'invented@skola.example', password, language: 'en' }
  expect((await world.visitor().post('/register', invented, from('192.0.2.120'))).status).toBe(422)
  for (const path of ['/password', '/sign-in/mail']) {
    for (const email of [lea.email, 'noaccount@skola.example']) expect((await ask(path, email)).location).toBe('/password/mail')
    expect(await tokenFor(lea.email)).not.toBe('')
  }
  const sent = await world.db.selectFrom('mails').select('recipient').where('recipient', 'in', [lea.email, 'noaccount@skola.example']).execute()
  expect(sent.map(({ recipient }) => recipient)).toEqual([lea.email, lea.email])
})

test('S10: mails a stranger asks for keep nobody from registering or from a new password', async () => {
  const data = { name: 'Tor', email: 'tor@skola.example', password, language: 'en' }
  for (let asked = 0; asked < 8; asked++) await world.visitor().post('/register', { ...data, name: 'Stranger' }, from('192.0.2.100'))
  const enough = await world.visitor().post('/register', data, from('192.0.2.100'))
  expect([enough.status, enough.text.includes('look for the last one')]).toEqual([422, true])
  expect(enough.text).toContain('value="tor@skola.example"')
  expect((await world.visitor().post('/register', data, from('192.0.2.101'))).location).toBe('/register/mail')
  const ulf = await makeMember(world, { password })
  for (let asked = 0; asked < 8; asked++) await world.visitor().post('/password', { email: ulf.email }, from('192.0.2.102'))
  expect((await world.visitor().post('/password', { email: ulf.email }, from('192.0.2.103'))).location).toBe('/password/mail')
})

test('S8: when hundreds sign in at once, the last are asked to try again with nothing lost but the password; other addresses wait for none of them', async () => {
  const una = await makeMember(world, { email: 'una@skola.example', password })
  // More than may wait at once, and who is done or sent away comes again: their line stays full.
  let isCrowded = true
  const crowd = Array.from({ length: Math.max(1, availableParallelism() >> 1) * 250 }, async () => {
    while (isCrowded) await isPassword(null, password, '198.51.100.1').catch(() => wait(20))
  })
  const late = Array.from({ length: 60 }, (_, at) =>
    world.visitor().post('/sign-in', { email: `crowd-${at}@skola.example`, password, next: '/account' }, from('198.51.100.1')),
  )
  expect((await world.visitor().post('/sign-in', { email: una.email, password }, from('198.51.100.2'))).status).toBe(303)
  const answers = await Promise.all(late)
  expect(answers.filter(({ status }) => status !== 503 && status !== 422)).toEqual([])
  // Whoever has waited before their form was read, as where a machine is slow to refuse, keeps it where they wrote it.
  const refused = answers.filter(({ status, headers }) => status === 503 && headers.get('x-form') !== 'stays')
  expect(refused).not.toEqual([])
  for (const { headers, text } of refused) {
    expect(headers.get('retry-after')).toBe('30')
    expect(text).toContain('Please try again in half a minute')
    expect(text).toMatch(/value="crowd-\d+@skola.example"/)
    expect(text).toContain('name="next" value="/account"')
  }
  isCrowded = false
  await Promise.all(crowd)
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
    [303, '/password/mail'],
    [303, '/password/mail'],
  ])
  const mails = await world.db.selectFrom('mails').select(['recipient', 'body_text']).where('recipient', 'in', [liv.email, 'nobody@skola.example']).execute()
  expect(mails).toHaveLength(1)
  const token = /token=([\w-]+)/.exec(mails[0]?.body_text ?? '')?.[1] ?? ''

  const browser = world.visitor()
  const link = await browser.get(`/password/new?token=${token}`)
  expect([link.status, link.headers.get('cache-control')], 'S15').toEqual([200, 'no-store'])
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

test('C12: a password that is too long is said to be, and the link stays good', async () => {
  const jorunn = await makeMember(world, { email: 'jorunn@skola.example', password })
  await world.visitor().post('/password', { email: jorunn.email })
  const token = await tokenFor(jorunn.email)
  const browser = world.visitor()
  const long = await browser.post('/password/new', { token, password: 'seven quiet rivers '.repeat(11) })
  expect([long.status, long.text.includes('Please keep this to 200 characters.')]).toEqual([422, true])
  expect((await browser.post('/password/new', { token, password: 'seven quiet rivers' })).location).toBe('/')
})

test('M11: a link to a new password that was opened in time and is sent too late sets nothing', async () => {
  const pia = await makeMember(world, { email: 'pia@skola.example', password })
  await world.visitor().post('/password', { email: pia.email })
  const token = await tokenFor(pia.email)
  const browser = world.visitor()
  expect((await browser.get(`/password/new?token=${token}`)).status).toBe(200)
  await world.db
    .updateTable('email_tokens')
    .set({ expires_at: new Date(Date.now() - 1000) })
    .where('person_id', '=', pia.id)
    .execute()
  const late = await browser.post('/password/new', { token, password: 'seven quiet rivers' })
  expect([late.status, browser.cookies.session]).toEqual([422, undefined])
  expect((await world.visitor().post('/sign-in', { email: pia.email, password })).status).toBe(303)
})

test('M12: a link to a new password is good no more once the password was changed', async () => {
  const tea = await makeMember(world, { email: 'tea@skola.example', password })
  await world.visitor().post('/password', { email: tea.email })
  const token = await tokenFor(tea.email)
  expect((await (await world.as(tea)).post('/account/password', { current: password, password: 'seven quiet rivers' })).location).toBe('/account')
  const browser = world.visitor()
  expect((await browser.get(`/password/new?token=${token}`)).status).toBe(410)
  expect((await browser.post('/password/new', { token, password: 'another good one' })).status).toBe(422)
  expect((await world.visitor().post('/sign-in', { email: tea.email, password: 'seven quiet rivers' })).status).toBe(303)
})

test('M31: a password is the same however its accents were typed', async () => {
  const words = 'père à l’école'
  const [composed, apart] = [words.normalize('NFC'), words.normalize('NFD')]
  expect(composed).not.toBe(apart)
  const [one, other] = [await makeMember(world, { password: composed }), await makeMember(world, { password: apart })]
  for (const { email } of [one, other])
    for (const typed of [composed, apart]) expect((await world.visitor().post('/sign-in', { email, password: typed })).status).toBe(303)
})

test('changing the password ends the other sessions and tells by mail', async () => {
  const eli = await makeTeacher(world, { email: 'eli@skola.example', password, language: 'el' })
  const [here, there] = [await world.as(eli), await world.as(eli)]
  expect((await here.post('/account/password', { current: 'not this', password: 'seven quiet rivers' })).status).toBe(422)
  expect((await here.post('/account/password', { current: password, password: 'seven quiet rivers' })).location).toBe('/account')
  expect((await here.get('/account')).status).toBe(200)
  expect((await there.get('/account')).location).toContain('/sign-in')
  const mail = await world.db.selectFrom('mails').select('subject').where('recipient', '=', eli.email).executeTakeFirstOrThrow()
  expect(mail.subject).toBe('Ο κωδικός σας άλλαξε')
})

test('sessions are listed with device and address, and ended one by one or all others', async () => {
  const mia = await makeMember(world, { password })
  const here = world.visitor()
  const agent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'
  await here.post('/sign-in', { email: mia.email, password }, { 'user-agent': agent, 'x-forwarded-for': '192.0.2.44' })
  const [second, third] = [await world.as(mia), await world.as(mia)]
  const page = await here.get('/sessions')
  expect(page.text).toContain('Chrome (Windows)')
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

test('M9, M10: sessions of officers and of pupils end when they were meant to, however much they are used', async () => {
  const [teacher, other] = [await makeTeacher(world), await makeTeacher(world, { country: 'GR', school: 'Πάτρα' })]
  const officer = await makeOfficer(world, { country: 'PT' })
  const space = await makeSpace(world, [teacher, other])
  const pupil = await makePupil(world, space, teacher)
  const [office, card] = [await world.as(officer), await world.as(pupil, 'pupil')]
  const [seen, end] = [new Date(Date.now() - 600_000), new Date(Date.now() + 3_600_000)]
  await world.db
    .updateTable('sessions')
    .set({ seen_at: seen, expires_at: end })
    .where((eb) => eb.or([eb('person_id', '=', officer.id), eb('pupil_id', '=', pupil.id)]))
    .execute()
  expect([(await office.get('/queue')).status, (await card.get(`/twinspaces/${space.id}`)).status]).toEqual([200, 200])
  const sessions = await world.db
    .selectFrom('sessions')
    .select(['seen_at', 'expires_at'])
    .where((eb) => eb.or([eb('person_id', '=', officer.id), eb('pupil_id', '=', pupil.id)]))
    .execute()
  expect(sessions.map(({ expires_at }) => expires_at)).toEqual([end, end])
  for (const { seen_at } of sessions) expect(seen_at.getTime(), 'it has been used').toBeGreaterThan(seen.getTime())
})

test('name, language and mails are changed in the account', async () => {
  const jon = await makeTeacher(world, { name: 'Jon' })
  const browser = await world.as(jon)
  expect((await browser.submit('/account/name', { name: 'Jón Þórsson', language: 'fr' })).text).toContain('Votre compte')
  await browser.post('/account/mails', { news: 'weekly' })
  const row = await world.db
    .selectFrom('people')
    .select(['name', 'mail_notifications', 'news_mails', 'search_text'])
    .where('id', '=', jon.id)
    .executeTakeFirstOrThrow()
  expect([row.name, row.mail_notifications, row.news_mails]).toEqual(['Jón Þórsson', false, 'weekly'])
  const wrong = await browser.post('/account/mails', { news: 'hourly' })
  expect([wrong.status, wrong.text.includes('value="weekly" selected')]).toEqual([422, false])
  expect(row.search_text).toContain('jon thorsson')
})
