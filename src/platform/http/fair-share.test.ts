import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Browser, Page } from '../../../test/browser.ts'
import { eventually } from '../../../test/collaborator.ts'
import { makeWorld, type World } from '../../../test/world.ts'
import { type Made, makeMember, makeTeacher } from '../../modules/people/factory.ts'
import { makeSpace } from '../../modules/space/factory.ts'
import { routes } from '../../routes.ts'

let world: World
let anna: Made
let ben: Made
let lock: pg.Client
beforeAll(async () => {
  world = await makeWorld()
  anna = await makeTeacher(world, { name: 'Anna' })
  ben = await makeTeacher(world, { name: 'Ben' })
  const { rows } = await world.app.pool.query('select current_database() as database')
  lock = new pg.Client({ ...inject('server'), ...rows[0] })
  await lock.connect()
})
afterAll(async () => {
  await lock.end()
  await world.end()
})

/** Statements that wait for the lock. */
const held = async (): Promise<number> => {
  const { rows } = await lock.query(
    'select count(distinct pid)::int as held from pg_locks l join pg_database d on d.oid = l.database where not granted and datname = current_database()',
  )
  return rows[0].held
}

/** What was held up is answered; on a machine too busy to let it go in time, that it is busy. */
async function answered(held: readonly Promise<Page>[], status = 200): Promise<void> {
  for (const answer of await Promise.all(held)) expect([status, 503]).toContain(answer.status)
}

test('S4: one person’s slow requests, fourteen at once, leave the program to everybody else', async () => {
  const [slow, quick] = [await world.as(anna), await world.as(ben)]
  await lock.query('begin; lock table contact_requests in access exclusive mode')
  const waiting = Array.from({ length: 14 }, () => slow.get('/contacts'))
  const visitors = Array.from({ length: 14 }, () => world.visitor().get('/projects', { 'x-forwarded-for': '192.0.2.7' }))
  for (let asked = 0; asked < 5; asked++) expect((await quick.get('/notifications')).status).toBe(200)
  expect(new Set((await Promise.all(visitors)).map(({ status }) => status))).toEqual(new Set([200]))
  await lock.query('rollback')
  await answered(waiting)
})

test('S4: nor do their uploads, that are refused, take it from anybody', async () => {
  const [slow, quick] = [await world.as(anna), await world.as(ben)]
  const { id } = await makeSpace(world, [anna, ben])
  await lock.query('begin; lock table pictures in access exclusive mode')
  const waiting = Array.from({ length: 14 }, () => slow.post(`/twinspaces/${id}/materials`, { alt: 'No picture' }))
  await eventually(async () => (await held()) === 4)
  for (let asked = 0; asked < 5; asked++) expect((await quick.get('/notifications')).status).toBe(200)
  await lock.query('rollback')
  await answered(waiting, 422)
})

test('S4: one visitor’s searches leave the door open to others at the same address', async () => {
  await lock.query('begin; lock table schools in access exclusive mode')
  const visit = (path: string) => world.visitor().get(path, { 'x-forwarded-for': '192.0.2.8' })
  const searches = Array.from({ length: 14 }, (_, at) => visit(`${at % 2 ? '/fr' : ''}/schools?q=lyceum${at}`))
  expect((await visit('/pupil')).status).toBe(200)
  expect((await visit('/sign-in')).status).toBe(200)
  await lock.query('rollback')
  await answered(searches)
})

test('S4: visitors’ searches, however many and of whatever, leave the program to whoever is signed in', async () => {
  await lock.query('begin; lock table schools, projects in access exclusive mode')
  const searches = ['/schools?q=lyceum', '/projects?q=river'].flatMap((path) => Array.from({ length: 6 }, () => world.visitor().get(path)))
  await eventually(async () => (await held()) === 3)
  // A connection that is left of six.
  await world.app.pool.query('select')
  await lock.query('rollback')
  await answered(searches)
})

test('S4: one person’s desks take one connection each, whatever is on them', async () => {
  const slow = await world.as(anna)
  await lock.query('begin; lock table contact_requests, approvals in access exclusive mode')
  const waiting = Array.from({ length: 14 }, () => slow.get('/'))
  await eventually(async () => (await held()) === 4)
  await world.app.pool.query('select')
  await lock.query('rollback')
  await answered(waiting)
})

test('S4: who asks for more than their turn comes to in time is told to come back', async () => {
  const slow = await world.as(anna)
  await lock.query('begin; lock table contact_requests in access exclusive mode')
  const asked = Promise.all(Array.from({ length: 14 }, () => slow.get('/contacts')))
  await eventually(async () => (await held()) === 4)
  const all: number[] = []
  const watching = setInterval(() => void held().then((count) => all.push(count)), 100)
  const answers = await asked
  clearInterval(watching)
  await lock.query('rollback')
  expect(Math.max(...all)).toBe(4)
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]))
  expect((await slow.get('/contacts')).status).toBe(200)
})

const password = 'three green pencils'
const siteOf = (at: number) => ({ 'x-forwarded-for': `2001:db8:5:${at.toString(16)}::1` })
/** A sign-in with a card nobody has: a short form, held up while `pupils` is shared. */
const tryCard = (headers: Record<string, string>) => world.visitor().post('/pupil/code', { code: 'nobody’s' }, headers)
const crowd = (size: number) => Array.from({ length: size }, (_, at) => tryCard(siteOf(at)))

const waysIn = routes.filter(({ method, asks }) => method === 'GET' && asks).map(({ path }) => path)

test('S10: a page that says that it asks nothing asks nothing', async () => {
  expect(waysIn).toEqual(expect.arrayContaining(['/sign-in', '/register', '/password', '/pupil']))
  await world.visitor().get('/')
  for (const path of waysIn) expect([path, await world.counting(() => world.visitor().get(path))]).toEqual([path, 0])
})

test('S10: a crowd of searchers stands neither before the ways in nor before a known browser’s pages', async () => {
  const { email } = await makeMember(world, { password })
  const known = world.visitor()
  await known.post('/sign-in', { email, password }, { 'x-forwarded-for': '192.0.2.40' })
  await known.post('/sign-out')
  const done: string[] = []
  await lock.query('begin; lock table schools in access exclusive mode')
  const searching = Array.from({ length: 40 }, (_, at) =>
    world
      .visitor()
      .get('/schools?q=lyceum', { 'x-forwarded-for': `198.51.100.${at}` })
      .finally(() => done.push('search')),
  )
  await eventually(async () => (await held()) === 3)
  const asking = '/password/new?token=nobody’s'
  const stranger = world
    .visitor()
    .get(asking, siteOf(41))
    .finally(() => done.push('stranger'))
  for (const path of waysIn) expect((await world.visitor().get(path, siteOf(42))).status).toBe(200)
  expect((await known.get(asking, siteOf(43))).status).toBe(410)
  expect(done).toEqual([])
  await lock.query('rollback')
  await answered(searching)
  await answered([stranger], 410)
})

test('S8, S10: a crowd from many networks of one site keeps nobody out: a known browser signs in meanwhile, a stranger has the next turn', async () => {
  const { email } = await makeMember(world, { password })
  const own = world.visitor()
  await own.post('/sign-in', { email, password }, { 'x-forwarded-for': '192.0.2.20' })
  await own.post('/sign-out')
  const done: string[] = []
  await lock.query('begin; lock table pupils in share mode')
  const waiting = crowd(40).map((answer) => answer.finally(() => done.push('crowd')))
  await eventually(async () => (await held()) === 3)
  const stranger = tryCard({ 'x-forwarded-for': '192.0.2.21' }).finally(() => done.push('stranger'))
  expect((await own.post('/sign-in', { email, password }, { 'x-forwarded-for': '192.0.2.20' })).status).toBe(303)
  expect(done).toEqual([])
  await lock.query('rollback')
  await answered([stranger, ...waiting], 422)
  expect(done.indexOf('stranger')).toBeLessThan(12)
})

test('S10: a browser whose mark is made up, or another’s, is a stranger’s', async () => {
  const { email } = await makeMember(world, { password })
  const [own, forger, thief] = [world.visitor(), world.visitor(), world.visitor()]
  await own.post('/sign-in', { email, password }, { 'x-forwarded-for': '192.0.2.30' })
  await own.post('/sign-out')
  const [id = '', ...marks] = (own.cookies.device ?? '').split('.')
  forger.cookies.device = [`${'x'.repeat(22)}${id.slice(22)}`, ...marks].join('.')
  // As cookies of earlier versions are made: a stranger's, too, until the next sign-in.
  thief.cookies.device = ['y'.repeat(22), 'y'.repeat(22), ...marks].join('.')
  const done: string[] = []
  const signIn = async (browser: Browser, name: string) => {
    const answer = await browser.post('/sign-in', { email, password }, { 'x-forwarded-for': '192.0.2.30' })
    done.push(`${name} ${answer.status}`)
    return answer
  }
  await lock.query('begin; lock table pupils in share mode')
  const waiting = crowd(6)
  await eventually(async () => (await held()) === 3)
  const strangers = [signIn(forger, 'forger'), signIn(thief, 'thief')]
  await signIn(own, 'own')
  expect(done).toEqual(['own 303'])
  await lock.query('rollback')
  await answered(strangers, 303)
  await answered(waiting, 422)
})

test('S10: the browsers of one account wait in one line, however many it signs in with, and before nobody else’s', async () => {
  const [one, other] = [await makeMember(world, { password }), await makeMember(world, { password })]
  const signedOut = async ({ email }: Made, at: number): Promise<Browser> => {
    const browser = world.visitor()
    expect((await browser.post('/sign-in', { email, password }, siteOf(at))).status).toBe(303)
    await browser.post('/sign-out')
    return browser
  }
  const browsers: Browser[] = []
  for (let at = 0; at < 6; at++) browsers.push(await signedOut(one, at))
  const own = await signedOut(other, 6)
  const parts = browsers.flatMap(({ cookies }) => (cookies.device ?? '').split('.'))
  expect(new Set(parts).size, 'nothing tells that they are one’s').toBe(parts.length)
  const done: string[] = []
  await lock.query('begin; lock table pupils in share mode')
  const waiting = browsers.map((browser, at) => browser.post('/pupil/code', { code: 'nobody’s' }, siteOf(at)).finally(() => done.push('one')))
  await eventually(async () => (await held()) >= 2)
  expect((await own.post('/sign-in', { email: other.email, password }, siteOf(6))).status).toBe(303)
  expect([done, await held()]).toEqual([[], 2])
  await lock.query('rollback')
  await answered(waiting, 422)
})
