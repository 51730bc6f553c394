import { afterAll, beforeAll, expect, test } from 'vitest'
import { keyOf } from '../../../test/key-of.ts'
import { makeWorld, type World } from '../../../test/world.ts'
import { type Made, makeMember, makeTeacher } from './factory.ts'

let world: World
let made = 0
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

const password = 'three green pencils'
const teacher = () => makeTeacher(world, { name: 'Anna', email: `anna${++made}@mail.example`, password })
const emailOf = async ({ id }: { id: string }) => (await world.db.selectFrom('people').select('email').where('id', '=', id).executeTakeFirstOrThrow()).email
const mailsTo = async (recipient: string) => {
  await world.work()
  return world.db.selectFrom('mails').select(['subject', 'body_text']).where('recipient', '=', recipient).orderBy('created_at').execute()
}
const linkIn = (text = '') => /http:\/\/localhost:3000(\/\S+token=\S+)/.exec(text)?.[1] ?? ''
const lastLink = async (recipient: string) => linkIn((await mailsTo(recipient)).at(-1)?.body_text)
const acts = async ({ id }: Made) =>
  (await world.db.selectFrom('audit_events').select('act').where('subject_id', '=', id).orderBy('id').execute()).map(({ act }) => act)
const ask = async (anna: Made, email: string) => (await world.as(anna)).post('/account/address', { email, known: password })
const tokenOf = (link: string) => new URL(link, 'http://x').searchParams.get('token') ?? ''

test('U4: a new address is confirmed from its own mailbox by whoever is signed in, and the other sessions end', async () => {
  const anna = await teacher()
  const [own, elsewhere] = [await world.as(anna), await world.as(anna)]
  const asked = await own.submit('/account/address', { email: 'Anna@Lykeio.example', known: password })
  expect(asked.text).toContain('We have sent a link to anna@lykeio.example.')
  expect(await emailOf(anna)).toBe(anna.email)
  const link = await lastLink('anna@lykeio.example')
  expect((await world.visitor().get(link)).location).toBe(`/sign-in?next=${encodeURIComponent(link)}`)
  expect((await (await world.as(await makeTeacher(world))).get(link)).status).toBe(410)
  const page = await own.get(link)
  expect([page.status, page.text.includes('anna@lykeio.example'), page.headers.get('cache-control')]).toEqual([200, true, 'no-store'])
  expect(await emailOf(anna)).toBe(anna.email)
  const done = await own.submit(link, { token: tokenOf(link) })
  expect(done.text).toContain('The address of your account is now anna@lykeio.example.')
  expect([await emailOf(anna), (await elsewhere.get('/account')).status, (await own.get('/account')).status]).toEqual(['anna@lykeio.example', 303, 200])
  expect((await own.post(link, { token: tokenOf(link) })).status).toBe(410)
  expect((await world.visitor().post('/sign-in', { email: 'anna@lykeio.example', password })).location).toBe('/')
  expect((await mailsTo(anna.email)).map(({ subject }) => subject)).toEqual(['The e-mail address of your account is being changed'])
  expect(await acts(anna)).toEqual(['person.address-asked', 'person.address-changed'])
})

test('U4: the password is asked for, and the address looked at as at registering; what was typed stays', async () => {
  const anna = await teacher()
  const own = await world.as(anna)
  for (const [typed, words] of [
    [{ email: 'anna@school.example', known: 'wrong' }, 'This password is not correct'],
    [{ email: 'anna at school', known: password }, 'e-mail address'],
    [{ email: anna.email.toUpperCase(), known: password }, 'already the address of your account'],
  ] as const) {
    const answer = await own.post('/account/address', typed)
    expect([
      answer.status,
      answer.text.includes(words),
      answer.text.includes(`value="${typed.email.toLowerCase()}"`) || answer.text.includes(`value="${typed.email}"`),
    ]).toEqual([422, true, true])
  }
  expect(await world.db.selectFrom('email_tokens').select('purpose').where('person_id', '=', anna.id).execute()).toEqual([])
})

test('whether the new address has an account is said in its own mailbox alone', async () => {
  const [anna, other] = [await teacher(), await teacher()]
  const own = await world.as(anna)
  const answers = [
    await own.submit('/account/address', { email: other.email, known: password }),
    await own.submit('/account/address', { email: 'free@school.example', known: password }),
  ]
  const said = answers.map(({ status, text }) => [status, /We have sent a link to (\S+)\./.exec(text)?.[1]])
  expect(said).toEqual([
    [200, other.email],
    [200, 'free@school.example'],
  ])
  const [mail] = await mailsTo(other.email)
  expect([mail?.subject, mail?.body_text.includes('/account/address/new')]).toEqual(['You already have an account', false])
  expect(await emailOf(other)).toBe(other.email)
})

test('the old address stops the change before it is made: nobody is signed in, no password works, and a new one is chosen there', async () => {
  const anna = await teacher()
  const own = await world.as(anna)
  await ask(anna, 'stopped@evil.example')
  const [fresh, keep] = [await lastLink('stopped@evil.example'), await lastLink(anna.email)]
  const owner = world.visitor()
  expect((await owner.get(keep)).text).toContain('Keep the old address?')
  expect((await owner.post(keep, { token: tokenOf(keep) })).location).toBe('/password/mail')
  expect([await emailOf(anna), (await own.get('/account')).status]).toEqual([anna.email, 303])
  expect((await world.visitor().post('/sign-in', { email: anna.email, password })).status).toBe(422)
  expect((await (await world.as(anna)).post(fresh, { token: tokenOf(fresh) })).status).toBe(410)
  const choose = await lastLink(anna.email)
  expect(choose).toMatch(/^\/password\/new/)
  expect((await owner.post(choose, { token: tokenOf(choose), password: 'seven brown owls at dawn' })).status).toBe(303)
  expect(await acts(anna)).toEqual(['person.address-asked', 'person.address-kept', 'person.password-reset'])
})

test('the old address takes the change back for a week, whatever whoever came in has done since', async () => {
  const anna = await teacher()
  await ask(anna, `first${made}@evil.example`)
  const keep = await lastLink(anna.email)
  const thief = await world.as(anna)
  const first = await lastLink(`first${made}@evil.example`)
  await thief.post(first, { token: tokenOf(first) })
  expect((await thief.post('/account/password', { current: password, password: 'seven brown owls at dawn' })).status).toBe(303)
  await thief.post('/account/address', { email: `second${made}@evil.example`, known: 'seven brown owls at dawn' })
  const [second, thiefsKeep] = [await lastLink(`second${made}@evil.example`), await lastLink(`first${made}@evil.example`)]
  await thief.post(second, { token: tokenOf(second) })
  expect(await emailOf(anna)).toBe(`second${made}@evil.example`)
  expect((await world.visitor().post(keep, { token: tokenOf(keep) })).status).toBe(303)
  expect([await emailOf(anna), (await thief.get('/account')).status]).toEqual([anna.email, 303])
  expect((await world.visitor().post(thiefsKeep, { token: tokenOf(thiefsKeep) })).status).toBe(410)
  expect(await emailOf(anna)).toBe(anna.email)
})

test('after a week the old address brings nothing back; nor when it has an account of its own', async () => {
  const [anna, berta] = [await teacher(), await teacher()]
  for (const [who, email] of [
    [anna, 'a-new@school.example'],
    [berta, 'b-new@school.example'],
  ] as const) {
    await ask(who, email)
    const link = await lastLink(email)
    await (await world.as(who)).post(link, { token: tokenOf(link) })
  }
  const [old, taken] = [await lastLink(anna.email), await lastLink(berta.email)]
  await world.db
    .updateTable('email_tokens')
    .set({ expires_at: new Date(Date.now() - 1000) })
    .where('person_id', '=', anna.id)
    .where('purpose', '=', 'keep')
    .execute()
  expect((await world.visitor().post(old, { token: tokenOf(old) })).status).toBe(410)
  await makeTeacher(world, { email: berta.email })
  const refused = await world.visitor().post(taken, { token: tokenOf(taken) })
  expect([refused.status, refused.text.includes('belongs to another account'), await emailOf(berta)]).toEqual([422, true, 'b-new@school.example'])
})

test('two who confirm one address at once: one has it, the other is told; who had only registered with it is no more', async () => {
  const address = 'both@school.example'
  const unconfirmed = await makeMember(world, { email: address, confirmed: false })
  const [anna, berta] = [await teacher(), await teacher()]
  await ask(anna, address)
  const [one, browser] = [await lastLink(address), await world.as(anna)]
  await ask(berta, address)
  const [other, second] = [await lastLink(address), await world.as(berta)]
  const answers = await Promise.all([browser.post(one, { token: tokenOf(one) }), second.post(other, { token: tokenOf(other) })])
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
  const having = await world.db.selectFrom('people').select('id').where('email', '=', address).execute()
  expect(having).toHaveLength(1)
  expect([anna.id, berta.id].includes(String(having[0]?.id))).toBe(true)
  expect(await world.db.selectFrom('people').select('id').where('id', '=', unconfirmed.id).execute()).toEqual([])
})

test('the mails that somebody may have written to others are counted', async () => {
  const anna = await teacher()
  const own = await world.as(anna)
  const answers: number[] = []
  for (let at = 0; at < 7; at++) answers.push((await own.post('/account/address', { email: 'stranger@else.example', known: password })).status)
  expect(answers.filter((status) => status === 303)).toHaveLength(5)
  expect((await mailsTo('stranger@else.example')).length).toBe(5)
})

test('the confirmation is one thing however often it is pressed', async () => {
  const anna = await teacher()
  await ask(anna, 'twice@school.example')
  const link = await lastLink('twice@school.example')
  const own = await world.as(anna)
  const key = keyOf(await own.get(link), link.replaceAll('&', '&amp;').replace('?', '\\?'))
  const answers = await Promise.all([1, 2, 3].map(() => own.post(link, { 'form-key': key, token: tokenOf(link) })))
  expect([key === '', answers.map(({ status, location }) => `${status} ${location}`)]).toEqual([false, Array(3).fill('303 /account')])
})
