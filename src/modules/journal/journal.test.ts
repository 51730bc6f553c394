import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '../../../test/collaborator.ts'
import { waitingForLocks } from '../../../test/locks.ts'
import { makeWorld, type World } from '../../../test/world.ts'
import { type Made, makeTeacher } from '../people/factory.ts'
import { type CreatedPupil, type CreatedSpace, makeComment, makePicture, makePost, makePupil, makeSpace } from '../space/factory.ts'

let world: World
let marta: Made
let nikos: Made
let space: CreatedSpace
let pupil: CreatedPupil

beforeAll(async () => {
  world = await makeWorld()
  marta = await makeTeacher(world)
  nikos = await makeTeacher(world, { name: 'Nikos Papadakis', country: 'GR', school: '1ο Γυμνάσιο Πάτρας' })
  space = await makeSpace(world, [marta, nikos])
  pupil = await makePupil(world, space, marta)
})
afterAll(() => world.end())

test('a post is in the journal, newest first, with paragraphs and links, escaped', async () => {
  const browser = await world.as(marta)
  await browser.submit(`/twinspaces/${space.id}/posts`, { body: 'First' })
  const page = await browser.submit(`/twinspaces/${space.id}/posts`, { body: 'Hello <b>all</b>\nof you\n\nSee https://example.org/a?b=1&c=2.' })
  expect(page.status).toBe(200)
  expect(page.text).toContain('<p dir="auto">Hello &lt;b&gt;all&lt;/b&gt;<br>of you</p>')
  expect(page.text).toContain('<a href="https://example.org/a?b=1&amp;c=2" rel="nofollow noopener noreferrer">https://example.org/a?b=1&amp;c=2</a>.</p>')
  expect(page.text.indexOf('Hello')).toBeLessThan(page.text.indexOf('First'))
})

test('F12: in a post and in a comment, a link ends where its address does', async () => {
  const browser = await world.as(marta)
  const body = '(https://en.wikipedia.org/wiki/Athens_(disambiguation)), «https://example.org/b»؟'
  const linked = (href: string) => `<a href="${href}" rel="nofollow noopener noreferrer">${href}</a>`
  const expected = `<p dir="auto">(${linked('https://en.wikipedia.org/wiki/Athens_(disambiguation)')}), «${linked('https://example.org/b')}»؟</p>`
  expect((await browser.submit(`/twinspaces/${space.id}/posts`, { body })).text).toContain(expected)
  const post = await makePost(world, space, { person: nikos }, 'Which town?')
  expect((await browser.submit(`/twinspaces/${space.id}/posts/${post.id}/comments`, { body, alone: true })).text.split(expected)).toHaveLength(2)
})

test('a post without words comes back with the message beside the field', async () => {
  const page = await (await world.as(marta)).post(`/twinspaces/${space.id}/posts`, { body: '  ' })
  expect(page.status).toBe(422)
  expect(page.text).toContain('Please fill in this field.')
})

test('pupils comment and do not post; pupil administrators post', async () => {
  const post = await makePost(world, space, { person: nikos })
  const child = await world.as(pupil, 'pupil')
  expect((await child.post(`/twinspaces/${space.id}/posts`, { body: 'No' })).status).toBe(404)
  const page = await child.submit(`/twinspaces/${space.id}/posts/${post.id}/comments`, { body: 'We have a heron', alone: true })
  expect(page.text).toContain('We have a heron')
  const editor = await makePupil(world, space, marta, { nickname: 'Rui', administrator: true })
  expect((await (await world.as(editor, 'pupil')).submit(`/twinspaces/${space.id}/posts`, { body: 'From Rui' })).text).toContain('From Rui')
})

test('a comment without words comes back on the post’s page', async () => {
  const post = await makePost(world, space, { person: nikos }, 'Which fish?')
  const page = await (await world.as(marta)).post(`/twinspaces/${space.id}/posts/${post.id}/comments`, { body: '' })
  expect(page.status).toBe(422)
  expect(page.text).toContain('Which fish?')
})

test('removal is soft, says so, and can be undone', async () => {
  const browser = await world.as(marta)
  const post = await makePost(world, space, { person: marta }, 'A mistake')
  const page = await browser.submit(`/twinspaces/${space.id}/posts/${post.id}/removal`)
  expect(page.text).toContain('The post is removed')
  expect((await browser.get(`/twinspaces/${space.id}`)).text).not.toContain('A mistake')
  expect((await browser.get(`/twinspaces/${space.id}/posts/${post.id}`)).status).toBe(404)
  expect((await (await world.as(nikos)).get(`/twinspaces/${space.id}`)).text).not.toContain('A mistake')
  expect((await browser.submit(`/twinspaces/${space.id}/posts/${post.id}/restoration`)).text).toContain('A mistake')
  const acts = await world.db.selectFrom('audit_events').select('act').where('subject_id', '=', post.id).orderBy('id').execute()
  expect(acts.map(({ act }) => act)).toEqual(['post.removed', 'post.restored'])
})

test('M15: a picture that was removed is no longer in its post, which stays', async () => {
  const browser = await world.as(marta)
  const post = await makePost(world, space, { person: marta }, 'Two herons')
  const gone = await makePicture(world, space, { person: marta }, { post, alt: 'A heron that is gone' })
  await makePicture(world, space, { person: marta }, { post, alt: 'A heron that stays' })
  await browser.post(`/twinspaces/${space.id}/pictures/${gone.id}/removal`)
  for (const page of ['', `/posts/${post.id}`]) {
    const { text } = await browser.get(`/twinspaces/${space.id}${page}`)
    expect([text.includes('A heron that stays'), text.includes('A heron that is gone')]).toEqual([true, false])
  }
})

test('M29: a post that has been removed takes no comment', async () => {
  const post = await makePost(world, space, { person: nikos }, 'Removed meanwhile')
  await (await world.as(nikos)).post(`/twinspaces/${space.id}/posts/${post.id}/removal`)
  expect((await (await world.as(marta)).post(`/twinspaces/${space.id}/posts/${post.id}/comments`, { body: 'Too late' })).status).toBe(404)
  expect(await world.db.selectFrom('comments').select('id').where('post_id', '=', post.id).execute()).toEqual([])
})

test('M8: a project closed while a post, a comment or a removal is on its way is closed, and what was typed stands in its form', async () => {
  const late = await makeSpace(world, [marta, nikos], { title: 'Closed meanwhile' })
  const post = await makePost(world, late, { person: marta }, 'In time')
  const browser = await world.as(marta)
  const acts = [
    ['/posts', 'Too late'],
    [`/posts/${post.id}/comments`, 'Too late'],
    [`/posts/${post.id}/removal`, ''],
  ] as const
  for (const [path, body] of acts) {
    await world.db.updateTable('projects').set({ state: 'active' }).where('id', '=', late.id).execute()
    const { sent } = await world.db.transaction().execute(async (tx) => {
      await tx.updateTable('projects').set({ state: 'closed' }).where('id', '=', late.id).execute()
      let isAnswered = false
      const answer = browser.post(`/twinspaces/${late.id}${path}`, { body })
      void answer.then(() => (isAnswered = true))
      await eventually(async () => isAnswered || (await waitingForLocks(world.db)) > 0)
      return { sent: answer }
    })
    const { status, text } = await sent
    expect([path, status, text.includes('The project has been closed in the meantime'), text.includes(body)]).toEqual([path, 422, true, true])
  }
  const written = await world.db.selectFrom('posts').select(['body', 'removed_at']).where('project_id', '=', late.id).execute()
  expect([written, await world.db.selectFrom('comments').select('id').where('post_id', '=', post.id).execute()]).toEqual([
    [{ body: 'In time', removed_at: null }],
    [],
  ])
})

test('a teacher removes what pupils of the own school wrote, and nobody else’s', async () => {
  const [ana, ines] = [
    await makeTeacher(world, { school: { id: marta.schoolId as string } }),
    await makeTeacher(world, { school: { id: nikos.schoolId as string } }),
  ]
  for (const person of [ana, ines])
    await world.db
      .insertInto('memberships')
      .values({ project_id: space.id, person_id: person.id, school_id: person.schoolId as string, role: 'teacher' })
      .execute()
  const post = await makePost(world, space, { person: marta })
  const comment = await makeComment(world, post, { pupil })
  const path = `/twinspaces/${space.id}/comments/${comment.id}/removal`
  expect((await (await world.as(ines)).post(path)).status).toBe(404)
  expect((await (await world.as(ana)).post(`/twinspaces/${space.id}/posts/${post.id}/removal`)).status).toBe(404)
  expect((await (await world.as(ana)).post(path)).status).toBe(303)
  expect((await (await world.as(pupil, 'pupil')).post(`/twinspaces/${space.id}/comments/${comment.id}/restoration`)).status).toBe(404)
  expect((await (await world.as(marta)).post(`/twinspaces/${space.id}/comments/${comment.id}/restoration`)).status).toBe(303)
})

test('twenty posts a page, older ones behind a link, in at most six statements', async () => {
  const [here, there] = [await makeTeacher(world), await makeTeacher(world, { country: 'GR', school: 'Πάτρα' })]
  const one = await makeSpace(world, [here, there], { title: 'One post' })
  await makePost(world, one, { person: here })
  const many = await makeSpace(world, [here, there], { title: 'Many posts' })
  for (let at = 1; at <= 21; at++) {
    const post = await makePost(world, many, { person: at % 2 ? here : there }, `Post number ${at}.`, new Date(Date.now() - (30 - at) * 60_000))
    await makeComment(world, post, { person: there })
    await makePicture(world, many, { person: here }, { post })
  }
  const browser = await world.as(here)
  expect(await world.counting(() => browser.get(`/twinspaces/${one.id}`))).toBe(3)
  expect(await world.counting(() => browser.get(`/twinspaces/${many.id}`))).toBe(3)
  const first = (await browser.get(`/twinspaces/${many.id}`)).text
  expect(first).toContain('Post number 21.')
  expect(first).toContain('Post number 2.')
  expect(first).not.toContain('Post number 1.')
  const older = /href="(\/twinspaces\/[^"]+\?before=[^"]+)"/.exec(first)?.[1] as string
  const second = (await browser.get(older)).text
  expect(second.match(/Post number \d+\./g), 'M33').toEqual(['Post number 1.'])
})

const wordsOf = async (kind: 'posts' | 'comments', id: string) =>
  await world.db.selectFrom(kind).select(['body', 'edited_at']).where('id', '=', id).executeTakeFirstOrThrow()
const seenIn = (page: { text: string }) => /name="form-seen" value="([^"]*)"/.exec(page.text)?.[1]

test('U22: whoever wrote a post or a comment changes its words, which says so; teachers read what it said before, pupils and guests do not', async () => {
  const [writer, child] = [await world.as(marta), await world.as(pupil, 'pupil')]
  const post = await makePost(world, space, { person: marta }, 'The water is hihg.')
  const comment = await makeComment(world, post, { pupil }, 'We saw a haron.')
  const [postAt, commentAt] = [`/twinspaces/${space.id}/posts/${post.id}`, `/twinspaces/${space.id}/comments/${comment.id}`]
  expect((await writer.get(`/twinspaces/${space.id}`)).text).toContain(`href="${postAt}/edit"`)
  const page = await writer.submit(`${postAt}/words`, { body: 'The water is high.', 'form-seen': seenIn(await writer.get(`${postAt}/edit`)) })
  expect(page.text).toContain('Your post is changed.')
  await child.post(`${commentAt}/words`, { body: 'We saw a heron.', 'form-seen': seenIn(await child.get(`${commentAt}/edit`)) })
  expect([(await wordsOf('posts', post.id)).body, (await wordsOf('comments', comment.id)).body]).toEqual(['The water is high.', 'We saw a heron.'])
  const theirs = await (await world.as(nikos)).get(postAt)
  expect([...theirs.text.matchAll(/ · edited</g)].length).toBe(2)
  expect([theirs.text.includes('hihg'), theirs.text.includes('haron')]).toEqual([true, true])
  const guest = await makeTeacher(world, { school: 'Elsewhere' })
  await world.db
    .insertInto('memberships')
    .values({ project_id: space.id, person_id: guest.id, school_id: guest.schoolId as string, role: 'guest' })
    .execute()
  for (const who of [child, await world.as(guest)]) {
    const { text } = await who.get(postAt)
    expect([text.includes('is high'), text.includes('hihg'), text.includes('haron')]).toEqual([true, false, false])
  }
  expect((await (await world.as(nikos)).get(`/twinspaces/${space.id}`)).text).not.toContain('hihg')
})

test('nobody changes the words of others, or what has been removed; unchanged words are not edited; an older form sees what was saved', async () => {
  const [writer, other, child] = [await world.as(marta), await world.as(nikos), await world.as(pupil, 'pupil')]
  const post = await makePost(world, space, { person: marta }, 'Mine')
  const at = `/twinspaces/${space.id}/posts/${post.id}`
  for (const who of [other, child]) {
    expect((await who.get(`${at}/edit`)).status).toBe(404)
    expect((await who.post(`${at}/words`, { body: 'Not mine' })).status).toBe(404)
    expect((await who.get(at)).text).not.toContain(`${at}/edit`)
  }
  const seen = seenIn(await writer.get(`${at}/edit`))
  expect((await writer.post(`${at}/words`, { body: 'Mine', 'form-seen': seen })).status).toBe(303)
  expect((await wordsOf('posts', post.id)).edited_at).toBeNull()
  const empty = await writer.post(`${at}/words`, { body: ' ', 'form-seen': seen })
  expect([empty.status, empty.text.includes('Please fill in this field.')]).toEqual([422, true])
  expect((await writer.post(`${at}/words`, { body: 'Mine, once', 'form-seen': seen })).status).toBe(303)
  const late = await writer.post(`${at}/words`, { body: 'Mine, late', 'form-seen': seen })
  expect([late.status, late.text.includes('Mine, once'), late.text.includes('Mine, late')]).toEqual([422, true, true])
  expect((await wordsOf('posts', post.id)).body).toBe('Mine, once')
  await writer.post(`${at}/removal`)
  expect([(await writer.get(`${at}/edit`)).status, (await writer.post(`${at}/words`, { body: 'Gone' })).status]).toEqual([404, 404])
})

test('U22: the field for a comment comes when it is asked for: in its place for scripts, on the post’s page for all', async () => {
  const browser = await world.as(marta)
  const post = await makePost(world, space, { person: marta }, 'Ask me')
  const at = `/twinspaces/${space.id}/posts/${post.id}`
  const journal = (await browser.get(`/twinspaces/${space.id}`)).text
  expect([journal.includes(`action="${at}/comments"`), journal.includes(`href="${at}#answer-${post.id}"`)]).toEqual([false, true])
  const alone = (await browser.get(at)).text
  expect([alone.includes(`action="${at}/comments"`), alone.includes('name="alone" value="on"'), alone.includes(' autofocus')]).toEqual([true, true, false])
  const framed = (await browser.get(at, { 'turbo-frame': `answer-to-${post.id}` })).text
  expect([framed.includes(`action="${at}/comments"`), framed.includes('name="alone"'), framed.includes(' autofocus')]).toEqual([true, false, true])
  expect(alone).toContain('>Comment</label>')
  expect((await (await world.as(nikos)).get(at)).text).toContain('>Answer to: ')
})

test('who answers on a post’s own page stays there, and in the journal in the journal', async () => {
  const post = await makePost(world, space, { person: marta }, 'Where do I land?')
  const browser = await world.as(nikos)
  const [journal, own] = [`/twinspaces/${space.id}`, `/twinspaces/${space.id}/posts/${post.id}`]
  const answers = [await browser.post(`${own}/comments`, { body: 'Here', alone: true }), await browser.post(`${own}/comments`, { body: 'There' })]
  expect(answers.map(({ location }) => location?.replace(/#comment-[0-9a-f-]{36}$/, '#'))).toEqual([`${own}#`, `${journal}#`])
})

test('a comment that was removed is shown no more, in the journal or on its post’s page', async () => {
  const post = await makePost(world, space, { person: marta }, 'Two comments')
  await makeComment(world, post, { pupil }, 'A comment that stays')
  const gone = await makeComment(world, post, { pupil }, 'A comment that is gone')
  await (await world.as(marta)).post(`/twinspaces/${space.id}/comments/${gone.id}/removal`)
  for (const who of [await world.as(nikos), await world.as(pupil, 'pupil')])
    for (const page of ['', `/posts/${post.id}`]) {
      const { text } = await who.get(`/twinspaces/${space.id}${page}`)
      expect([text.includes('A comment that stays'), text.includes('A comment that is gone')]).toEqual([true, false])
    }
})
