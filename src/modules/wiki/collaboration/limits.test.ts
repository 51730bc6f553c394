import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Collaborator, paragraph } from '../../../../test/collaborator.ts'
import { forge, tangle } from '../../../../test/fuzz/forge.ts'
import { useHouse } from '../../../../test/house.ts'
import { limits } from '../content/limits.ts'

const house = useHouse()

const many = (paragraphs: number): Uint8Array => {
  const document = new Y.Doc()
  document.getXmlFragment('default').push(Array.from({ length: paragraphs }, () => paragraph('x')))
  return Y.encodeStateAsUpdate(document)
}
const long = (words: string): Y.Doc => {
  const document = new Y.Doc()
  document.getXmlFragment('default').push([paragraph(words)])
  return document
}
const saved = (...all: Collaborator[]): Promise<unknown> => Promise.all(all.map((each) => each.saved()))

test('S2: a page takes so much and no more: who writes on is told so, who deletes is let in', async () => {
  await house.world.db
    .updateTable('pages')
    .set({ state: Buffer.from(many(limits.nodes / 2)) })
    .where('id', '=', house.page.id)
    .execute()
  const [anna, bela] = [await house.enter(house.cast.anna), await house.enter(house.cast.bela)]
  await saved(anna, bela)
  anna.write('One more')
  expect(await anna.ended).toBe(4413)
  anna.leave()
  expect(await house.taken()).toBe(0)
  bela.provider.document.getXmlFragment('default').delete(0, 10)
  await bela.saved()
  bela.write('Now there is room')
  await bela.saved()
  expect(await house.taken()).toBe(2)
})

const cut = (from: number, count: number): Uint8Array =>
  forge(
    [],
    Array.from({ length: count }, (_, at) => ({ client: 5, clock: 2 + (from + at) * 2, length: 1 })),
  )

test.each([
  ['cutting a text into ever more pieces is not taken for making the page smaller', limits.pieces - limits.deletions, limits.deletions, 4413],
  ['a change deletes in so many places and no more, which take their time', 0, limits.deletions + 1, 4422],
])('S2: %s', async (_, before, count, code) => {
  const document = new Y.Doc()
  document.clientID = 5
  document.getXmlFragment('default').push([paragraph('x'.repeat(300_000))])
  Y.applyUpdate(document, cut(0, before))
  await house.world.db
    .updateTable('pages')
    .set({ state: Buffer.from(Y.encodeStateAsUpdate(document)) })
    .where('id', '=', house.page.id)
    .execute()
  const bela = await house.enter(house.cast.bela)
  await bela.saved()
  bela.send(cut(before, count))
  expect(await bela.ended).toBe(code)
  expect(await house.taken()).toBe(0)
})

test('S2: 350,000 paragraphs in 17 updates: the first is refused, and whoever reads or writes notices nothing', async () => {
  const [owl, anna] = [await house.enter(house.cast.trusted, 'pupil'), await house.enter(house.cast.anna)]
  await saved(owl, anna)
  owl.send(many(20_600))
  expect(await owl.ended).toBe(4413)
  anna.write('As ever')
  await anna.saved()
  expect(await house.taken()).toBe(1)
  await house.reads('As ever')
})

test('S2: what reading costs does not depend on what was written since', async () => {
  await house.keep(...Array.from({ length: 4 }, () => many(20_000)))
  const anna = await house.world.as(house.cast.anna)
  const before = process.threadCpuUsage()
  const { status, text } = await anna.get(house.pageUrl())
  expect([status, text.includes('<p dir="auto">Begun</p>')]).toEqual([200, true])
  // Rendering this took some seconds of the program’s own time.
  const { user, system } = process.threadCpuUsage(before)
  expect(user + system).toBeLessThan(500_000)
})

test('S2: who has written as too many editors is refused alone; everybody else goes on', async () => {
  const { db } = house.world
  const clients = Array.from({ length: 5_001 }, (_, at) => 1_000 + at)
  const state = forge(clients.map((client) => ({ client, clock: 0, pieces: [{ content: { kind: 'element', name: 'paragraph' } }] })))
  await db
    .updateTable('pages')
    .set({ state: Buffer.from(state) })
    .where('id', '=', house.page.id)
    .execute()
  const at = new Date()
  await db
    .insertInto('page_editors')
    .values({ page_id: house.page.id, pupil_id: house.cast.trusted.id, first_at: at, last_at: at, changes: 1, clients })
    .execute()
  const [owl, anna] = [await house.enter(house.cast.trusted, 'pupil'), await house.enter(house.cast.anna)]
  await saved(owl, anna)
  owl.write('Once more')
  expect(await owl.ended).toBe(4413)
  owl.leave()
  anna.write('As ever')
  await anna.saved()
  expect(await house.taken()).toBe(2)
})

test('S2: one connection writes as one editor: another has to come anew', async () => {
  const owl = await house.enter(house.cast.trusted, 'pupil')
  await owl.saved()
  const piece = { client: 77, clock: 0, pieces: [{ content: { kind: 'element', name: 'paragraph' } }] } as const
  owl.send(forge([piece]))
  owl.send(forge([{ ...piece, clock: 1 }]))
  owl.send(forge([{ ...piece, client: 78 }]))
  expect(await owl.ended).toBe(4500)
  expect(await house.taken()).toBe(2)
})

test('S2: what is refused costs as much as looking through the page anew', async () => {
  await house.world.db
    .updateTable('pages')
    .set({ state: Buffer.from(Y.encodeStateAsUpdate(long('x'.repeat(1_900_000)))) })
    .where('id', '=', house.page.id)
    .execute()
  for (let times = 0; times < 2; times++) {
    const carla = await house.enter(house.cast.carla)
    await carla.saved()
    carla.send(new Uint8Array([1, 2, 3]))
    expect(await carla.ended).toBe(4422)
    carla.leave()
  }
  // Looking through the page on coming in, and again for being refused: twice that, and she has to wait for her next look.
  const carla = await house.enter(house.cast.carla)
  let isIn = false
  void carla.saved().then(
    () => (isIn = true),
    () => {},
  )
  const anna = await house.enter(house.cast.anna)
  await anna.saved()
  expect(isIn).toBe(false)
})

test('S2: pieces that claim not to know of each other are not taken, and hold up nobody', async () => {
  const document = long('Words')
  document.clientID = 5
  const [words] = [...document.store.clients.values()]
    .flat()
    .filter((piece) => piece instanceof Y.Item && piece.content instanceof Y.ContentType && piece.content.type instanceof Y.XmlText)
  const update = tangle(77, 0, (words as Y.Item).id, 20_000)
  await house.world.db
    .updateTable('pages')
    .set({ state: Buffer.from(Y.encodeStateAsUpdate(document)) })
    .where('id', '=', house.page.id)
    .execute()
  const owl = await house.enter(house.cast.trusted, 'pupil')
  await owl.saved()
  const before = process.threadCpuUsage()
  owl.send(update)
  expect(await owl.ended).toBe(4422)
  const { user, system } = process.threadCpuUsage(before)
  // Without a limit it is a minute and more.
  expect(user + system).toBeLessThan(2_000_000)
  expect(await house.taken()).toBe(0)
})
