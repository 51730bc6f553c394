import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { type Collaborator, collaborate, eventually, paragraph } from '../../../../test/collaborator.ts'
import { waitingForLocks } from '../../../../test/locks.ts'
import { serve } from '../../../../test/serve.ts'
import { type Cast, makeCast } from '../../../../test/space-cast.ts'
import { storedPage } from '../../../../test/stored-page.ts'
import { makeWorld, type World } from '../../../../test/world.ts'
import { makePage } from '../factory.ts'
import { collaborationUrl } from '../urls.ts'
import { compactionOf } from './compaction.ts'

let world: World
let cast: Cast
let url: string
let stop: () => Promise<void>
let page: { id: string }
let open: Collaborator[]

beforeAll(async () => {
  world = await makeWorld()
  cast = await makeCast(world)
  ;({ url, stop } = await serve(world.program))
})
afterAll(async () => {
  await Promise.all([stop(), world.end()])
})
beforeEach(async () => {
  page = await makePage(world, cast.space, { text: 'Begun' })
  open = []
})
afterEach(() => {
  for (const each of open) each.leave()
})

async function enter(who: { id: string }, kind: 'person' | 'pupil' = 'person', pageId = page.id): Promise<Collaborator> {
  const browser = await world.as(who, kind)
  const collaborator = collaborate(url, String(browser.cookies.session), pageId)
  open.push(collaborator)
  return collaborator
}
const seenBy = (one: Collaborator, other: Collaborator) => one.provider.awareness?.getStates().get(other.provider.document.clientID)
/** Moves the caret, and waits until the other sees it: whatever one sent before has been dealt with by then. */
const shows = async (one: Collaborator, other: Collaborator): Promise<void> => {
  const place = { type: null, tname: 'default', item: { client: 1, clock: one.lines().length }, assoc: 0 }
  one.provider.setAwarenessField('cursor', { anchor: place, head: place })
  await eventually(() => expect(seenBy(other, one)?.cursor).toEqual({ anchor: place, head: place }))
}
const stored = (): Promise<string> => storedPage(world.db, page.id)

test('two who type at once come to the same page', async () => {
  const [anna, fox] = [await enter(cast.anna), await enter(cast.trusted, 'pupil')]
  await Promise.all([anna.saved(), fox.saved()])
  for (let line = 0; line < 20; line++) {
    anna.write(`anna ${line}`)
    fox.write(`fox ${line}`)
    if (line % 5 === 0) await new Promise((done) => setTimeout(done, 5))
  }
  await Promise.all([anna.saved(), fox.saved()])
  await eventually(() => expect(anna.lines()).toEqual(fox.lines()))
  expect(anna.lines()).toHaveLength(41)
})

test('what is acknowledged is in the database, with who wrote it, before anything is compacted', async () => {
  const anna = await enter(cast.anna)
  await anna.saved()
  anna.write('A sentence')
  await anna.saved()
  const rows = await world.db.selectFrom('page_updates').select(['person_id', 'pupil_id']).where('page_id', '=', page.id).execute()
  expect(rows).toEqual([{ person_id: cast.anna.id, pupil_id: null }])
  expect(await stored()).toBe('<p dir="auto">Begun</p><p dir="auto">A sentence</p>')
})

test('M1: what the database does not have yet is neither acknowledged nor shown to others', async () => {
  const [anna, bela] = [await enter(cast.anna), await enter(cast.bela)]
  await Promise.all([anna.saved(), bela.saved()])
  await world.db.transaction().execute(async (tx) => {
    await sql`lock table page_updates in share mode`.execute(tx)
    anna.write('A sentence')
    await eventually(async () => (await waitingForLocks(world.db)) > 0)
    await wait(300)
    expect([anna.provider.unsyncedChanges, bela.lines()]).toEqual([1, ['Begun']])
  })
  await anna.saved()
  await eventually(() => expect(bela.lines()).toEqual(['Begun', 'A sentence']))
})

test('M7: closing the project ends the sockets of who writes, who come back to read', async () => {
  const anna = await enter(cast.anna)
  await anna.saved()
  const state = (state: 'active' | 'closed') => world.db.updateTable('projects').set({ state }).where('id', '=', cast.space.id).execute()
  await state('closed')
  try {
    expect(await anna.ended).toBe(4205)
    await eventually(() => anna.provider.isAuthenticated && anna.provider.authorizedScope === 'readonly')
  } finally {
    await state('active')
  }
})

test('opening a page writes nothing', async () => {
  const anna = await enter(cast.anna)
  await anna.saved()
  expect(await world.db.selectFrom('page_updates').selectAll().where('page_id', '=', page.id).execute()).toEqual([])
})

test('a page falls quiet: it is compacted, readable, and remembers who wrote', async () => {
  const [anna, fox] = [await enter(cast.anna), await enter(cast.trusted, 'pupil')]
  await Promise.all([anna.saved(), fox.saved()])
  anna.write('one')
  fox.write('two')
  await Promise.all([anna.saved(), fox.saved()])
  anna.leave()
  fox.leave()
  await eventually(async () => (await world.db.selectFrom('page_updates').select('seq').where('page_id', '=', page.id).execute()).length === 0)
  const { html } = await world.db.selectFrom('pages').select('html').where('id', '=', page.id).executeTakeFirstOrThrow()
  expect(html.match(/<p/g)).toHaveLength(3)
  const editors = await world.db
    .selectFrom('page_editors')
    .select(['person_id', 'pupil_id', 'changes'])
    .where('page_id', '=', page.id)
    .orderBy('person_id')
    .execute()
  expect(editors).toEqual([
    { person_id: cast.anna.id, pupil_id: null, changes: 1 },
    { person_id: null, pupil_id: cast.trusted.id, changes: 1 },
  ])
})

test('compacting takes only what it has read; a later change stays a row', async () => {
  const late = (words: string) => {
    const document = new Y.Doc()
    document.getXmlFragment('default').push([paragraph(words)])
    return Buffer.from(Y.encodeStateAsUpdate(document))
  }
  await world.db
    .insertInto('page_updates')
    .values({ page_id: page.id, update: late('one'), person_id: cast.anna.id })
    .execute()
  await compactionOf(world.app).compact(page.id)
  await world.db.updateTable('pages').set({ state_seq: 1_000_000 }).where('id', '=', page.id).execute()
  await world.db
    .insertInto('page_updates')
    .values({ page_id: page.id, update: late('two'), person_id: cast.anna.id })
    .execute()
  await compactionOf(world.app).compact(page.id)
  expect((await stored()).match(/one|two/g)?.sort()).toEqual(['one', 'two'])
})

test.each([
  ['a founder', 'anna', 'person', 'read-write'],
  ['the other founder', 'bela', 'person', 'read-write'],
  ['a teacher', 'carla', 'person', 'read-write'],
  ['a pupil administrator', 'trusted', 'pupil', 'read-write'],
  ['a pupil, on a page not opened to pupils', 'pupil', 'pupil', 'readonly'],
  ['a guest, who would meet the pupils by name', 'guest', 'person', 'refused'],
  ['a teacher from outside', 'stranger', 'person', 'refused'],
  ['a pupil of another space', 'otherPupil', 'pupil', 'refused'],
] as const)('%s: %s enters as %s', async (_, who, kind, scope) => {
  expect(await (await enter(cast[who], kind)).entered).toBe(scope)
})

test('a reader’s writing is neither kept nor shown nor acknowledged', async () => {
  const [fox, anna] = [await enter(cast.pupil, 'pupil'), await enter(cast.anna)]
  await Promise.all([fox.saved(), anna.saved()])
  fox.write('I was here')
  await shows(fox, anna)
  expect(fox.provider.unsyncedChanges).toBe(1)
  expect(anna.lines()).toEqual(['Begun'])
  expect(await stored()).toBe('<p dir="auto">Begun</p>')
})

test('a page opened to pupils while a pupil reads it lets the pupil write', async () => {
  const fox = await enter(cast.pupil, 'pupil')
  await fox.saved()
  const anna = await world.as(cast.anna)
  const settings = `/twinspaces/${cast.space.id}/pages/${page.id}/settings`
  const seen = /name="form-seen" value="([^"]+)"/.exec((await anna.get(settings)).text)?.[1]
  expect((await anna.post(settings, { 'form-seen': seen, title: 'Ours', pupilsMayEdit: true })).status).toBe(303)
  expect(await fox.ended).toBe(4205)
  await eventually(() => fox.provider.authorizedScope === 'read-write' && fox.provider.isAuthenticated)
  fox.write('Now I am')
  await fox.saved()
  expect(await stored()).toContain('Now I am')
})

test('a closed space can be read and not written', async () => {
  await world.db.updateTable('projects').set({ state: 'closed' }).where('id', '=', cast.space.id).execute()
  try {
    expect(await (await enter(cast.anna)).entered).toBe('readonly')
  } finally {
    await world.db.updateTable('projects').set({ state: 'active' }).where('id', '=', cast.space.id).execute()
  }
})

test('who loses access loses the socket at once, and what was written stays', async () => {
  const carla = await enter(cast.carla)
  await carla.saved()
  carla.write('Mine')
  await carla.saved()
  const membership = world.db.updateTable('memberships').where('person_id', '=', cast.carla.id)
  await membership.set({ left_at: new Date() }).execute()
  expect(await carla.ended).toBe(4403)
  carla.write('Too late')
  await eventually(async () => (await (await enter(cast.carla)).entered) === 'refused')
  expect(await stored()).toBe('<p dir="auto">Begun</p><p dir="auto">Mine</p>')
  await membership.set({ left_at: null }).execute()
})

test('a removed page ends its sockets', async () => {
  const [anna, bela] = [await enter(cast.anna), await enter(cast.bela)]
  await Promise.all([anna.saved(), bela.saved()])
  const browser = await world.as(cast.anna)
  await browser.post(`/twinspaces/${cast.space.id}/pages/${page.id}/removal`)
  expect(await Promise.all([anna.ended, bela.ended])).toEqual([4403, 4403])
})

test('everyone is seen under their own name, whatever their browser says', async () => {
  const [anna, fox] = [await enter(cast.anna), await enter(cast.trusted, 'pupil')]
  await Promise.all([anna.saved(), fox.saved()])
  anna.provider.setAwarenessField('user', { name: 'Anna', tone: 1 })
  fox.provider.awareness?.states.set(anna.provider.document.clientID, { user: { name: 'Forged' } })
  fox.provider.setAwarenessField('user', { name: 'Anna Nowak', tone: 3 })
  await Promise.all([shows(anna, fox), shows(fox, anna)])
  expect(seenBy(anna, fox)?.user).toEqual({ id: cast.trusted.id, name: 'Owl', tone: expect.any(Number) })
  expect(seenBy(fox, anna)?.user).toEqual({ id: cast.anna.id, name: 'Anna Nowak', tone: expect.any(Number) })
})

test('a change that no editor sends ends the socket and is not kept', async () => {
  const anna = await enter(cast.anna)
  await anna.saved()
  anna.provider.document.getXmlFragment('default').push([new Y.XmlElement('script')])
  expect(await anna.ended).toBe(4422)
  expect(await stored()).toBe('<p dir="auto">Begun</p>')
})

test.each([
  ['without a session', { origin: 'own' }, 401],
  ['from another site', { origin: 'https://evil.example', session: true }, 403],
  ['without saying where from', { session: true }, 403],
  ['at another address', { origin: 'own', session: true, path: '/elsewhere' }, 404],
])('a socket %s is refused', async (_, { origin, session, path }: { origin?: string; session?: boolean; path?: string }, status) => {
  const browser = await world.as(cast.anna)
  const headers = { ...(origin ? { origin: origin === 'own' ? url : origin } : {}), ...(session ? { cookie: `session=${browser.cookies.session}` } : {}) }
  const socket = new WebSocket(url.replace('http', 'ws') + (path ?? collaborationUrl(page.id)), { headers })
  socket.on('error', () => {})
  const answered = await new Promise((done) => {
    socket.on('unexpected-response', (_request, response) => done(response.statusCode))
    socket.on('open', () => done('open'))
  })
  socket.terminate()
  expect(answered).toBe(status)
})

test('a socket is for the page of its address, and for no other', async () => {
  const other = await makePage(world, cast.space, { text: 'Another' })
  const { cookies } = await world.as(cast.anna)
  const anna = collaborate(url, cookies.session ?? '', page.id, new Y.Doc(), other.id)
  expect(await anna.entered).toBe('refused')
  anna.leave()
})
