import { afterAll, beforeAll, expect, test } from 'vitest'
import { withoutKeys } from '../../../test/key-of.ts'
import { makeWorld, type World } from '../../../test/world.ts'
import { makeMember } from './factory.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

const anna = { name: 'Anna Berg', email: 'anna@skola.example', password: 'three green pencils', language: 'fr' }
const lastMail = (to: string) => world.db.selectFrom('mails').selectAll().where('recipient', '=', to).orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()
const linkIn = (text: string): string => new URL(/https?:\/\/\S+/.exec(text)?.[0] ?? '').href.replace('http://localhost:3000', '')

test('register, open the mail, confirm, be signed in and welcomed', async () => {
  const browser = world.visitor()
  expect((await browser.get('/register')).status).toBe(200)
  expect((await browser.post('/register', anna)).location).toBe('/register/mail')
  expect((await browser.get('/register/mail')).text).toContain('anna@skola.example')

  const mail = await lastMail(anna.email)
  expect(mail).toMatchObject({ subject: 'Confirmez votre adresse', language: 'fr' })
  const link = linkIn(mail.body_text)
  const page = await browser.get(link)
  expect(page.headers.get('cache-control'), 'S15').toBe('no-store')
  expect(page.text).toContain('Anna Berg')
  expect(page.text).not.toContain('type="password"')
  expect((await world.db.selectFrom('people').select('email_confirmed_at').where('email', '=', anna.email).executeTakeFirstOrThrow()).email_confirmed_at).toBe(
    null,
  )

  const token = new URL(link, 'http://x').searchParams.get('token') ?? ''
  expect((await browser.post('/confirm', { token })).location).toBe('/welcome')
  const account = await browser.get('/account')
  expect(account.status).toBe(200)
  expect(account.text).toContain('Votre compte')
  const again = await world.visitor().post('/confirm', { token, password: anna.password })
  expect(again.status).toBe(410)
})

test('opened in another browser, the mail asks for the password too', async () => {
  const mine = { ...anna, email: 'otherwhere@skola.example', language: 'en' }
  await world.visitor().post('/register', mine)
  const link = linkIn((await lastMail(mine.email)).body_text)
  const token = new URL(link, 'http://x').searchParams.get('token') ?? ''
  const phone = world.visitor()
  expect((await phone.get(link)).text).toContain('type="password"')
  const wrong = await phone.post('/confirm', { token, password: 'not this one' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('This password is not correct.')
  expect((await phone.post('/confirm', { token, password: mine.password })).location).toBe('/welcome')
})

test('a stranger who registered with the address first leaves no password in the account', async () => {
  const victim = { ...anna, email: 'victim@skola.example', name: 'Victim', language: 'en' }
  await world.visitor().post('/register', { ...victim, name: 'Stranger', password: 'stranger knows this' })
  const browser = world.visitor()
  await browser.post('/register', victim)
  const token = new URL(linkIn((await lastMail(victim.email)).body_text), 'http://x').searchParams.get('token') ?? ''
  await browser.post('/confirm', { token })
  expect((await world.visitor().post('/sign-in', { email: victim.email, password: 'stranger knows this' })).status).toBe(422)
  expect((await world.visitor().post('/sign-in', { email: victim.email, password: victim.password })).status).toBe(303)
})

test('an address that is taken gets the same answer; the mail says so', async () => {
  const nils = await makeMember(world, { email: 'nils@skola.example', name: 'Nils Berg' })
  const [known, fresh] = [world.visitor(), world.visitor()]
  const answers = [await known.post('/register', { ...anna, email: nils.email }), await fresh.post('/register', { ...anna, email: 'fresh@skola.example' })]
  expect(answers.map(({ status, location }) => [status, location])).toEqual([
    [303, '/register/mail'],
    [303, '/register/mail'],
  ])
  const pages = [withoutKeys(await known.get('/register/mail')), withoutKeys(await fresh.get('/register/mail'))]
  expect(pages[0]?.replaceAll(nils.email, '')).toBe(pages[1]?.replaceAll('fresh@skola.example', ''))
  const mail = await lastMail(nils.email)
  expect(mail.subject).toBe('You already have an account')
  expect(mail.body_text).not.toContain('/confirm')
  expect(await world.db.selectFrom('people').select('name').where('email', '=', nils.email).executeTakeFirst()).toEqual({ name: 'Nils Berg' })
})

test('every problem stands beside its field, and what was typed is kept, but not the password', async () => {
  const page = await world.visitor().post('/register', { name: '', email: 'nobody', password: 'short', language: 'en' }, { 'accept-language': 'en' })
  expect(page.status).toBe(422)
  expect(page.text).toContain('Please fill in this field.')
  expect(page.text).toContain('value="nobody"')
  expect(page.text).toContain('at least 10 characters.</span>')
  expect(page.text).not.toContain('value="short"')
  const common = await world.visitor().post('/register', { ...anna, email: 'c@skola.example', password: 'Password2024!' }, { 'accept-language': 'en' })
  expect(common.text).toContain('one of the first that attackers try')
})

test.each(['a,b@evil.example', '<anna@skola.example', 'group:anna@skola.example', 'anna@skola.example;b', 'a"b@skola.example'])(
  '%s is no address: a mail program would read another out of it',
  async (email) => {
    const before = await world.db.selectFrom('mails').select('id').execute()
    expect((await world.visitor().post('/register', { ...anna, email })).status).toBe(422)
    expect(await world.db.selectFrom('mails').select('id').execute()).toHaveLength(before.length)
  },
)

test('the mail comes again, and its own link works', async () => {
  const browser = world.visitor()
  await browser.post('/register', { ...anna, email: 'again@skola.example' })
  const first = linkIn((await lastMail('again@skola.example')).body_text)
  expect((await browser.post('/register/mail')).location).toBe('/register/mail')
  const second = linkIn((await lastMail('again@skola.example')).body_text)
  expect(second).not.toBe(first)
  expect((await browser.post('/confirm', { token: new URL(second, 'http://x').searchParams.get('token') ?? '' })).location).toBe('/welcome')
  expect((await browser.get(first)).status).toBe(410)
  for (let tries = 0; tries < 5; tries++) await browser.post('/register/mail')
  expect((await browser.post('/register/mail')).status).toBe(422)
})

test('only the browser that registered sees its mail, and only where no mail is sent', async () => {
  const browser = world.visitor()
  await browser.post('/register', { ...anna, email: 'demo@skola.example' })
  expect((await browser.get('/register/mail')).text).not.toContain('/confirm?token=')
  world.app.settings.demo = true
  try {
    expect((await browser.get('/register/mail')).text).toContain('/confirm?token=')
    expect((await world.visitor().get('/register/mail')).location).toBe('/register')
    const forger = world.visitor()
    forger.cookies.mail = Buffer.from(JSON.stringify({ email: 'demo@skola.example' })).toString('base64url')
    expect((await forger.get('/register/mail')).location).toBe('/register')
  } finally {
    world.app.settings.demo = false
  }
})

test('S10: whoever signs in to what they have begun for an address has no known browser until the mail is answered', async () => {
  const browser = world.visitor()
  const typed = { ...anna, email: 'begun@skola.example' }
  await browser.post('/register', typed)
  expect((await browser.post('/sign-in', { email: typed.email, password: typed.password })).location).toBe('/register/mail')
  expect(browser.cookies).not.toHaveProperty('device')
})
