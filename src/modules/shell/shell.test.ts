import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { Browser } from '../../../test/browser.ts'
import { eventually } from '../../../test/collaborator.ts'
import { serve } from '../../../test/serve.ts'
import { makeWorld, type World } from '../../../test/world.ts'
import { makeCentral, makeMember, makeOfficer, makeTeacher } from '../people/factory.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

test('what is not there answers 404 in the reader’s language', async () => {
  const page = await world.visitor().get('/fr/nowhere')
  expect(page.status).toBe(404)
  expect(page.text).toContain('Il n’y a rien ici')
  expect(page.text).toContain('<html lang="fr" dir="ltr"')
})

test('F6: a form whose page is gone meanwhile stays, and the words above it say so', async () => {
  const page = await world.visitor().post('/nowhere', { body: 'An hour of typing' })
  expect([page.status, page.headers.get('x-form')]).toEqual([404, 'stays'])
  expect(page.text).toContain('Your text was not sent')
  expect(page.text).toContain('your text should still be there')
  expect((await world.visitor().get('/nowhere')).text).not.toContain('Your text was not sent')
})

test('S16: the language of the tests is not there for readers', async () => {
  const browser = world.visitor()
  const page = await browser.get('/en-XA/register')
  expect([page.status, page.text.includes('lang="en"')]).toEqual([404, true])
  expect(browser.cookies.language).toBe(undefined)
  browser.cookies.language = 'en-XA'
  expect((await browser.get('/register')).text).toContain('<html lang="en"')
})

test('a form from another site is refused in the reader’s language, before anything is asked of the database', async () => {
  const ways: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': '', origin: 'https://evil.example' },
  ]
  const sent = await world.counting(async () => {
    for (const headers of ways) {
      const page = await new Browser(world.program, { session: 'x'.repeat(43) }).post('/fr/anything', {}, headers)
      expect(page.status).toBe(403)
      expect(page.text).toContain('<html lang="fr" dir="ltr"')
      expect(page.text).toContain('Ce formulaire vient d’un autre site')
      expect(page.text).toContain('<a href="/">')
    }
  })
  expect(sent).toBe(0)
})

test('alive and ready: the database answers and its migrations are done', async () => {
  expect((await world.visitor().get('/healthz')).text).toBe('alive')
  expect(await world.visitor().get('/readyz')).toMatchObject({ status: 200, text: 'ready' })
  await world.app.pool.query('delete from migrations where number = 1')
  await eventually(async () => (await world.visitor().get('/readyz')).status === 503)
  await world.app.pool.query(`insert into migrations (number, name, checksum) values (1, '0001_platform', '')`)
  await eventually(async () => (await world.visitor().get('/readyz')).status === 200)
})

test('F6: an upgrade to anything but a socket is an ordinary request', async () => {
  const { url, stop } = await serve(world.program)
  for (const [path, said] of [
    ['/healthz', 'alive'],
    ['/readyz', 'ready'],
  ]) {
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: Upgrade, HTTP2-Settings, close\r\nupgrade: h2c\r\nhttp2-settings: AAMAAABkAAQ\r\n\r\n`)
    const answer = await text(socket)
    expect(answer).toMatch(/^HTTP\/1\.1 200 /)
    expect(answer).toMatch(new RegExp(`\\b${said}\\b`))
  }
  await stop()
})

test('C6: a newer program beside this one leaves it ready, and a hundred probes at once cost one statement', async () => {
  await world.app.pool.query(`insert into migrations (number, name, checksum) values (9999, '9999_later', '')`)
  const sent = await world.counting(async () => {
    const probes = await Promise.all(Array.from({ length: 100 }, () => world.visitor().get('/readyz')))
    expect(new Set(probes.map(({ status }) => status))).toEqual(new Set([200]))
  })
  expect(sent).toBeLessThanOrEqual(1)
})

test('S11: a program whose pages hold every connection is slow, not gone', async () => {
  const other = await makeWorld()
  const held = await Promise.all(Array.from({ length: 6 }, () => other.app.pool.connect()))
  expect((await other.visitor().get('/readyz')).status).toBe(200)
  for (const client of held) client.release()
  await other.end()
})

test('a program that is about to stop says so first, goes on answering, and has browsers come back over a new connection', async () => {
  const other = await makeWorld()
  expect((await other.visitor().get('/readyz')).status).toBe(200)
  other.program.drain()
  expect((await other.visitor().get('/readyz')).status).toBe(503)
  const page = await other.visitor().get('/pupil')
  expect({ status: page.status, connection: page.headers.get('connection') }).toEqual({ status: 200, connection: 'close' })
  await other.end()
})

test('S11: while the database is busy, everybody is told in their language what was kept and when to come back', async () => {
  const { rows } = await world.app.pool.query('select current_database() as database')
  const other = new pg.Client({ ...inject('server'), ...rows[0] })
  await other.connect()
  await other.query('begin; lock table sessions, schools in access exclusive mode')
  const someone = () => new Browser(world.program, { session: 'x'.repeat(43) })
  const [french, greek, form, stream] = await Promise.all([
    world.visitor().get('/fr/schools?q=lyon'),
    someone().get('/projects', { 'accept-language': 'el' }),
    someone().post('/en/sign-out'),
    someone().get('/twinspaces/x/stream', { accept: 'text/event-stream' }),
  ])
  await other.end()
  for (const page of [french, greek, form]) {
    expect(page.status).toBe(503)
    expect(page.headers.get('retry-after')).toBe('10')
    expect(page.headers.get('cache-control')).toBe('no-store')
    // Nobody is asked to sign in who may well be signed in.
    expect(page.text).not.toContain('href="/sign-in"')
  }
  expect(french.text).toContain('Un instant, s’il vous plaît')
  expect(french.text).toContain('<html lang="fr" dir="ltr"')
  expect(french.text).toContain('<a href="?q=lyon">')
  expect(greek.text).toContain('Μια στιγμή, παρακαλούμε')
  expect(form.text).toContain('your text should still be there')
  // Browsers give a stream up after a 503; told so, they come back.
  expect({ status: stream.status, type: stream.headers.get('content-type') }).toEqual({ status: 200, type: 'text/event-stream; charset=utf-8' })
  expect((await world.visitor().get('/schools')).status).toBe(200)
})

test('a built file that is not there is absent', async () => {
  expect((await world.visitor().get('/assets/none.js')).status).toBe(404)
})

test('L1: search engines are told what a page is about, where it is in each language, and which address is its own', async () => {
  const { text } = await world.visitor().get('/fr/schools?q=lyon')
  const base = world.app.settings.baseUrl
  expect(text).toContain(`<link rel="canonical" href="${base}/fr/schools">`)
  expect(text).toContain(`<link rel="alternate" hreflang="ar" href="${base}/ar/schools">`)
  expect(text).toContain(`<link rel="alternate" hreflang="x-default" href="${base}/schools">`)
  expect(text).toMatch(/<meta name="description" content="[^"]{50,}">/)
  expect((await world.visitor().get('/en')).text).toContain(`<link rel="canonical" href="${base}/en">`)
})

test('L2: the icon’s address has no space in it', async () => {
  const [, icon = ' '] = /<link rel="icon" href="([^"]*)"/.exec((await world.visitor().get('/about')).text) ?? []
  expect([icon.startsWith('data:image/svg+xml,'), /\s/.test(icon)]).toEqual([true, false])
})

test('U23: whoever has a desk finds it first in the bar, marked where one is on it; visitors have none', async () => {
  const people = await Promise.all([makeTeacher(world), makeMember(world), makeOfficer(world, { country: 'GR' }), makeCentral(world)])
  for (const each of people) {
    const browser = await world.as(each)
    expect(firstNoun((await browser.get('/')).text)).toBe('/ page')
    expect(firstNoun((await browser.get('/projects')).text)).toBe('/ none')
  }
  expect(firstNoun((await world.visitor().get('/projects')).text)).toBe('/projects page')
})

const firstNoun = (text: string): string => {
  const [, href, rest = ''] = /<nav class="nouns"[^>]*><ul[^>]*><li><a href="([^"]*)"([^>]*)>/.exec(text) ?? []
  return `${href} ${/aria-current="(\w+)"/.exec(rest)?.[1] ?? 'none'}`
}
