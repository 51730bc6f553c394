import { afterAll, beforeAll, expect, test } from 'vitest'
import { postsUrl } from '../src/modules/journal/urls.ts'
import { contactsUrl } from '../src/modules/partners/urls.ts'
import { signInUrl } from '../src/modules/people/urls.ts'
import { spaceUrl } from '../src/modules/space/urls.ts'
import { pagesUrl } from '../src/modules/wiki/urls.ts'
import { hashSecret } from '../src/platform/crypto/index.ts'
import { routes } from '../src/routes.ts'
import { addressOf } from './address-of.ts'
import type { Browser, Page } from './browser.ts'
import { browserOf, type Cast, makeCast, roles } from './cast.ts'
import { makeWorld, type World } from './world.ts'

let world: World
let cast: Cast
let posts: string

beforeAll(async () => {
  world = await makeWorld()
  cast = await makeCast(world)
  posts = postsUrl(cast.ids.project)
})
afterAll(() => world.end())

/** The once-only key of the form that is sent to an address. */
function keyOf({ text }: Page, action: string): string {
  const form = text.match(new RegExp(`<form[^>]* action="${action}"[^>]*>[\\s\\S]*?</form>`))?.[0] ?? ''
  return /name="form-key" value="([^"]+)"/.exec(form)?.[1] ?? ''
}
const postsSaying = async (body: string): Promise<number> => {
  const { count } = await world.db
    .selectFrom('posts')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('body', '=', body)
    .executeTakeFirstOrThrow()
  return Number(count)
}

test('a form that is sent fifty times at once makes one thing, and every time is answered the same', async () => {
  const eleni = await world.as(cast.eleni)
  const pages = pagesUrl(cast.ids.project)
  const key = keyOf(await eleni.get(pages), pages)
  const answers = await Promise.all(Array.from({ length: 50 }, () => eleni.post(pages, { 'form-key': key, title: 'Once' })))
  expect(new Set(answers.map(({ status, location }) => `${status} ${location}`)).size).toBe(1)
  expect(answers[0]?.status).toBe(303)
  expect(await world.db.selectFrom('pages').select('title').where('title', '=', 'Once').execute()).toHaveLength(1)
})

test('the Back button and other words: it says that it was sent, keeps them, and the next press makes another thing', async () => {
  const eleni = await world.as(cast.eleni)
  const key = keyOf(await eleni.get(spaceUrl(cast.ids.project)), posts)
  expect((await eleni.post(posts, { 'form-key': key, body: 'The first' })).status).toBe(303)
  const back = await eleni.post(posts, { 'form-key': key, body: 'The second' })
  expect(back.status).toBe(422)
  expect(back.text).toContain('You have sent this form already')
  expect(back.text).toContain('The second</textarea>')
  const next = keyOf(back, posts)
  expect([next === key, next.length > 0]).toEqual([false, true])
  expect((await eleni.post(posts, { 'form-key': next, body: 'The second' })).status).toBe(303)
  expect([await postsSaying('The first'), await postsSaying('The second')]).toEqual([1, 1])
})

test('a form that was not taken keeps its key, and is taken once', async () => {
  const eleni = await world.as(cast.eleni)
  const key = keyOf(await eleni.get(spaceUrl(cast.ids.project)), posts)
  const empty = await eleni.post(posts, { 'form-key': key, body: '' })
  expect([empty.status, keyOf(empty, posts)]).toEqual([422, key])
  for (let times = 0; times < 2; times++) expect((await eleni.post(posts, { 'form-key': key, body: 'Now' })).status).toBe(303)
  expect(await postsSaying('Now')).toBe(1)
})

test('a key of somebody else’s page is none: what two people write is two things', async () => {
  const [eleni, aino] = [await world.as(cast.eleni), await world.as(cast.aino)]
  const key = keyOf(await eleni.get(spaceUrl(cast.ids.project)), posts)
  for (const each of [eleni, aino]) expect((await each.post(posts, { 'form-key': key, body: 'We both' })).status).toBe(303)
  expect(await postsSaying('We both')).toBe(2)
})

test('every form on every page of everybody who is signed in has a key', async () => {
  const without: string[] = []
  for (const role of roles.filter((role) => role !== 'visitor')) {
    const browser = await browserOf(world, cast, role)
    for (const { method, path } of routes.filter(({ method, path }) => method === 'GET' && !path.endsWith('/stream'))) {
      const { text } = await browser.get(addressOf(path, cast))
      for (const [form] of text.matchAll(/<form[^>]* method="post"[^>]*>[\s\S]*?<\/form>/g))
        if (!form.includes('name="form-key"') && !form.includes('action="/theme"')) without.push(`${role} ${method} ${path}: ${form.slice(0, 100)}`)
    }
  }
  expect(without).toEqual([])
})

const written = { body: 'Written while the session ended' }

async function signOutMeanwhile(browser: Browser): Promise<{ answer: Page; key: string }> {
  const page = spaceUrl(cast.ids.project)
  const key = keyOf(await browser.get(page), posts)
  delete browser.cookies.session
  return { key, answer: await browser.post(posts, { 'form-key': key, ...written }, { referer: `http://localhost:3000${page}` }) }
}

test('what was written when the session had ended stands in its form again for whoever wrote it, and is taken once', async () => {
  const browser = await world.as(cast.eleni)
  const { answer, key } = await signOutMeanwhile(browser)
  expect(answer.status).toBe(401)
  expect(answer.text).toContain('kept for you for an hour')
  await world.db
    .updateTable('people')
    .set({ password_hash: await hashSecret('seven quiet rivers') })
    .where('id', '=', cast.eleni.id)
    .execute()
  const signedIn = await browser.post(signInUrl(), { email: cast.eleni.email, password: 'seven quiet rivers', next: '/account' })
  expect(signedIn.location).toBe(spaceUrl(cast.ids.project))
  const page = await browser.get(spaceUrl(cast.ids.project))
  expect(page.text).toContain(`${written.body}</textarea>`)
  expect(page.text).toContain('You wrote this before you were signed out')
  expect(keyOf(page, posts)).toBe(key)
  for (let times = 0; times < 2; times++) expect((await browser.post(posts, { 'form-key': key, ...written })).status).toBe(303)
  expect(await postsSaying(written.body)).toBe(1)
  expect((await browser.get(spaceUrl(cast.ids.project))).text).not.toContain(`${written.body}</textarea>`)
  expect(await world.db.selectFrom('kept_forms').select('page').execute()).toEqual([])
})

test('nobody else who signs in at that computer is shown it, and nobody can leave one who was shown no form', async () => {
  const browser = await world.as(cast.eleni)
  await signOutMeanwhile(browser)
  browser.cookies.session = (await world.as(cast.aino)).cookies.session ?? ''
  expect((await browser.get(spaceUrl(cast.ids.project))).text).not.toContain(`${written.body}</textarea>`)
  const [row] = await world.db.selectFrom('kept_forms').select('sealed').execute()
  expect(row?.sealed).not.toContain('Written')
  await world.db.deleteFrom('kept_forms').execute()
  const stranger = await world.visitor().post(posts, { 'form-key': 'a'.repeat(81), ...written }, { referer: `http://localhost:3000${contactsUrl}` })
  expect(stranger.text).not.toContain('kept for you')
  expect(await world.db.selectFrom('kept_forms').select('page').execute()).toEqual([])
})
