import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

test('what is not there answers 404 in the reader’s language', async () => {
  const page = await world.visitor().get('/fr/nowhere')
  expect(page.status).toBe(404)
  expect(page.text).toContain('Il n’y a rien ici')
  expect(page.text).toContain('<html lang="fr" dir="ltr">')
})

test('S16: the language of the tests is not there for readers', async () => {
  const browser = world.visitor()
  const page = await browser.get('/en-XA/register')
  expect([page.status, page.text.includes('lang="en"')]).toEqual([404, true])
  expect(browser.cookies.language).toBe(undefined)
  browser.cookies.language = 'en-XA'
  expect((await browser.get('/register')).text).toContain('<html lang="en"')
})

test('a form from another site is refused', async () => {
  const page = await world.visitor().post('/anything', {}, { 'sec-fetch-site': 'cross-site' })
  expect(page.status).toBe(403)
})

test('alive and ready: the database answers and its migrations are done', async () => {
  expect((await world.visitor().get('/healthz')).text).toBe('alive')
  expect(await world.visitor().get('/readyz')).toMatchObject({ status: 200, text: 'ready' })
  await world.app.pool.query('delete from migrations where number = 1')
  expect((await world.visitor().get('/readyz')).status).toBe(503)
})

test('a built file that is not there is absent', async () => {
  expect((await world.visitor().get('/assets/none.js')).status).toBe(404)
})
