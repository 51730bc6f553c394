import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { commentsUrl, postsUrl } from '../src/modules/journal/urls.ts'
import { contactsUrl } from '../src/modules/partners/urls.ts'
import { accountUrl, nameUrl, otherSessionsEndUrl, sessionsUrl, signInUrl } from '../src/modules/people/urls.ts'
import { pupilPreviewUrl, pupilsUrl } from '../src/modules/pupils/urls.ts'
import { makePupil } from '../src/modules/space/factory.ts'
import { spaceUrl } from '../src/modules/space/urls.ts'
import { pagesUrl } from '../src/modules/wiki/urls.ts'
import { hashSecret } from '../src/platform/crypto/index.ts'
import { forgetOldForms } from '../src/platform/forms/commit-once.ts'
import type { Browser, Page } from './browser.ts'
import { type Cast, makeCast } from './cast.ts'
import { keyOf } from './key-of.ts'
import { makeWorld, type World } from './world.ts'

let world: World
let cast: Cast
let helmi: { id: string }
let space: string
let posts: string
let comments: string

beforeAll(async () => {
  world = await makeWorld()
  cast = await makeCast(world)
  const { project, post } = cast.ids
  ;[space, posts, comments] = [spaceUrl(project), postsUrl(project), commentsUrl(project, post)]
  helmi = await makePupil(world, { id: project }, cast.aino, { nickname: 'Helmi' })
  const password_hash = await hashSecret('seven quiet rivers')
  await world.db.updateTable('people').set({ password_hash }).where('id', '=', cast.eleni.id).execute()
})
beforeEach(async () => {
  await world.db.deleteFrom('kept_forms').execute()
  await world.db.deleteFrom('rate_limits').execute()
})
afterAll(() => world.end())

const promised = 'kept for you for an hour'
const kept = () => world.db.selectFrom('kept_forms').select(['action', 'page', 'sealed']).orderBy('created_at').execute()
const from = (page: string) => ({ referer: `http://localhost:3000${page}` })

/** Somebody else signs in with this browser, or the same person again. */
async function becomes(browser: Browser, who: { id: string }, kind?: 'pupil'): Promise<void> {
  browser.cookies.session = (await world.as(who, kind)).cookies.session ?? ''
}
/** Sends the form of a page when the session has ended meanwhile. */
async function endedBefore(browser: Browser, page: string, action: string, fields: Record<string, string>): Promise<{ key: string; answer: Page }> {
  const key = keyOf(await browser.get(page), action)
  delete browser.cookies.session
  return { key, answer: await browser.post(action, { 'form-key': key, ...fields }, from(page)) }
}
const signIn = (browser: Browser, next?: string): Promise<Page> =>
  browser.post(signInUrl(), { email: cast.eleni.email, password: 'seven quiet rivers', ...(next ? { next } : {}) })
const isIn = ({ text }: Page, words: string): boolean => text.includes(`${words}</textarea>`) || text.includes(`value="${words}"`)

test('what was written when the session had ended stands in its form again for whoever wrote it, and is taken once', async () => {
  const browser = await world.as(cast.eleni)
  const written = { body: 'Written while the session ended' }
  const { answer, key } = await endedBefore(browser, space, posts, written)
  expect([answer.status, answer.text.includes(promised)]).toEqual([401, true])
  expect((await kept())[0]?.sealed).not.toContain('Written')
  expect((await signIn(browser)).location).toBe(space)
  const page = await browser.get(space)
  expect([isIn(page, written.body), keyOf(page, posts)]).toEqual([true, key])
  expect(page.text).toContain('This was written before your session ended')
  for (let times = 0; times < 2; times++) expect((await browser.post(posts, { 'form-key': key, ...written })).status).toBe(303)
  expect(isIn(await browser.get(space), written.body)).toBe(false)
  expect([await kept(), browser.cookies.written]).toEqual([[], undefined])
})

test('a pupil writes, another signs in and sends what stands in the old window: it is not taken, not shown, and kept for whoever wrote it', async () => {
  const browser = await world.as(cast.nikos, 'pupil')
  const words = 'Words of Nikos'
  const postPage = comments.replace(/\/comments$/, '')
  const { key } = await endedBefore(browser, postPage, comments, { body: words })
  await becomes(browser, helmi, 'pupil')
  const answer = await browser.post(comments, { 'form-key': key, body: words }, from(postPage))
  expect([answer.status, answer.text.includes('This page was opened by somebody else'), answer.text.includes(words)]).toEqual([422, true, false])
  expect((await browser.get(postPage)).text).not.toContain(words)
  // What she writes herself at the same address leaves his alone.
  const own = keyOf(await browser.get(postPage), comments)
  expect((await browser.post(comments, { 'form-key': own, body: 'Words of Helmi' })).status).toBe(303)
  await becomes(browser, cast.nikos, 'pupil')
  expect(isIn(await browser.get(postPage), words)).toBe(true)
  expect((await browser.post(comments, { 'form-key': key, body: words })).status).toBe(303)
  const written = await world.db.selectFrom('comments').select(['body', 'pupil_id']).where('body', 'like', 'Words of%').orderBy('body').execute()
  expect(written).toEqual([
    { body: 'Words of Helmi', pupil_id: helmi.id },
    { body: words, pupil_id: cast.nikos.id },
  ])
})

test('the same person signs in again in another window and sends the old one: it is taken', async () => {
  const browser = await world.as(cast.eleni)
  const { key } = await endedBefore(browser, space, posts, { body: 'Sent from the old window' })
  await becomes(browser, cast.eleni)
  expect((await browser.post(posts, { 'form-key': key, body: 'Sent from the old window' })).status).toBe(303)
  expect(await kept()).toEqual([])
})

test('nobody can leave a form who was shown none, nor one with a password in it', async () => {
  const stranger = await world.visitor().post(posts, { 'form-key': `${'a'.repeat(86)}.0`, body: 'Not mine' }, from(contactsUrl))
  expect(stranger.text).not.toContain(promised)
  const { answer } = await endedBefore(await world.as(cast.eleni), accountUrl, '/account/password', {
    current: 'seven quiet rivers',
    password: 'three green pencils',
  })
  expect([answer.text.includes(promised), await kept()]).toEqual([false, []])
})

test('several forms are kept for one browser and all come back; of more than five the oldest gives way', async () => {
  const browser = await world.as(cast.eleni)
  await endedBefore(browser, space, posts, { body: 'The first of two' })
  await becomes(browser, cast.eleni)
  await endedBefore(browser, pagesUrl(cast.ids.project), pagesUrl(cast.ids.project), { title: 'The second of two' })
  await becomes(browser, cast.eleni)
  expect(isIn(await browser.get(space), 'The first of two')).toBe(true)
  expect(isIn(await browser.get(pagesUrl(cast.ids.project)), 'The second of two')).toBe(true)
  for (let at = 0; at < 4; at++) {
    const key = keyOf(await (await world.as(cast.eleni)).get(accountUrl), nameUrl)
    delete browser.cookies.session
    await browser.post(nameUrl, { 'form-key': key, name: `Eleni ${at}`, language: 'en' }, from(accountUrl))
  }
  const all = await kept()
  expect([all.length, all.some(({ action }) => action === posts)]).toEqual([5, false])
})

test('a form on an answer, or from a browser that does not say where from, is kept as well; it is come back to above where it was sent', async () => {
  const browser = await world.as(cast.eleni)
  const refused = await browser.post(posts, { 'form-key': keyOf(await browser.get(space), posts), body: 'A tree', alt: 'a tree' })
  expect(refused.status).toBe(422)
  delete browser.cookies.session
  const answer = await browser.post(posts, { 'form-key': keyOf(refused, posts), body: 'A tree' }, from(posts))
  expect([answer.status, answer.text.includes(promised)]).toEqual([401, true])
  expect((await signIn(browser)).location).toBe(space)
  expect(isIn(await browser.get(space), 'A tree')).toBe(true)
})

test('a list of pupils that was to be made when the session ended stands in the list again', async () => {
  const browser = await world.as(cast.eleni)
  const [list, preview] = [pupilsUrl(cast.ids.project), pupilPreviewUrl(cast.ids.project)]
  const shown = await browser.post(preview, { 'form-key': keyOf(await browser.get(list), preview), list: 'Uno\nDue' })
  const userNames = /name="userNames" value="([^"]+)"/.exec(shown.text)?.[1] ?? ''
  delete browser.cookies.session
  const answer = await browser.post(list, { 'form-key': keyOf(shown, list), list: 'Uno\nDue', userNames }, from(preview))
  expect([answer.status, answer.text.includes(promised)]).toEqual([401, true])
  expect((await signIn(browser)).location).toBe(list)
  expect(isIn(await browser.get(list), 'Uno\nDue')).toBe(true)
})

test('a button alone is not kept, and who is going somewhere gets there, whatever is kept', async () => {
  const browser = await world.as(cast.eleni)
  const { answer } = await endedBefore(browser, sessionsUrl, otherSessionsEndUrl, {})
  expect([answer.status, answer.text.includes(promised), await kept()]).toEqual([401, false, []])
  await becomes(browser, cast.eleni)
  await endedBefore(browser, space, posts, { body: 'Kept' })
  expect((await signIn(browser, contactsUrl)).location).toBe(contactsUrl)
})

test('what is too much is not kept, and the page says so', async () => {
  const browser = await world.as(cast.eleni)
  const [list, preview] = [pupilsUrl(cast.ids.project), pupilPreviewUrl(cast.ids.project)]
  const { answer, key } = await endedBefore(browser, list, preview, { list: 'x'.repeat(120_000) })
  expect([answer.status, answer.text.includes(promised)]).toEqual([401, false])
  expect(answer.text).toContain('It could not be kept for you as well')
  expect(await kept()).toEqual([])
  const some = await browser.post(preview, { 'form-key': key, list: 'x'.repeat(60_000) }, from(list))
  expect(some.text).toContain(promised)
})

test('one account fills no disk: twenty an hour are kept of one writer, whatever browsers and addresses they come from', async () => {
  const key = keyOf(await (await world.as(cast.nils)).get(accountUrl), nameUrl)
  const page = key.slice(0, key.indexOf('.'))
  const answers = await Promise.all(
    Array.from({ length: 25 }, (_, at) =>
      world.visitor().post(nameUrl, { 'form-key': `${page}.${at}`, name: 'Nils' }, { ...from(accountUrl), 'x-forwarded-for': `192.0.2.${at}` }),
    ),
  )
  expect(answers.filter(({ text }) => text.includes(promised))).toHaveLength(20)
  expect(answers.filter(({ text }) => text.includes('It could not be kept for you as well'))).toHaveLength(5)
  expect(await kept()).toHaveLength(20)
})

test('U11: pictures of a form whose session has ended are kept, too, of whoever may still send them and has signed in with this browser before', async () => {
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#2c5fcb' } })
    .jpeg()
    .toBuffer()
  const pictures = new File([new Uint8Array(bytes)], 'heron.jpg')
  const chosen = () => world.db.selectFrom('chosen_pictures').select(['id', 'owner_id', 'width']).execute()
  const browser = await world.as(cast.eleni)
  const key = keyOf(await browser.get(space), posts)
  const send = (from: Browser) =>
    from.post(posts, { 'form-key': key, body: 'With a heron', pictures, alt: 'A heron' }, { referer: `http://localhost:3000${space}` })
  expect((await send(world.visitor())).text).toContain(promised)
  expect(await chosen()).toEqual([])
  await world.db.deleteFrom('kept_forms').execute()

  await signIn(browser)
  delete browser.cookies.session
  await world.db.updateTable('memberships').set({ left_at: new Date() }).where('person_id', '=', cast.eleni.id).execute()
  await send(browser)
  await world.db.updateTable('memberships').set({ left_at: null }).where('person_id', '=', cast.eleni.id).execute()
  expect(await chosen()).toEqual([])

  expect((await send(browser)).text).toContain(promised)
  const [{ id, ...picture }] = (await chosen()) as [{ id: string; owner_id: string; width: number | null }]
  expect(picture).toEqual({ owner_id: cast.eleni.id, width: null })
  await signIn(browser)
  const page = await browser.get(space)
  for (const words of ['heron.jpg', `name="chosen" value="${id}"`, 'value="A heron"', 'With a heron</textarea>']) expect(page.text).toContain(words)
  expect((await browser.post(posts, { 'form-key': key, body: 'With a heron', chosen: [id], alt: ['A heron'] })).location).toBe(space)
  expect((await browser.get(space)).text).toContain('alt="A heron" width="40" height="30"')
  expect([await chosen(), await kept()]).toEqual([[], []])
})

test('what was kept is gone after its hour', async () => {
  await endedBefore(await world.as(cast.eleni), space, posts, { body: 'An hour ago' })
  await world.db
    .updateTable('kept_forms')
    .set({ created_at: new Date(Date.now() - 3_700_000) })
    .execute()
  await forgetOldForms(world.db)
  expect(await kept()).toEqual([])
})
