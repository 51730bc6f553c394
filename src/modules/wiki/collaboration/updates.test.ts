import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { type Collaborator, eventually, paragraph } from '../../../../test/collaborator.ts'
import { any, element, forge, pastItsClock } from '../../../../test/fuzz/forge.ts'
import { useHouse } from '../../../../test/house.ts'
import { limits } from '../content/limits.ts'

const house = useHouse()

const saved = (...all: Collaborator[]): Promise<unknown> => Promise.all(all.map((each) => each.saved()))

test('S3: an update that would break the page is neither kept nor acknowledged, and the page goes on', async () => {
  const [owl, anna] = [await house.enter(house.cast.trusted, 'pupil'), await house.enter(house.cast.anna)]
  await saved(owl, anna)
  owl.send(pastItsClock)
  expect(await owl.ended).toBe(4422)
  expect(await house.taken()).toBe(0)
  anna.write('Still here')
  await anna.saved()
  const bela = await house.enter(house.cast.bela)
  await bela.saved()
  expect(bela.lines()).toEqual(['Begun', 'Still here'])
})

test.each([
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
  const owl = await house.enter(house.cast.trusted, 'pupil')
  await owl.saved()
  owl.send(update())
  expect(await owl.ended).toBe(4422)
  expect(await house.taken()).toBe(0)
})

test.each([
  ['goes on from what has not come', () => forge([{ client: 77, clock: 5, pieces: [element('paragraph')] }])],
  ['deletes what is yet to be written', () => forge([], [{ client: 1, clock: 900, length: 5 }])],
])('S3: an update that %s is not kept: its browser is asked to come back with all of it', async (_, update) => {
  const owl = await house.enter(house.cast.trusted, 'pupil')
  await owl.saved()
  owl.send(update())
  expect(await owl.ended).toBe(4500)
  expect(await house.taken()).toBe(0)
})

test('who comes back sends what is left from before piecemeal, and then all of it: that is no fault', async () => {
  const document = new Y.Doc()
  const sent: Uint8Array[] = []
  document.on('update', (update: Uint8Array) => sent.push(update))
  for (const words of ['lost on the way', 'typed offline', 'and this']) document.getXmlFragment('default').push([paragraph(words)])
  const anna = await house.enter(house.cast.anna, 'person', document)
  const ended = vi.fn()
  void anna.ended.then(ended)
  // Before the socket is open the library keeps these, and sends them first of all.
  for (const update of sent.slice(1)) anna.send(update)
  await anna.saved()
  anna.write('Back again')
  await anna.saved()
  const text = await house.reads('Back again')
  for (const words of ['lost on the way', 'typed offline', 'and this']) expect(text).toContain(words)
  const { provider } = anna
  expect([provider.isSynced, provider.unsyncedChanges]).toEqual([true, 0])
  expect(ended).not.toHaveBeenCalled()
})

test('S3: nobody writes as somebody else’s editor, not even before that one has written', async () => {
  const [owl, anna, bela] = [await house.enter(house.cast.trusted, 'pupil'), await house.enter(house.cast.anna), await house.enter(house.cast.bela)]
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

test('S3: whose editor it was is known after the page was compacted and closed', async () => {
  const anna = await house.enter(house.cast.anna)
  await anna.saved()
  anna.write('Mine')
  await anna.saved()
  const { document } = anna.provider
  anna.leave()
  await eventually(async () => (await house.rows()).length === 0)
  const owl = await house.enter(house.cast.trusted, 'pupil')
  await owl.saved()
  owl.send(forge([{ client: document.clientID, clock: Y.getState(document.store, document.clientID), pieces: [element('paragraph')] }]))
  expect(await owl.ended).toBe(4422)
  // The same editor of the same person goes on.
  const again = await house.enter(house.cast.anna, 'person', document)
  await again.saved()
  again.write('And more')
  await again.saved()
  expect(await house.reads('And more')).toContain('Mine')
})

test('nothing honest is lost when the update log fails: the browser comes back and sends it again', async () => {
  const [anna, bela] = [await house.enter(house.cast.anna), await house.enter(house.cast.bela)]
  await saved(anna, bela)
  await sql`alter table page_updates rename to page_updates_elsewhere`.execute(house.world.db)
  anna.write('Written in between')
  expect(await anna.ended).toBe(4500)
  bela.write('As well')
  expect(await bela.ended).toBe(4500)
  await sql`alter table page_updates_elsewhere rename to page_updates`.execute(house.world.db)
  await saved(anna, bela)
  await eventually(() => anna.lines().length === 3 && bela.lines().length === 3)
  const text = await house.reads('Written in between')
  expect(text).toContain('As well')
})
