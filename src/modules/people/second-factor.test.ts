import { sql } from 'kysely'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { makeCentral, makeMember, makeOfficer } from './factory.ts'

let world: World
const password = 'three green pencils'
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

const codeOf = (secret: string, steps = 0, now = Date.now()) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now + steps * 30_000 })

async function signIn(email: string) {
  const browser = world.visitor()
  const { location } = await browser.post('/sign-in', { email, password, next: '/queue' })
  return { browser, location }
}

function setUpOf(text: string): { secret: string; sealed: string } {
  return { secret: (/<code dir="ltr">([A-Z2-7 ]+)</.exec(text)?.[1] ?? '').replaceAll(' ', ''), sealed: /name="sealed" value="([\w-]+)"/.exec(text)?.[1] ?? '' }
}

test('an officer has no rights before the second step, sets it up once, and passes it at each sign-in', async () => {
  const officer = await makeOfficer(world, { country: 'PT', email: 'nss@pt.example', password })
  const { browser, location } = await signIn(officer.email)
  expect(location).toBe('/second-factor?next=%2Fqueue')
  expect((await browser.get('/queue')).status).toBe(404)
  expect((await browser.get('/account')).text).toContain('You work for a support service')

  const start = await browser.get(location ?? '')
  expect(start.headers.get('cache-control'), 'S15').toBe('no-store')
  const { secret, sealed } = setUpOf(start.text)
  expect((await browser.post('/second-factor/setup', { sealed, code: '000000', next: '/queue' })).status).toBe(422)
  const now = Date.now()
  const done = await browser.post('/second-factor/setup', { sealed, code: codeOf(secret, 0, now), next: '/queue' })
  expect(done.location).toBe('/second-factor/codes?next=%2Fqueue')
  const once = await browser.get(done.location ?? '')
  expect(once.headers.get('cache-control'), 'S15').toBe('no-store')
  const codes = [...once.text.matchAll(/<code>([a-z0-9]{5}-[a-z0-9]{5})</g)].map(([, code]) => code ?? '')
  expect(codes).toHaveLength(8)
  expect((await browser.post('/second-factor/codes?next=/queue')).location).toBe('/queue')
  expect((await browser.get('/second-factor/codes')).status).toBe(404)
  expect((await browser.get('/queue')).status).toBe(200)

  const later = await signIn(officer.email)
  expect((await later.browser.get('/queue')).status).toBe(404)
  expect((await later.browser.get('/second-factor')).text).not.toContain('sealed')
  expect((await later.browser.post('/second-factor', { code: codeOf(secret, 0, now) })).status, 'the code of the set-up is used up').toBe(422)
  expect((await later.browser.post('/second-factor', { code: codeOf(secret, 1, now), next: '//evil.example' })).location).toBe('/queue')
  expect((await later.browser.get('/queue')).status).toBe(200)

  const lost = await signIn(officer.email)
  expect((await lost.browser.post('/second-factor', { code: codes[0] ?? '' })).location).toBe('/queue')
  const again = await signIn(officer.email)
  expect((await again.browser.post('/second-factor', { code: codes[0] ?? '' })).status, 'a recovery code is good once').toBe(422)
  const spelt = ` ${(codes[1] ?? '').toUpperCase().replace('-', ' – ')}`
  expect((await (await signIn(officer.email)).browser.post('/second-factor', { code: spelt })).location, 'F15: however it is typed').toBe('/queue')
  expect((await again.browser.post('/second-factor/setup', { sealed, code: codeOf(secret, 1) })).status, 'nobody sets it up twice').toBe(422)
})

test('S10: a set-up that is done is answered so, with its recovery codes, when its count cannot be taken back', async () => {
  const { browser } = await signIn((await makeOfficer(world, { country: 'FI', password })).email)
  const { secret, sealed } = setUpOf((await browser.get('/second-factor')).text)
  await sql`create function not_back() returns trigger language plpgsql as 'begin raise exception ''not back''; end'`.execute(world.db)
  await sql`create trigger not_back before update on rate_limits for each row when (new.count < old.count) execute function not_back()`.execute(world.db)
  const done = await browser.post('/second-factor/setup', { sealed, code: codeOf(secret) })
  const codes = await browser.get(done.location ?? '')
  await sql`drop function not_back cascade`.execute(world.db)
  expect([...codes.text.matchAll(/<code>/g)]).toHaveLength(8)
})

test('the secret is not kept in clear, and a set-up is its owner’s alone', async () => {
  const [one, other] = [await makeOfficer(world, { country: 'SE', password }), await makeCentral(world, { password })]
  const [mine, theirs] = [(await signIn(one.email)).browser, (await signIn(other.email)).browser]
  const { secret, sealed } = setUpOf((await mine.get('/second-factor')).text)
  expect((await theirs.post('/second-factor/setup', { sealed, code: codeOf(secret) })).status).toBe(422)
  await mine.post('/second-factor/setup', { sealed, code: codeOf(secret) })
  const row = await world.db.selectFrom('person_second_factors').selectAll().where('person_id', '=', one.id).executeTakeFirstOrThrow()
  expect(row.secret).not.toContain(secret)
})

test('S10: guessing codes comes to an end', async () => {
  const officer = await makeOfficer(world, { country: 'FR', password })
  const { browser } = await signIn(officer.email)
  const { secret, sealed } = setUpOf((await browser.get('/second-factor')).text)
  for (let tries = 0; tries < 10; tries++) await browser.post('/second-factor/setup', { sealed, code: '000000' })
  expect((await browser.post('/second-factor/setup', { sealed, code: codeOf(secret) })).text).toContain('Too many wrong')
})

test('rights of the office end after twelve hours, with the session', async () => {
  const officer = await makeOfficer(world, { country: 'ES', password })
  const browser = await world.as(officer)
  expect((await browser.get('/queue')).status).toBe(200)
  await world.db
    .updateTable('sessions')
    .set({ second_factor_at: new Date(Date.now() - 13 * 3_600_000) })
    .where('person_id', '=', officer.id)
    .execute()
  expect((await browser.get('/queue')).status).toBe(404)
  await signIn(officer.email)
  const [{ expires_at } = { expires_at: new Date() }] = await world.db
    .selectFrom('sessions')
    .select('expires_at')
    .where('person_id', '=', officer.id)
    .orderBy('id', 'desc')
    .execute()
  expect(Math.round((expires_at.getTime() - Date.now()) / 3_600_000)).toBe(12)
})

test('S12, F16: whatever is written for a code is answered', async () => {
  const officer = await makeOfficer(world, { country: 'IT', password })
  const { browser } = await signIn(officer.email)
  const { secret, sealed } = setUpOf((await browser.get('/second-factor')).text)
  for (const code of ['٤٢٤٢٤٢', '４２４２４２', 'abcdef', '12', '1234567', '-12345', '🦊🦊🦊🦊🦊🦊'])
    expect((await browser.post('/second-factor/setup', { sealed, code })).status, code).toBe(422)
  const arabic = codeOf(secret).replace(/\d/g, (each) => '٠١٢٣٤٥٦٧٨٩'[Number(each)] as string)
  expect((await browser.post('/second-factor/setup', { sealed, code: arabic.split('').join(' ') })).status).toBe(303)
})

test('there is no second step for those without an office', async () => {
  const browser = await world.as(await makeMember(world))
  for (const path of ['/second-factor', '/second-factor/codes']) expect((await browser.get(path)).status).toBe(404)
  for (const path of ['/second-factor', '/second-factor/setup']) expect((await browser.post(path, { code: '123456', sealed: 'x' })).status).toBe(404)
})
