import { afterAll, beforeAll, expect, test } from 'vitest'
import { commentsUrl, postsUrl, postUrl } from '../src/modules/journal/urls.ts'
import { notificationsReadUrl, notificationsUrl } from '../src/modules/notifications/urls.ts'
import { accountUrl, nameUrl, signOutUrl } from '../src/modules/people/urls.ts'
import { spaceUrl } from '../src/modules/space/urls.ts'
import { pagesUrl } from '../src/modules/wiki/urls.ts'
import { routes } from '../src/routes.ts'
import { addressOf } from './address-of.ts'
import { browserOf, type Cast, makeCast, roles } from './cast.ts'
import { keyOf } from './key-of.ts'
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
  expect(back.text).toContain('This form has already been sent')
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

const opened = 'This page was opened by somebody else'

test('a form that was shown to somebody else is not taken in the name of whoever is signed in now, with words, settings or a button alone', async () => {
  const [eleni, aino] = [await world.as(cast.eleni), await world.as(cast.aino)]
  const key = keyOf(await eleni.get(spaceUrl(cast.ids.project)), posts)
  const post = await aino.post(posts, { 'form-key': key, body: 'Words of Eleni' }, { referer: `http://localhost:3000/en${spaceUrl(cast.ids.project)}` })
  expect([post.status, post.headers.get('x-form')]).toEqual([422, null])
  expect(post.text).toContain(opened)
  expect(post.text).toContain(`href="/en${spaceUrl(cast.ids.project)}"`)
  expect(post.text).not.toContain('Words of Eleni')
  expect(await postsSaying('Words of Eleni')).toBe(0)

  const account = await eleni.get(accountUrl)
  const name = await aino.post(nameUrl, { 'form-key': keyOf(account, nameUrl), name: 'Eleni Papadaki', language: 'en' })
  expect([name.status, name.text.includes(opened), name.text.includes('Eleni Papadaki')]).toEqual([422, true, false])
  expect((await aino.get(accountUrl)).text).toContain('Aino Virtanen')

  const read = await aino.post(notificationsReadUrl, { 'form-key': keyOf(await eleni.get(notificationsUrl), notificationsReadUrl) })
  expect([read.status, read.text.includes(opened)]).toEqual([422, true])
  expect((await eleni.post(posts, { 'form-key': key, body: 'Words of Eleni' })).status).toBe(303)
})

test('a teacher’s form is not taken from a pupil, nor a pupil’s from a teacher; who may be nobody may send it in any case', async () => {
  const [eleni, nikos] = [await world.as(cast.eleni), await world.as(cast.nikos, 'pupil')]
  const comments = commentsUrl(cast.ids.project, cast.ids.post)
  for (const [shown, page, action, sends] of [
    [eleni, postUrl(cast.ids.project, cast.ids.post), comments, nikos],
    [nikos, postUrl(cast.ids.project, cast.ids.post), comments, eleni],
    // Pupils write no posts, and have no account.
    [eleni, spaceUrl(cast.ids.project), posts, nikos],
    [eleni, accountUrl, nameUrl, nikos],
  ] as const) {
    const key = keyOf(await shown.get(page), action)
    expect(key).not.toBe('')
    const answer = await sends.post(action, { 'form-key': key, body: 'Whose is it?', name: 'Whose is it?' })
    expect([action, answer.status, answer.text.includes(opened), answer.text.includes('Whose is it?')]).toEqual([action, 422, true, false])
  }
  const taken = world.db.selectFrom('comments').select('id').where('body', '=', 'Whose is it?')
  expect([await postsSaying('Whose is it?'), await taken.execute()]).toEqual([0, []])
  expect((await nikos.post(signOutUrl, { 'form-key': keyOf(await eleni.get(accountUrl), signOutUrl) })).status).toBe(303)
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
