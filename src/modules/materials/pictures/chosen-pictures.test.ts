import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Browser, Page } from '../../../../test/browser.ts'
import { makeWorld, type World } from '../../../../test/world.ts'
import type { Insider } from '../../../access/actor.ts'
import { Overloaded } from '../../../platform/http/errors.ts'
import { Form } from '../../../platform/http/form.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { type Made, makeTeacher } from '../../people/factory.ts'
import { type CreatedSpace, joinSpace, makePupil, makeSpace } from '../../space/factory.ts'
import { wallForm } from '../forms.ts'
import { forgetOldChosen } from './chosen-pictures.ts'
import { keepPictures } from './keep-pictures.ts'
import { picturesOfForm } from './pictures-of-form.ts'
import { takePictures } from './take-pictures.ts'

let world: World
let marta: Made
let joana: Made
let space: CreatedSpace
let posts: string
let browser: Browser

beforeAll(async () => {
  world = await makeWorld()
  marta = await makeTeacher(world)
  joana = await makeTeacher(world, { country: 'GR', school: 'Πάτρα' })
  space = await makeSpace(world, [marta, joana])
  posts = `/twinspaces/${space.id}/posts`
})
afterAll(() => world.end())
beforeEach(async () => {
  await world.db.deleteFrom('chosen_pictures').execute()
  await world.db.deleteFrom('rate_limits').execute()
  browser = await world.as(marta)
})

const picture = async (name: string, background = '#2c5fcb') => {
  const bytes = await sharp({ create: { width: 400, height: 300, channels: 3, background } })
    .jpeg()
    .toBuffer()
  return new File([new Uint8Array(bytes)], name)
}
const idsIn = ({ text }: Page): string[] => [...text.matchAll(/<input type="hidden" name="chosen" value="([^"]+)">/g)].map(([, id]) => id as string)
const wordsIn = ({ text }: Page): string[] =>
  [...text.replace(/<template>[\s\S]*?<\/template>/g, '').matchAll(/<input[^>]* value="([^"]*)"[^>]* name="alt"/g)].map(([, words]) => words as string)
const altsOf = async (body: string): Promise<string[]> => {
  const rows = await world.db
    .selectFrom('pictures as i')
    .innerJoin('posts as p', 'p.id', 'i.post_id')
    .select('i.alt')
    .where('p.body', '=', body)
    .where('p.project_id', '=', space.id)
    .orderBy('i.id')
    .execute()
  return rows.map(({ alt }) => alt)
}
const files = async (): Promise<string[]> => (await readdir(world.app.settings.filesDir, { recursive: true })).filter((name) => /\.(webp|bin)$/.test(name))
const preview = (id: string) => `/twinspaces/${space.id}/chosen-pictures/${id}`

test('U11: several pictures are sent together, each with its own words', async () => {
  const sent = { body: 'Three at once', pictures: [await picture('a.jpg'), await picture('b.jpg'), await picture('c.jpg')], alt: ['One', 'Two', 'Three'] }
  expect((await browser.post(posts, sent)).location).toBe(`/twinspaces/${space.id}`)
  expect(await altsOf('Three at once')).toEqual(['One', 'Two', 'Three'])
})

test('U11: pictures without words are asked for them on the next page, where they are kept with a preview for whoever chose them alone', async () => {
  const before = await files()
  const page = await browser.post(posts, { body: 'Asked for words', pictures: [await picture('a.jpg'), await picture('b.jpg')], alt: ['', 'The second'] })
  expect([page.status, page.text.includes('People who cannot see it need your words.'), page.text.includes('Asked for words</textarea>')]).toEqual([
    422,
    true,
    true,
  ])
  const ids = idsIn(page)
  expect([ids.length, wordsIn(page)]).toEqual([2, ['', 'The second']])
  const [first = ''] = ids
  expect(page.text).toContain(`<img src="${preview(first)}"`)
  const shown = await browser.get(preview(first))
  expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/webp'])
  const stranger = await makeTeacher(world)
  const elsewhere = await makeSpace(world, [marta, stranger])
  const child = await world.as(await makePupil(world, space, marta), 'pupil')
  for (const other of [await world.as(joana), await world.as(stranger), child]) expect((await other.get(preview(first))).status).toBe(404)
  expect((await world.visitor().get(preview(first))).location).toMatch(/^\/sign-in/)
  expect((await browser.get(`/twinspaces/${elsewhere.id}/chosen-pictures/${first}`)).status).toBe(404)

  // Neither does another's form take them.
  const stolen = await (await world.as(joana)).post(posts, { body: 'Not hers', chosen: ids, alt: ['One', 'Two'] })
  expect([stolen.status, stolen.text.includes('is gone now'), await altsOf('Not hers')]).toEqual([422, true, []])

  expect((await browser.post(posts, { body: 'Asked for words', chosen: ids, alt: ['The first', 'The second'] })).status).toBe(303)
  expect(await altsOf('Asked for words')).toEqual(['The first', 'The second'])
  expect(await world.db.selectFrom('chosen_pictures').select('id').execute()).toEqual([])
  expect(await files()).toHaveLength(before.length + 6)
})

test('U11: they are kept, too, when something else is wrong; one is left out, and its files go', async () => {
  const before = await files()
  const page = await browser.post(posts, { body: '', pictures: [await picture('a.jpg'), await picture('b.jpg')], alt: ['One', 'Two'] })
  const ids = idsIn(page)
  expect([page.status, wordsIn(page)]).toEqual([422, ['One', 'Two']])
  await browser.post(posts, { body: 'One is enough', chosen: ids, dropped: [ids[0] as string], alt: ['', 'Two'] })
  expect([await altsOf('One is enough'), (await files()).length]).toEqual([['Two'], before.length + 3])
})

test('U11: what is no picture is said by its name, and the others are kept; more than six are too many, and six are kept', async () => {
  const wrong = [new File(['no'], 'notes.pdf'), await picture('a.jpg'), new File(['no'], 'list.xls')]
  const page = await browser.post(posts, { body: 'Mixed', pictures: wrong, alt: ['N', 'A', 'L'] })
  expect([page.status, idsIn(page).length, page.text.includes('notes.pdf'), page.text.includes('list.xls')]).toEqual([422, 1, true, true])
  const seven = await Promise.all(Array.from({ length: 7 }, (_, at) => picture(`${at}.jpg`)))
  const many = await browser.post(posts, { body: 'Many', pictures: seven, alt: ['1', '2', '3', '4', '5', '6', '7'] })
  expect([many.status, many.text.includes('up to 6 pictures at once'), idsIn(many).length]).toEqual([422, true, 6])
  expect(await altsOf('Many')).toEqual([])
})

test('U11: where nobody gets a turn they are kept as they came, and taken when the form comes again', async () => {
  const actor = (await world.actor(marta)) as Insider
  const form = new Form(100_000)
  const path = join(await world.app.files.incoming(), 'waiting')
  await writeFile(path, new Uint8Array(await (await picture('a.jpg')).arrayBuffer()))
  form.attach({ field: 'pictures', name: 'waiting.jpg', path, size: 1, whole: true })
  form.add('alt', 'The one that waited')
  const brought = picturesOfForm({ var: { app: world.app, form } } as Ctx, actor, space)
  brought.late = AbortSignal.abort()
  await expect(
    takePictures(
      brought,
      async () => new Response(),
      async () => new Response(),
    ),
  ).rejects.toThrow(Overloaded)
  const { chosen, alt } = await keepPictures(brought, wallForm.empty())
  expect([chosen.values.length, alt.values]).toEqual([1, ['The one that waited']])
  const [id = ''] = chosen.values
  expect((await browser.get(preview(id))).status).toBe(404)
  const page = await browser.post(posts, { body: '', chosen: [id], alt: ['The one that waited'] })
  expect([page.status, page.text.includes('waiting.jpg'), idsIn(page)]).toEqual([422, true, [id]])
  expect((await browser.post(posts, { body: 'It has come', chosen: [id], alt: ['The one that waited'] })).status).toBe(303)
  expect([await altsOf('It has come'), (await files()).filter((name) => name.endsWith('.bin'))]).toEqual([['The one that waited'], []])
})

test('twelve are kept of one person; all are forgotten after their time, with their files', async () => {
  const before = await files()
  for (let times = 0; times < 3; times++)
    await browser.post(posts, { body: '', pictures: await Promise.all(Array.from({ length: 5 }, (_, at) => picture(`${at}.jpg`))) })
  expect(await world.db.selectFrom('chosen_pictures').select('id').execute()).toHaveLength(12)
  expect(await files()).toHaveLength(before.length + 36)
  await world.db
    .updateTable('chosen_pictures')
    .set({ created_at: new Date(Date.now() - 3_700_000) })
    .execute()
  const { id } = await world.db.selectFrom('chosen_pictures').select('id').executeTakeFirstOrThrow()
  const late = await browser.post(posts, { body: 'Too late', chosen: [id], alt: ['Late'] })
  expect([late.status, late.text.includes('Please choose it again'), wordsIn(late)]).toEqual([422, true, ['Late']])
  await forgetOldChosen(world.app)
  expect(await files()).toHaveLength(before.length + 36)
  await world.db
    .updateTable('chosen_pictures')
    .set({ created_at: new Date(Date.now() - 7_300_000) })
    .execute()
  await forgetOldChosen(world.app)
  expect([await files(), await world.db.selectFrom('chosen_pictures').select('id').execute()]).toEqual([before, []])
})

test('the wall takes several, and asks for their words likewise', async () => {
  const wall = `/twinspaces/${space.id}/materials`
  const page = await browser.post(wall, { pictures: [await picture('a.jpg'), await picture('b.jpg')] })
  expect([page.status, idsIn(page).length]).toEqual([422, 2])
  const shown = await browser.submit(wall, { chosen: idsIn(page), alt: ['On the wall', 'Beside it'] })
  expect([shown.text.includes('alt="On the wall"'), shown.text.includes('alt="Beside it"'), shown.text.includes('The pictures are added.')]).toEqual([
    true,
    true,
    true,
  ])
})

test('where scripts run, a form whose files were not read stays where it was filled in, with them', async () => {
  await world.db.updateTable('projects').set({ state: 'closed' }).where('id', '=', space.id).execute()
  const scripts = { accept: 'text/vnd.turbo-stream.html, text/html, application/xhtml+xml' }
  const sent = { body: 'Closed', pictures: await picture('a.jpg'), alt: 'One' }
  const [by, without] = [await browser.post(posts, sent, scripts), await browser.post(posts, sent)]
  await world.db.updateTable('projects').set({ state: 'active' }).where('id', '=', space.id).execute()
  expect([by.status, by.headers.get('x-form'), without.status, without.headers.get('x-form')]).toEqual([422, 'stays', 422, null])
  expect(without.text).toContain('Closed</textarea>')
})

test('U22: a picture has a page in its space, with what it shows, who brought it, where it is used and what is beside it', async () => {
  await browser.post(posts, { body: 'A row of two', pictures: [await picture('a.jpg'), await picture('b.jpg')], alt: ['The left one', 'The right one'] })
  const rows = await world.db.selectFrom('pictures').select(['id', 'post_id']).where('alt', 'in', ['The left one', 'The right one']).orderBy('id').execute()
  const [left, right] = rows as [{ id: string; post_id: string }, { id: string; post_id: string }]
  const at = (id: string) => `/twinspaces/${space.id}/pictures/${id}`
  expect((await browser.get(`/twinspaces/${space.id}`)).text).toContain(`<a href="${at(left.id)}" data-viewer`)
  const page = await (await world.as(joana)).get(at(left.id))
  for (const words of ['The left one', marta.name, `${posts}/${left.post_id}`, `href="${at(right.id)}"`]) expect(page.text).toContain(words)
  expect([page.text.includes('rel="next"'), page.text.includes('rel="prev"'), page.text.includes('<turbo-frame id="viewer"')]).toEqual([true, false, false])
  const framed = await browser.get(at(right.id), { 'turbo-frame': 'viewer' })
  expect([framed.text.includes('<turbo-frame id="viewer"'), framed.text.includes('rel="prev"'), framed.text.includes('data-close')]).toEqual([true, true, true])

  const stranger = await makeTeacher(world, { country: 'FR', school: 'Lyon' })
  const elsewhere = await makeSpace(world, [stranger, await makeTeacher(world)])
  const foreignChild = await world.as(await makePupil(world, elsewhere, stranger), 'pupil')
  for (const other of [await world.as(stranger), foreignChild]) expect((await other.get(at(left.id))).status).toBe(404)
  expect((await world.visitor().get(at(left.id))).location).toMatch(/^\/sign-in/)
  expect((await (await world.as(stranger)).get(`/twinspaces/${elsewhere.id}/pictures/${left.id}`)).status).toBe(404)
  await browser.post(`/twinspaces/${space.id}/pictures/${right.id}/removal`)
  expect([(await browser.get(at(right.id))).status, (await browser.get(at(left.id))).text.includes('rel="next"')]).toEqual([404, false])
})

test('U22: a guest is not told which pupil brought a picture; one on a page leads back to it; in at most six statements', async () => {
  const child = await makePupil(world, space, marta, { nickname: 'Zuzanna the painter', administrator: true })
  const painter = await world.as(child, 'pupil')
  const { id } = JSON.parse((await painter.post(`/twinspaces/${space.id}/pictures`, { picture: await picture('a.jpg'), alt: 'Painted' })).text) as {
    id: string
  }
  const at = `/twinspaces/${space.id}/pictures/${id}`
  const html = `<p dir="auto">Look</p><img src="${at}/960" alt="Painted" width="400" height="300">`
  const page = await world.db.insertInto('pages').values({ project_id: space.id, title: 'Our paintings', html }).returning('id').executeTakeFirstOrThrow()
  const guest = await makeTeacher(world, { school: 'Elsewhere' })
  await joinSpace(world, space, guest, 'guest')
  const [known, unknown] = [await browser.get(at), await (await world.as(guest)).get(at)]
  expect([known.text.includes('Zuzanna the painter'), unknown.text.includes('Zuzanna the painter'), unknown.text.includes('alt="Painted"')]).toEqual([
    true,
    false,
    true,
  ])
  expect([known.text.includes(`/pages/${page.id}"`), known.text.includes('Our paintings')]).toEqual([true, true])
  expect((await browser.get(`/twinspaces/${space.id}/pages/${page.id}`)).text).toContain(`<a href="${at}" data-viewer><img src="${at}/960"`)
  expect(await world.counting(() => browser.get(at))).toBe(3)
})
