import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Browser } from '../../../test/browser.ts'
import { eventually } from '../../../test/collaborator.ts'
import { keyOf } from '../../../test/key-of.ts'
import { waitingForLocks } from '../../../test/locks.ts'
import { type Cast, makeCast } from '../../../test/space-cast.ts'
import { makeWorld, type World } from '../../../test/world.ts'
import type { Db } from '../../platform/db/index.ts'
import { makePage } from './factory.ts'
import { pagesUrl } from './urls.ts'

let world: World
let cast: Cast
let url: string
let anna: Browser
let ids: { page: string; gone: string }

beforeAll(async () => {
  world = await makeWorld()
  cast = await makeCast(world)
  url = pagesUrl(cast.space.id)
  anna = await world.as(cast.anna)
})
afterAll(() => world.end())
beforeEach(async () => {
  await become('active')
  await world.db.deleteFrom('pages').execute()
  const [page, , gone] = [
    await makePage(world, cast.space, { title: 'Rivers', text: 'Words' }),
    await makePage(world, cast.space, { title: 'Seas', position: 1 }),
    await makePage(world, cast.space, { title: 'Gone' }),
  ]
  await world.db.updateTable('pages').set({ removed_at: new Date() }).where('id', '=', gone.id).execute()
  ids = { page: page.id, gone: gone.id }
})

const become = (state: 'active' | 'closed', db: Db = world.db) => db.updateTable('projects').set({ state }).where('id', '=', cast.space.id).execute()
const stored = () => world.db.selectFrom('pages').select(['id', 'title', 'position', 'pupils_may_edit', 'removed_at', 'html']).orderBy('id').execute()
const settings = () => `${url}/${ids.page}/settings`
const hidden = (name: string, text: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(text)?.[1]
/** What the form says its writer saw. */
const seen = async () => ({ 'form-seen': hidden('form-seen', (await anna.get(settings())).text) })

const forms: [string, () => string, Record<string, string>][] = [
  ['a page', () => url, { title: 'Too late' }],
  ['settings', settings, { title: 'Too late', pupilsMayEdit: 'on' }],
  ['a move', () => `${url}/${ids.page}/position`, { direction: 'down' }],
  ['a removal', () => `${url}/${ids.page}/removal`, {}],
  ['a return', () => `${url}/${ids.gone}/return`, {}],
]

test.each(forms)('C3: a closed space refuses %s with a message, and what was typed stands in its form', async (_name, path, fields) => {
  const [before, given] = [await stored(), { ...(await seen()), ...fields }]
  await become('closed')
  const answer = await anna.post(`/en${path()}`, given)
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('The project has been closed in the meantime')
  if (fields.title) expect(answer.text).toContain('value="Too late"')
  if (fields.pupilsMayEdit) expect(answer.text).toMatch(/name="pupilsMayEdit"[^>]* checked/)
  expect(await stored()).toEqual(before)
})

test.each(forms)('C3: a project closed while %s is on its way is closed', async (_name, path, fields) => {
  const [before, given] = [await stored(), { ...(await seen()), ...fields }]
  const { sent } = await world.db.transaction().execute(async (tx) => {
    await become('closed', tx)
    const answer = { sent: anna.post(`/en${path()}`, given) }
    await eventually(async () => (await waitingForLocks(world.db)) > 0)
    return answer
  })
  const answer = await sent
  expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('The project has been closed in the meantime')])
  if (fields.title) expect(answer.text).toContain('value="Too late"')
  expect(await stored()).toEqual(before)
})

test.each([
  ['of a new page', () => url],
  ['of settings', settings],
])('what somebody typed into the form %s before the session ended is there, though the project has been closed meanwhile', async (_name, page) => {
  const browser = await world.as(cast.carla)
  const shown = await browser.get(page())
  const fields = { 'form-key': keyOf(shown, page()), 'form-seen': hidden('form-seen', shown.text), title: 'Too late' }
  delete browser.cookies.session
  expect((await browser.post(page(), fields, { referer: `http://localhost:3000${page()}` })).status).toBe(401)
  browser.cookies.session = (await world.as(cast.carla)).cookies.session ?? ''
  await become('closed')
  expect((await browser.get(page())).text).toContain('value="Too late"')
})

test('a closed space can be read, and offers nothing that it would refuse', async () => {
  await become('closed')
  const [list, read, edit, change] = [
    await anna.get(url),
    await anna.get(`${url}/${ids.page}`),
    await anna.get(`${url}/${ids.page}/edit`),
    await anna.get(settings()),
  ]
  expect([list.status, read.status, edit.status, change.status]).toEqual([200, 200, 404, 404])
  expect(list.text).not.toContain('name="title"')
  expect(read.text).toContain('Words')
})
