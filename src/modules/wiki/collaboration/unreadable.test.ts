import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { eventually, paragraph } from '../../../../test/collaborator.ts'
import { element, forge, pastItsClock, tangle } from '../../../../test/fuzz/forge.ts'
import { useHouse } from '../../../../test/house.ts'
import { documentFromContent } from '../content/document.ts'
import { contentFromText } from '../content/from-text.ts'
import { makePage } from '../factory.ts'
import { setRowAside } from './compact.ts'
import { compactionOf } from './compaction.ts'
import { render } from './render.ts'

const house = useHouse()

test('S3: what an update log from before holds is set aside and named; the rest is read and written on', async () => {
  const log = vi.spyOn(house.world.app.log, 'error')
  const honest = new Y.Doc()
  honest.getXmlFragment('default').push([paragraph('Honest words')])
  const [poison, , noise] = await house.keep(pastItsClock, Y.encodeStateAsUpdate(honest), new Uint8Array([1, 2, 3, 250]))
  const anna = await house.enter(house.cast.anna)
  await anna.saved()
  expect(anna.lines()).toEqual(expect.arrayContaining(['Begun', 'Honest words']))
  anna.write('More')
  await anna.saved()
  expect(await house.reads('More')).toContain('Honest words')
  expect(await house.aside()).toEqual([
    { seq: poison, reason: expect.any(String) },
    { seq: noise, reason: expect.any(String) },
  ])
  expect(log).toHaveBeenCalledWith(expect.objectContaining({ page: house.page.id, seq: poison }), expect.any(String))
})

test('S3: of a page whose state cannot be read, readers keep what they had, and it can be written in', async () => {
  await house.world.db
    .updateTable('pages')
    .set({ state: Buffer.from(pastItsClock) })
    .where('id', '=', house.page.id)
    .execute()
  const anna = await house.enter(house.cast.anna)
  await anna.saved()
  await house.reads('<p dir="auto">Begun</p>')
  expect(await house.aside()).toEqual([{ seq: null, reason: expect.any(String) }])
  anna.write('Begun again')
  await anna.saved()
  await house.reads('Begun again')
})

test('S6: whatever is in a page is read, and honest words beside it', async () => {
  const honest = new Y.Doc()
  honest.getXmlFragment('default').push([paragraph('Honest words')])
  const deep = Array.from({ length: 10_000 }, (_, at) => element('blockquote', at > 0 ? { client: 78, clock: at - 1 } : undefined))
  await house.keep(
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
  await house.reads('Honest words')
  expect(await house.rows()).toEqual([])
  const anna = await house.enter(house.cast.anna)
  await anna.saved()
  anna.write('Written on')
  await anna.saved()
  await house.reads('Written on')
})

test('S7: a control character is not shown, and no page keeps others from being compacted', async () => {
  const anna = await house.enter(house.cast.anna)
  await anna.saved()
  anna.write('be\0fore\u0007')
  await anna.saved()
  const other = await makePage(house.world, house.cast.space, { text: 'Other' })
  const [document, state] = [new Y.Doc(), documentFromContent(contentFromText('Other'))]
  Y.applyUpdate(document, state)
  document.getXmlFragment('default').push([paragraph('More')])
  await house.world.db
    .insertInto('page_updates')
    .values({ page_id: other.id, update: Buffer.from(Y.encodeStateAsUpdate(document)), person_id: house.cast.anna.id, at: new Date(Date.now() - 60_000) })
    .execute()
  // Another compaction of the same page may be under way: then that one takes the rows.
  await eventually(async () => {
    await compactionOf(house.world.app).leftovers()
    expect(await house.world.db.selectFrom('page_updates').select('seq').where('page_id', 'in', [house.page.id, other.id]).execute()).toEqual([])
  })
  const html = (id: string) => house.world.db.selectFrom('pages').select('html').where('id', '=', id).executeTakeFirstOrThrow()
  expect(await html(house.page.id)).toEqual({ html: '<p dir="auto">Begun</p><p dir="auto">before</p>' })
  expect((await html(other.id)).html).toContain('More')
})

test('S2: a page from before, whose past takes too long to read, is written on without it', async () => {
  const document = new Y.Doc()
  document.getXmlFragment('default').push([paragraph('Honest words')])
  const words = (document.getXmlFragment('default').get(0) as Y.XmlElement).get(0)
  Y.applyUpdate(document, tangle(77, 0, (words._item as Y.Item).id, 2_000))
  await house.world.db
    .updateTable('pages')
    .set({ state: Buffer.from(Y.encodeStateAsUpdate(document)) })
    .where('id', '=', house.page.id)
    .execute()
  const anna = await house.enter(house.cast.anna)
  await anna.saved()
  expect(anna.lines()[0]).toMatch(/^b+(a|<.?bold>)+Honest words$/)
  anna.write('Written on')
  await anna.saved()
  await house.reads('Written on')
  expect(await house.aside()).toEqual([{ seq: null, reason: expect.stringContaining('tangled') }])
})

test('S2: who has a page open of which a part is set aside begins anew; what they had saved on top of it is there', async () => {
  const { app } = house.world
  const compactor = { db: app.db, log: app.log, render: async (page: Parameters<typeof render>[0]) => render(page) }
  const [owl, anna] = [await house.enter(house.cast.trusted, 'pupil'), await house.enter(house.cast.anna)]
  await Promise.all([owl.saved(), anna.saved()])
  // Whoever compacts in the meantime has taken the row: then there is another.
  await eventually(async () => {
    owl.write('From the owl: ')
    await owl.saved()
    await eventually(() => anna.lines().includes('From the owl: '))
    const page = anna.provider.document.getXmlFragment('default')
    ;((page.get(page.length - 1) as Y.XmlElement).get(0) as Y.XmlText).insert(14, 'words of Anna')
    await anna.saved()
    const [first] = await house.rows()
    if (first !== undefined) await setRowAside(compactor, house.page.id, first, 'it died of it')
    expect((await house.aside()).length).toBeGreaterThan(0)
  })
  expect([await owl.ended, await anna.ended]).toEqual([4410, 4410])
  anna.leave()
  owl.leave()
  await house.reads('words of Anna')
  const again = await house.enter(house.cast.bela)
  await again.saved()
  expect(again.lines().join()).toContain('words of Anna')
  again.write('Written on')
  await again.saved()
  await house.reads('Written on')
})
