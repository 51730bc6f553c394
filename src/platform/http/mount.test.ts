import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serve } from '../../../test/serve.ts'
import { makeWorld, type World } from '../../../test/world.ts'
import { visitor } from '../../access/actor.ts'
import { anyone } from '../../access/guards.ts'
import { anothers, awaitingValidation, notFound, refused, signedOut, suspended, tooLarge, unreadable } from '../../modules/shell/index.ts'
import { RuleViolation } from './errors.ts'
import { mount } from './mount.ts'
import { get, type Variables } from './route.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

const mebibytes = (count: number): string => 'a'.repeat(count * 1024 * 1024)

test('a form takes as much as a form needs', async () => {
  const fields = { email: 'anna@skola.example', password: 'seven quiet rivers' }
  expect((await world.visitor().post('/sign-in', { ...fields, next: 'a'.repeat(50_000) })).status).toBe(422)
  expect((await world.visitor().post('/sign-in', { ...fields, next: 'a'.repeat(70_000) })).status).toBe(413)
})

test('also when it does not say how much it is', async () => {
  const body = new Blob([`email=${mebibytes(2)}`]).stream()
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
  const request = new Request('http://localhost:3000/sign-in', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)
  expect((await world.program.fetch(request)).status).toBe(413)
})

test('a sign no database takes is left out', async () => {
  const typed = { name: 'An\0na', email: 'anna@skola.example', password: 'three green pencils', language: 'en' }
  expect((await world.visitor().post('/register', typed)).location).toBe('/register/mail')
})

test('an address too long to be come back to is not put into a header', async () => {
  expect((await world.visitor().get('/partners?q=rivers')).location).toBe('/sign-in?next=%2Fpartners%3Fq%3Drivers')
  expect((await world.visitor().get(`/partners?q=${'%E1%83%90'.repeat(1000)}`)).location).toBe('/sign-in')
})

test('F6: a form of somebody who is no longer signed in is not sent on: it stays, and both ways in are told', async () => {
  const page = await world.visitor().post('/fr/account/name', { name: 'Anna' })
  expect([page.status, page.location, page.headers.get('x-form')]).toEqual([401, null, 'stays'])
  expect(page.text).toContain('<html lang="fr" dir="ltr"')
  expect(page.text).toContain('Votre texte n’est pas perdu')
  expect(page.text).toContain('<a href="/sign-in" target="_blank" rel="noopener">')
  expect(page.text).toContain('<a href="/pupil" target="_blank" rel="noopener">')
  expect(page.text).toContain('revenez en arrière dans votre navigateur')
  expect((await world.visitor().post('/sign-out')).status).toBe(303)
  expect((await world.visitor().get('/account')).status).toBe(303)
  expect((await world.visitor().head('/account')).status).toBe(303)
})

test('F6: whoever is turned away may read so, when all of a large form has been sent', async () => {
  const { url, stop } = await serve(world.program)
  const send = (headers: Record<string, string>) => fetch(`${url}/twinspaces/1/materials`, { method: 'POST', body: mebibytes(40), headers, redirect: 'manual' })
  const ended = await send({ 'sec-fetch-site': 'same-origin' })
  expect([ended.status, (await ended.text()).includes('Your text is not lost')]).toEqual([401, true])
  const foreign = await send({ 'sec-fetch-site': 'cross-site' })
  expect([foreign.status, (await foreign.text()).includes('another website')]).toEqual([403, true])
  await stop()
})

test('a rule that says no where no form comes back says it on a page of its own', async () => {
  const hono = new Hono<{ Variables: Variables }>()
  hono.use(async (c, next) => {
    c.set('app', world.app)
    c.set('actor', visitor)
    c.set('locale', world.app.locales.get('en'))
    await next()
  })
  const breaking = get('/', anyone, async () => {
    throw new RuleViolation('forms.tooLong', '', { max: 7 })
  })
  mount(hono, [breaking], { signedOut, anothers, notFound, awaitingValidation, suspended, unreadable, tooLarge, refused })
  const answer = await hono.request('/')
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('This could not be done')
})
