import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { type Collaborator, collaborate, eventually, paragraph } from '../../../../test/collaborator.ts'
import { any, forge, type Piece } from '../../../../test/fuzz/forge.ts'
import { serve } from '../../../../test/serve.ts'
import { type Cast, makeCast } from '../../../../test/space-cast.ts'
import { makeWorld, type World } from '../../../../test/world.ts'
import { documentFromContent } from '../content/document.ts'
import { contentFromText } from '../content/from-text.ts'
import { limits } from '../content/limits.ts'
import { makePage } from '../factory.ts'
import { foldingOf } from './folding.ts'

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
  vi.restoreAllMocks()
  for (const each of open) each.leave()
})

async function enter(who: { id: string }, kind: 'person' | 'pupil' = 'person', document = new Y.Doc()): Promise<Collaborator> {
  const browser = await world.as(who, kind)
  const collaborator = collaborate(url, String(browser.cookies.session), page.id, document)
  open.push(collaborator)
  return collaborator
}
async function saved(...all: Collaborator[]): Promise<void> {
  await Promise.all(all.map((each) => each.saved()))
}
const rows = () => world.db.selectFrom('page_updates').select(['seq', 'update']).where('page_id', '=', page.id).execute()
const aside = () => world.db.selectFrom('page_updates_set_aside').select(['seq', 'reason']).where('page_id', '=', page.id).orderBy('id').execute()
async function journal(...updates: Uint8Array[]): Promise<void> {
  for (const update of updates)
    await world.db
      .insertInto('page_updates')
      .values({ page_id: page.id, update: Buffer.from(update), person_id: cast.bela.id })
      .execute()
}
const read = async () => (await world.as(cast.anna)).get(`/en/twinspaces/${cast.space.id}/pages/${page.id}`)
async function reads(words: string): Promise<string> {
  let text = ''
  await eventually(async () => (text = (await read()).text).includes(words))
  return text
}
const element = (name: string, parent?: Piece['parent']): Piece => ({ content: { kind: 'element', name }, ...(parent ? { parent } : {}) })
const pastItsClock = forge([
  { client: 77, clock: 0, pieces: [element('paragraph'), { left: { client: 77, clock: 50 }, content: { kind: 'element', name: 'paragraph' } }] },
])
const many = (paragraphs: number): Uint8Array => {
  const document = new Y.Doc()
  document.getXmlFragment('default').push(Array.from({ length: paragraphs }, () => paragraph('x')))
  return Y.encodeStateAsUpdate(document)
}

test('S3: an update that would break the page is neither kept nor acknowledged, and the page goes on', async () => {
  const [owl, anna] = [await enter(cast.trusted, 'pupil'), await enter(cast.anna)]
  await saved(owl, anna)
  owl.send(pastItsClock)
  expect(await owl.ended).toBe(4422)
  expect(await rows()).toEqual([])
  anna.write('Still here')
  await anna.saved()
  const bela = await enter(cast.bela)
  await bela.saved()
  expect(bela.lines()).toEqual(['Begun', 'Still here'])
})

test.each([
  ['waits for what has not come', () => forge([{ client: 77, clock: 5, pieces: [element('paragraph')] }])],
  ['deletes what is yet to be written', () => forge([], [{ client: 1, clock: 900, length: 5 }])],
  ['counts to where nothing can be read any more', () => forge([{ client: 77, clock: 0, pieces: [{ content: { kind: 'gc', length: 2 ** 52 } }] }])],
  ['holds nothing', () => forge([{ client: 77, clock: 0, pieces: [{ content: { kind: 'deleted', length: 0 } }, element('paragraph')] }])],
  ['puts words where only blocks stand', () => forge([{ client: 77, clock: 0, pieces: [{ content: { kind: 'text', text: 'loose' } }] }])],
  [
    'gives a block a value it cannot have',
    () =>
      forge([
        {
          client: 77,
          clock: 0,
          pieces: [element('heading'), { parent: { client: 77, clock: 0 }, key: 'onclick', content: { kind: 'any', values: any('x') } }],
        },
      ]),
  ],
  [
    'makes a heading’s level a thing',
    () =>
      forge([
        {
          client: 77,
          clock: 0,
          pieces: [element('heading'), { parent: { client: 77, clock: 0 }, key: 'level', content: { kind: 'any', values: [1, 118, 0] } }],
        },
      ]),
  ],
  [
    'spans a million columns',
    () =>
      forge([
        {
          client: 77,
          clock: 0,
          pieces: [element('tableCell'), { parent: { client: 77, clock: 0 }, key: 'colspan', content: { kind: 'any', values: [1, 124, 73, 116, 36, 0] } }],
        },
      ]),
  ],
  [
    'goes deeper than any list',
    () =>
      forge([
        {
          client: 77,
          clock: 0,
          pieces: Array.from({ length: limits.depth + 1 }, (_, at) => element('blockquote', at > 0 ? { client: 77, clock: at - 1 } : undefined)),
        },
      ]),
  ],
  [
    'writes as two editors',
    () =>
      forge([
        { client: 77, clock: 0, pieces: [element('paragraph')] },
        { client: 78, clock: 0, pieces: [element('paragraph')] },
      ]),
  ],
])('S3, S6: an update that %s is refused', async (_, update) => {
  const owl = await enter(cast.trusted, 'pupil')
  await owl.saved()
  owl.send(update())
  expect(await owl.ended).toBe(4422)
  expect(await rows()).toEqual([])
})

test('S3: nobody writes as somebody else’s editor, not even before that one has written', async () => {
  const [owl, anna, bela] = [await enter(cast.trusted, 'pupil'), await enter(cast.anna), await enter(cast.bela)]
  await saved(owl, anna, bela)
  anna.provider.setAwarenessField('cursor', null)
  const client = anna.provider.document.clientID
  await eventually(() => owl.provider.awareness?.getStates().has(client) === true)
  owl.send(forge([{ client, clock: 0, pieces: [element('paragraph'), element('paragraph')] }]))
  expect(await owl.ended).toBe(4422)
  anna.write('My own words')
  await saved(anna, bela)
  await eventually(() => bela.lines().includes('My own words'))
})

test('S3: whose editor it was is known after the page was folded and closed', async () => {
  const anna = await enter(cast.anna)
  await anna.saved()
  anna.write('Mine')
  await anna.saved()
  const { document } = anna.provider
  anna.leave()
  await eventually(async () => (await rows()).length === 0)
  const owl = await enter(cast.trusted, 'pupil')
  await owl.saved()
  owl.send(forge([{ client: document.clientID, clock: Y.getState(document.store, document.clientID), pieces: [element('paragraph')] }]))
  expect(await owl.ended).toBe(4422)
  // The same editor of the same person goes on.
  const again = await enter(cast.anna, 'person', document)
  await again.saved()
  again.write('And more')
  await again.saved()
  expect(await reads('And more')).toContain('Mine')
})

test('S3: what a journal from before holds is set aside and named; the rest is read and written on', async () => {
  const log = vi.spyOn(world.app.log, 'error')
  const honest = new Y.Doc()
  honest.getXmlFragment('default').push([paragraph('Honest words')])
  await journal(pastItsClock, Y.encodeStateAsUpdate(honest), new Uint8Array([1, 2, 3, 250]))
  const [poison, , noise] = (await rows()).map(({ seq }) => seq)
  const anna = await enter(cast.anna)
  await anna.saved()
  expect(anna.lines()).toEqual(expect.arrayContaining(['Begun', 'Honest words']))
  anna.write('More')
  await anna.saved()
  expect(await reads('More')).toContain('Honest words')
  expect(await aside()).toEqual([
    { seq: poison, reason: expect.any(String) },
    { seq: noise, reason: expect.any(String) },
  ])
  expect(log).toHaveBeenCalledWith(expect.objectContaining({ page: page.id, seq: poison }), expect.any(String))
})

test('S3: of a page whose state cannot be read, readers keep what they had, and it can be written in', async () => {
  await world.db
    .updateTable('pages')
    .set({ state: Buffer.from(pastItsClock) })
    .where('id', '=', page.id)
    .execute()
  const anna = await enter(cast.anna)
  await anna.saved()
  expect((await read()).text).toContain('<p dir="auto">Begun</p>')
  expect(await aside()).toEqual([{ seq: null, reason: expect.any(String) }])
  anna.write('Begun again')
  await anna.saved()
  await reads('Begun again')
})

test('S2: a page takes so much and no more: who writes on is told so, who deletes is let in', async () => {
  await world.db
    .updateTable('pages')
    .set({ state: Buffer.from(many(limits.nodes / 2)) })
    .where('id', '=', page.id)
    .execute()
  const [anna, bela] = [await enter(cast.anna), await enter(cast.bela)]
  await saved(anna, bela)
  anna.write('One more')
  expect(await anna.ended).toBe(4413)
  anna.leave()
  expect(await rows()).toEqual([])
  bela.provider.document.getXmlFragment('default').delete(0, 10)
  await bela.saved()
  bela.write('Now there is room')
  await bela.saved()
  expect(await rows()).toHaveLength(2)
})

test('S2: 350,000 paragraphs in 17 updates: the first is refused, and whoever reads or writes notices nothing', async () => {
  const [owl, anna] = [await enter(cast.trusted, 'pupil'), await enter(cast.anna)]
  await saved(owl, anna)
  owl.send(many(20_600))
  expect(await owl.ended).toBe(4413)
  anna.write('As ever')
  await anna.saved()
  expect(await rows()).toHaveLength(1)
  await reads('As ever')
})

test('S2: what reading costs does not depend on what was written since', async () => {
  await journal(...Array.from({ length: 4 }, () => many(20_000)))
  const before = process.threadCpuUsage()
  const { status, text } = await read()
  expect([status, text.includes('<p dir="auto">Begun</p>')]).toEqual([200, true])
  // Rendering this took some seconds of the program's own time.
  const { user, system } = process.threadCpuUsage(before)
  expect(user + system).toBeLessThan(500_000)
})

test('S6: whatever is in a page is read, and honest words beside it', async () => {
  const honest = new Y.Doc()
  honest.getXmlFragment('default').push([paragraph('Honest words')])
  const deep = Array.from({ length: 10_000 }, (_, at) => element('blockquote', at > 0 ? { client: 78, clock: at - 1 } : undefined))
  await journal(
    forge([
      {
        client: 77,
        clock: 0,
        pieces: [
          element('heading'),
          { parent: { client: 77, clock: 0 }, key: 'level', content: { kind: 'any', values: [1, 118, 1, 7, ...Buffer.from('valueOf'), 126] } },
        ],
      },
    ]),
    forge([{ client: 78, clock: 0, pieces: deep }]),
    forge([{ client: 79, clock: 0, pieces: [{ content: { kind: 'text', text: 'loose' } }] }]),
    Y.encodeStateAsUpdate(honest),
  )
  await reads('Honest words')
  expect(await rows()).toEqual([])
  const anna = await enter(cast.anna)
  await anna.saved()
  anna.write('Written on')
  await anna.saved()
  await reads('Written on')
})

test('S7: a control character is not shown, and no page keeps others from being folded', async () => {
  const anna = await enter(cast.anna)
  await anna.saved()
  anna.write('be\0fore\u0007')
  await anna.saved()
  const other = await makePage(world, cast.space, { text: 'Other' })
  const [document, state] = [new Y.Doc(), documentFromContent(contentFromText('Other'))]
  Y.applyUpdate(document, state)
  document.getXmlFragment('default').push([paragraph('More')])
  await world.db
    .insertInto('page_updates')
    .values({ page_id: other.id, update: Buffer.from(Y.encodeStateAsUpdate(document)), person_id: cast.anna.id })
    .execute()
  await foldingOf(world.app).leftovers()
  expect(await world.db.selectFrom('page_updates').selectAll().execute()).toEqual([])
  const html = (id: string) => world.db.selectFrom('pages').select('html').where('id', '=', id).executeTakeFirstOrThrow()
  expect(await html(page.id)).toEqual({ html: '<p dir="auto">Begun</p><p dir="auto">before</p>' })
  expect((await html(other.id)).html).toContain('More')
})

test('S15: what cannot be read ends the socket with one line in the log, and prints nothing', async () => {
  const printed = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn'), vi.spyOn(console, 'log')]
  const log = vi.spyOn(world.app.log, 'warn')
  const frames = [
    new Uint8Array([200, 200, 200]),
    new Uint8Array(0),
    Buffer.from('hello'),
    new Uint8Array(200_000).fill(7),
    new Uint8Array([36, ...Buffer.from(page.id), 0, 1, 3, 9, 9, 9]),
  ]
  for (const frame of frames) {
    const owl = await enter(cast.trusted, 'pupil')
    await owl.saved()
    for (let times = 0; times < 20; times++) owl.sendFrame(frame)
    expect(await owl.ended).toBe(4422)
    owl.leave()
  }
  expect(log.mock.calls).toEqual([[{ who: cast.trusted.id, times: 1 }, expect.any(String)]])
  for (const each of printed) expect(each).not.toHaveBeenCalled()
})

test('a message larger than any is answered with a code that says so', async () => {
  const anna = await enter(cast.anna)
  await anna.saved()
  anna.write('x'.repeat(1_100_000))
  expect(await anna.ended).toBe(1009)
})

test('nobody holds more sockets than there are pages to write in', async () => {
  const browser = await world.as(cast.carla)
  const statuses: number[] = []
  for (let at = 0; at < 61; at++) {
    const one = collaborate(url, String(browser.cookies.session), page.id)
    open.push(one)
    one.provider.configuration.websocketProvider.on('close', ({ event }: { event: { code: number } }) => statuses.push(event.code))
    if (at < 60) await one.entered
  }
  await eventually(() => statuses.includes(1006))
  expect(open.filter(({ provider }) => provider.isAuthenticated)).toHaveLength(60)
})

test('S16: signing out ends the socket at once, and so does locking a pupil', async () => {
  const browser = await world.as(cast.carla)
  const carla = collaborate(url, String(browser.cookies.session), page.id)
  const [anna, owl] = [await enter(cast.anna), await enter(cast.trusted, 'pupil')]
  open.push(carla)
  await saved(carla, anna, owl)
  await browser.post('/sign-out')
  expect(await carla.ended).toBe(4403)
  await world.db.deleteFrom('sessions').where('pupil_id', '=', cast.trusted.id).execute()
  expect(await owl.ended).toBe(4403)
  anna.write('Still in')
  await anna.saved()
})

test('where a caret is said to be is passed on only when it can be a place', async () => {
  const [owl, anna] = [await enter(cast.trusted, 'pupil'), await enter(cast.anna)]
  await saved(owl, anna)
  const place = { type: null, tname: 'default', item: { client: 1, clock: 2 }, assoc: 0 }
  const seen = () => anna.provider.awareness?.getStates().get(owl.provider.document.clientID)?.cursor
  owl.provider.setAwarenessField('cursor', { anchor: place, head: place })
  await eventually(() => seen() !== undefined)
  expect(seen()).toEqual({ anchor: place, head: place })
  owl.provider.setAwarenessField('cursor', { anchor: { item: { client: 1, clock: -1 } }, head: null })
  await eventually(() => seen() === undefined)
})
