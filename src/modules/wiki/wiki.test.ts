import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Browser } from '../../../test/browser.ts'
import { eventually, paragraph } from '../../../test/collaborator.ts'
import { withoutKeys } from '../../../test/key-of.ts'
import { type Cast, makeCast } from '../../../test/space-cast.ts'
import { makeWorld, type World } from '../../../test/world.ts'
import { limits } from './content/limits.ts'
import { makePage } from './factory.ts'
import { pagesOf } from './queries.ts'

let world: World
let cast: Cast
let url: string

beforeAll(async () => {
  world = await makeWorld()
  cast = await makeCast(world)
  url = `/en/twinspaces/${cast.space.id}/pages`
})
afterAll(() => world.end())
beforeEach(async () => {
  await world.db
    .updateTable('pages')
    .set({ removed_at: new Date('2026-01-01') })
    .execute()
})

const titles = async () => (await pagesOf(world.db, cast.space)).map(({ title, depth }) => `${'–'.repeat(depth)}${title}`)

/** What the page's settings were when its form was shown. */
const seenIn = (text: string) => ({ 'form-seen': /name="form-seen" value="([^"]+)"/.exec(text)?.[1] })
const seenBy = async (browser: Browser, pageId = '') => seenIn((await browser.get(`${url}/${pageId}/settings`)).text)

test('a page is made, named, put under another, moved and read', async () => {
  const anna = await world.as(cast.anna)
  const created = await anna.post(url, { title: 'Rivers' })
  expect([created.status, created.location]).toEqual([303, expect.stringMatching(/^\/twinspaces\/[\w-]+\/pages\/[\w-]+\/edit$/)])
  await anna.post(url, { title: 'Bridges' })
  const [rivers] = await pagesOf(world.db, cast.space)
  await anna.post(url, { title: 'The Vistula', parentId: rivers?.id })
  expect(await titles()).toEqual(['Rivers', '–The Vistula', 'Bridges'])
  await anna.post(`${url}/${rivers?.id}/position`, { direction: 'down' })
  expect(await titles()).toEqual(['Bridges', 'Rivers', '–The Vistula'])
  await anna.post(`${url}/${rivers?.id}/position`, { direction: 'down' })
  expect(await titles()).toEqual(['Bridges', 'Rivers', '–The Vistula'])
  const saved = await anna.submit(`${url}/${rivers?.id}/settings`, { ...(await seenBy(anna, rivers?.id)), title: 'Our rivers' })
  expect(saved.text).toMatch(/<h1[^>]*>(<bdi>)?Our rivers/)
})

test('F8: whoever saves second is told, sees both, and may save all the same', async () => {
  const page = await makePage(world, cast.space, { title: 'Rivers' })
  const [anna, carla] = [await world.as(cast.anna), await world.as(cast.carla)]
  const [first, second] = [await seenBy(anna, page.id), await seenBy(carla, page.id)]
  expect((await anna.post(`${url}/${page.id}/settings`, { ...first, title: 'Our rivers', pupilsMayEdit: true })).status).toBe(303)
  const late = await carla.post(`${url}/${page.id}/settings`, { ...second, title: 'Rivers of ours' })
  const ticked = await carla.post(`${url}/${(await makePage(world, cast.space, { title: 'Seas' })).id}/settings`, { title: 'Our seas', pupilsMayEdit: true })
  expect(ticked.text).toContain('Saved meanwhile by somebody else: not ticked')
  expect(late.status).toBe(422)
  expect(late.text).toContain('Somebody else has saved this meanwhile.')
  expect(late.text).toContain('Saved meanwhile by somebody else: Our rivers')
  expect(late.text).toContain('Saved meanwhile by somebody else: ticked')
  expect(late.text).toContain('value="Rivers of ours"')
  expect((await titles())[0]).toBe('Our rivers')
  const seen = seenIn(late.text)
  expect((await carla.post(`${url}/${page.id}/settings`, { ...seen, title: 'Rivers of ours' })).status).toBe(303)
  expect((await titles())[0]).toBe('Rivers of ours')
  // What is stored already, sent again, conflicts with nothing.
  expect((await carla.post(`${url}/${page.id}/settings`, { ...second, title: 'Rivers of ours' })).status).toBe(303)
})

test('a page without a title comes back with the message and what was chosen', async () => {
  const page = await makePage(world, cast.space, { title: 'Rivers' })
  const answer = await (await world.as(cast.anna)).post(url, { title: ' ', parentId: page.id })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('Please fill in this field.')
  expect(answer.text).toContain(`<option value="${page.id}" selected>`)
})

test('no page goes deeper than three, or under a page of another space', async () => {
  const one = await makePage(world, cast.space, { title: 'One' })
  const two = await makePage(world, cast.space, { title: 'Two', parentId: one.id })
  const three = await makePage(world, cast.space, { title: 'Three', parentId: two.id })
  const anna = await world.as(cast.anna)
  for (const parentId of [three.id, cast.space.id]) expect((await anna.post(url, { title: 'Four', parentId })).status).toBe(422)
  expect(await titles()).toEqual(['One', '–Two', '––Three'])
})

test('S15: a space has so many pages and no more; what was typed is kept, and nothing removed comes back beyond', async () => {
  const gone = await makePage(world, cast.space, { title: 'Gone' })
  const anna = await world.as(cast.anna)
  await anna.post(`${url}/${gone.id}/removal`)
  const rows = Array.from({ length: limits.pages }, (_, position) => ({ project_id: cast.space.id, title: `Page ${position}`, position }))
  await world.db.insertInto('pages').values(rows).execute()
  const answer = await anna.post(url, { title: 'One more' })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('This TwinSpace already has 500 pages and cannot have more.')
  expect(answer.text).toContain('value="One more"')
  expect((await anna.submit(`${url}/${gone.id}/return`)).text).toContain('cannot have more')
  expect(await pagesOf(world.db, cast.space)).toHaveLength(limits.pages)
})

test('a removed page goes with its sub-pages, and comes back with them', async () => {
  const one = await makePage(world, cast.space, { title: 'One' })
  await makePage(world, cast.space, { title: 'Two', parentId: one.id })
  const anna = await world.as(cast.anna)
  const list = await anna.submit(`${url}/${one.id}/removal`)
  expect(list.text).toContain('Bring back the page “One”')
  expect(list.text).not.toContain('Bring back the page “Two”')
  expect(await titles()).toEqual([])
  expect((await anna.get(`${url}/${one.id}`)).status).toBe(404)
  await anna.post(`${url}/${one.id}/return`)
  expect(await titles()).toEqual(['One', '–Two'])
})

test('M17: a page comes back without the sub-pages that were removed before it', async () => {
  const one = await makePage(world, cast.space, { title: 'One' })
  const early = await makePage(world, cast.space, { title: 'Removed before', parentId: one.id })
  await makePage(world, cast.space, { title: 'Removed with it', parentId: one.id, position: 1 })
  const anna = await world.as(cast.anna)
  for (const { id } of [early, one]) await anna.post(`${url}/${id}/removal`)
  await anna.post(`${url}/${one.id}/return`)
  expect(await titles()).toEqual(['One', '–Removed with it'])
  await anna.post(`${url}/${early.id}/return`)
  expect((await titles()).sort()).toEqual(['One', '–Removed before', '–Removed with it'].sort())
})

test('a sub-page comes back to the first level when the page above it is gone', async () => {
  const one = await makePage(world, cast.space, { title: 'One' })
  const two = await makePage(world, cast.space, { title: 'Two', parentId: one.id })
  const anna = await world.as(cast.anna)
  for (const { id } of [two, one]) await anna.post(`${url}/${id}/removal`)
  await anna.post(`${url}/${two.id}/return`)
  expect(await titles()).toEqual(['Two'])
})

test('a page is moved past the next that is there, not past one that was removed', async () => {
  await makePage(world, cast.space, { title: 'One' })
  const two = await makePage(world, cast.space, { title: 'Two', position: 1 })
  const three = await makePage(world, cast.space, { title: 'Three', position: 2 })
  const anna = await world.as(cast.anna)
  await anna.post(`${url}/${two.id}/removal`)
  await anna.post(`${url}/${three.id}/position`, { direction: 'up' })
  expect(await titles()).toEqual(['Three', 'One'])
})

test('what was written a moment ago is compacted for who reads it', async () => {
  const page = await makePage(world, cast.space, { text: 'Old words' })
  const document = new Y.Doc()
  document.getXmlFragment('default').push([paragraph('New words')])
  await world.db
    .insertInto('page_updates')
    .values({ page_id: page.id, update: Buffer.from(Y.encodeStateAsUpdate(document)), person_id: cast.bela.id })
    .execute()
  const anna = await world.as(cast.anna)
  // The process that renders may have to begin first: until then, readers have the last text.
  await eventually(async () => {
    const { text } = await anna.get(`${url}/${page.id}`)
    expect(text).toContain('<p dir="auto">Old words</p>')
    return text.includes('<p dir="auto">New words</p>')
  })
  expect(await world.db.selectFrom('page_updates').selectAll().where('page_id', '=', page.id).execute()).toEqual([])
})

test.each([
  ['anna', 'person', { read: 200, edit: 200, settings: 200, add: 303 }],
  ['carla', 'person', { read: 200, edit: 200, settings: 200, add: 303 }],
  ['trusted', 'pupil', { read: 200, edit: 200, settings: 200, add: 303 }],
  ['pupil', 'pupil', { read: 200, edit: 404, settings: 404, add: 404 }],
  ['guest', 'person', { read: 200, edit: 404, settings: 404, add: 404 }],
  ['stranger', 'person', { read: 404, edit: 404, settings: 404, add: 404 }],
  ['otherPupil', 'pupil', { read: 404, edit: 404, settings: 404, add: 404 }],
] as const)('%s (%s) gets %o', async (who, kind, expected) => {
  const page = await makePage(world, cast.space, { text: 'Words' })
  const browser = await world.as(cast[who], kind)
  const seen = {
    read: (await browser.get(`${url}/${page.id}`)).status,
    edit: (await browser.get(`${url}/${page.id}/edit`)).status,
    settings: (await browser.get(`${url}/${page.id}/settings`)).status,
    add: (await browser.post(url, { title: 'More' })).status,
  }
  expect(seen).toEqual(expected)
  if (expected.add === 404) {
    for (const [act, fields] of [
      ['settings', { title: 'Mine' }],
      ['position', { direction: 'up' }],
      ['removal', {}],
      ['return', {}],
    ] as const) {
      expect((await browser.post(`${url}/${page.id}/${act}`, fields)).status).toBe(404)
    }
  }
  expect((await pagesOf(world.db, cast.space)).find(({ id }) => id === page.id)?.title).toBe('Our page')
})

test('visitors are asked to sign in', async () => {
  expect((await world.visitor().get(url)).location).toMatch(/^\/sign-in\?next=/)
})

test('a pupil writes on a page opened to pupils; only staff open it', async () => {
  const page = await makePage(world, cast.space, { title: 'Opened', pupilsMayEdit: true })
  const fox = await world.as(cast.pupil, 'pupil')
  expect((await fox.get(`${url}/${page.id}/edit`)).status).toBe(200)
  const owl = await world.as(cast.trusted, 'pupil')
  await owl.post(`${url}/${page.id}/settings`, { ...(await seenBy(owl, page.id)), title: 'Opened' })
  expect((await pagesOf(world.db, cast.space))[0]?.pupilsMayEdit).toBe(true)
  const carla = await world.as(cast.carla)
  await carla.post(`${url}/${page.id}/settings`, { ...(await seenBy(carla, page.id)), title: 'Opened' })
  expect((await pagesOf(world.db, cast.space))[0]?.pupilsMayEdit).toBe(false)
})

test('guests are not told which pupils wrote', async () => {
  const page = await makePage(world, cast.space, { text: 'Words' })
  const times = { first_at: new Date(), last_at: new Date(), changes: 1 }
  await world.db
    .insertInto('page_editors')
    .values([
      { page_id: page.id, person_id: cast.bela.id, ...times },
      { page_id: page.id, pupil_id: cast.pupil.id, ...times },
    ])
    .execute()
  expect((await (await world.as(cast.anna)).get(`${url}/${page.id}`)).text).toMatch(
    /<bdi>Fox<\/bdi>, <bdi>Béla Kiss<\/bdi>|<bdi>Béla Kiss<\/bdi>, <bdi>Fox<\/bdi>/,
  )
  const guest = await (await world.as(cast.guest)).get(`${url}/${page.id}`)
  expect(guest.text).toContain('Béla Kiss')
  expect(withoutKeys(guest)).not.toContain('Fox')
})

test('every screen asks the database as often for twenty pages as for one', async () => {
  const page = await makePage(world, cast.space, { title: 'One' })
  const anna = await world.as(cast.anna)
  const inTurn = async () => {
    const found: number[] = []
    for (const path of ['', `/${page.id}`, `/${page.id}/edit`, `/${page.id}/settings`]) found.push(await world.counting(() => anna.get(url + path)))
    return found
  }
  const one = await inTurn()
  for (let at = 0; at < 20; at++) await makePage(world, cast.space, { title: `Page ${at}` })
  expect([one, await inTurn()]).toEqual([
    [4, 3, 3, 3],
    [4, 3, 3, 3],
  ])
})
