import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { type Made, makeTeacher } from '../people/factory.ts'
import { type CreatedPupil, type CreatedSpace, joinSpace, makeComment, makePost, makePupil, makeSpace } from '../space/factory.ts'
import { callDigests } from './domain/call-digests.ts'
import { mailNews } from './domain/mail-news.ts'
import { morningIn } from './domain/mornings.ts'

let world: World
let server: SMTPServer
const got: { mail: ParsedMail; to: string }[] = []
let [marta, nikos, rosa, guest, leaver, stranger] = [] as unknown as [Made, Made, Made, Made, Made, Made]
let [zuzanna, tomek, gone] = [] as unknown as [CreatedPupil, CreatedPupil, CreatedPupil]
let space: CreatedSpace
let other: CreatedSpace

/** A Monday: half past nine in Athens, half past seven in Lisbon. */
const monday = new Date('2026-11-30T07:30:00Z')
const hour = 3_600_000

beforeAll(async () => {
  world = await makeWorld()
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) =>
      void simpleParser(stream).then((mail) => {
        got.push({ mail, to: session.envelope.rcptTo.map(({ address }) => address).join() })
        done()
      }, done),
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  world.app.settings.smtpUrl = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await world.end()
  await new Promise<void>((done) => server.close(done))
})

/** Two schools with their pupils, a guest, one who has left, and a space beside it. */
beforeEach(async () => {
  got.length = 0
  const people = await Promise.all(
    [
      { name: 'Marta Oliveira', country: 'PT' },
      { name: 'Nikos Pappas', country: 'GR' },
      { name: 'Rosa Lima', country: 'PT' },
      { name: 'Guest of all', country: 'FR' },
      { name: 'Leo Left', country: 'IT' },
      { name: 'Sven Lund', country: 'SE' },
    ].map((persona) => makeTeacher(world, persona)),
  )
  ;[marta, nikos, rosa, guest, leaver, stranger] = people as typeof people & [Made, Made, Made, Made, Made, Made]
  space = await makeSpace(world, [marta, nikos], { title: 'Rivers' })
  other = await makeSpace(world, [rosa, stranger], { title: 'Mountains' })
  await joinSpace(world, space, rosa, 'teacher')
  await joinSpace(world, space, guest, 'guest')
  await joinSpace(world, space, leaver, 'teacher')
  zuzanna = await makePupil(world, space, marta, { nickname: 'Zuzanna' })
  tomek = await makePupil(world, space, nikos, { nickname: 'Tomek' })
  gone = await makePupil(world, space, nikos, { nickname: 'Gone' })
  const zones = { [marta.id]: 'Europe/Lisbon', [nikos.id]: 'Europe/Athens', [rosa.id]: 'Europe/Lisbon' }
  for (const [id, time_zone] of Object.entries(zones)) await world.db.updateTable('people').set({ time_zone }).where('id', '=', id).execute()
})

const comment = async (who: { id: string }, post: { id: string }, body: string, kind: 'person' | 'pupil' = 'person') => {
  const { status } = await (await world.as(who, kind)).post(`/twinspaces/${space.id}/posts/${post.id}/comments`, { body })
  expect(status).toBe(303)
}
const leave = (who: Made) =>
  world.db.updateTable('memberships').set({ left_at: new Date() }).where('person_id', '=', who.id).where('project_id', '=', space.id).execute()
const rhythm = (who: Made, news_mails: 'at-once' | 'daily' | 'weekly' | 'never') =>
  world.db.updateTable('people').set({ news_mails }).where('id', '=', who.id).execute()
const told = async (post: { id: string }) => {
  const rows = await world.db.selectFrom('notifications').select(['person_id', 'pupil_id']).where('post_id', '=', post.id).execute()
  const names = new Map([marta, nikos, rosa, guest, leaver, stranger].map(({ id, name }) => [id, name]))
  for (const { id, nickname } of [zuzanna, tomek, gone]) names.set(id, nickname)
  return rows.map(({ person_id, pupil_id }) => names.get(person_id ?? pupil_id ?? '')).sort()
}
const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
/** The lines of a page of news, each with its place and whether it is new. */
const linesOf = (text: string): string[] =>
  [...(/<ul class="plain news">([\s\S]*?)<\/ul>/.exec(text)?.[1] ?? '').matchAll(/<li( class="fresh")?>[\s\S]*?<a [^>]*>([\s\S]*?)<\/a>/g)].map(
    ([, fresh, line]) => `${fresh ? 'new: ' : ''}${plain(line ?? '')}`,
  )
const bellOf = (text: string): string => plain(/id="bell"[\s\S]*?<\/a>/.exec(text)?.[0].replace(/^[^>]*>/, '') ?? 'no bell')
const morning = async (now = monday) => {
  await callDigests(world.app, now)
  await world.work()
}
const mailsTo = (who: Made) => got.filter(({ to }) => to === who.email).map(({ mail }) => mail)
const newsIn = (mail: ParsedMail | undefined): string[] => (mail?.text ?? '').split('\n').filter((line) => /^(–|TwinSpace)/.test(line))

test('U16: a comment is told to whoever wrote in the conversation, and to nobody else', async () => {
  const post = await makePost(world, space, { person: marta }, 'We measured the Mondego.')
  for (const writer of [{ pupil: zuzanna }, { pupil: gone }, { person: leaver }]) await makeComment(world, post, writer, 'Me, too')
  const removed = await makeComment(world, post, { person: rosa }, 'Wrong place')
  await world.db.updateTable('comments').set({ removed_at: new Date(), removed_by: rosa.id }).where('id', '=', removed.id).execute()
  await leave(leaver)
  await world.db.updateTable('pupils').set({ left_at: new Date() }).where('id', '=', gone.id).execute()
  await comment(nikos, post, 'Ours is low')
  expect(await told(post)).toEqual(['Marta Oliveira', 'Zuzanna'])
  await comment(zuzanna, post, 'Why?', 'pupil')
  expect(await told(post)).toEqual(['Marta Oliveira', 'Marta Oliveira', 'Nikos Pappas', 'Zuzanna'])
})

test('U16: a new post is told to the teachers of its space', async () => {
  await leave(leaver)
  await (await world.as(marta)).post(`/twinspaces/${space.id}/posts`, { body: 'The heron is back' })
  const post = await world.db.selectFrom('posts').select('id').where('body', '=', 'The heron is back').executeTakeFirstOrThrow()
  expect(await told(post)).toEqual(['Nikos Pappas', 'Rosa Lima'])
})

test('U16: one line a conversation, the bell inside the space, and what a page shows is read', async () => {
  const post = await makePost(world, space, { person: marta }, 'We measured the Mondego.')
  const second = await makePost(world, space, { pupil: zuzanna }, 'My river')
  for (const words of ['One', 'Two', 'Three']) await comment(nikos, post, words)
  await comment(marta, second, 'Lovely')
  await comment(nikos, second, 'Indeed')
  const browser = await world.as(marta)
  const members = `/twinspaces/${space.id}/members`
  expect(bellOf((await browser.get(members)).text)).toBe('Notifications 2 2 unread notifications')
  expect(linesOf((await browser.get('/notifications')).text)).toEqual([
    'new: 1 new comment where you have commented, too: “My river”',
    'new: 3 new comments on your post “We measured the Mondego.”',
  ])
  // Removed, a comment is counted no more; put back, it is.
  const last = await world.db.selectFrom('comments').select('id').where('body', '=', 'Three').orderBy('id', 'desc').executeTakeFirstOrThrow()
  const byNikos = await world.as(nikos)
  await byNikos.post(`/twinspaces/${space.id}/comments/${last.id}/removal`)
  expect(linesOf((await browser.get('/notifications')).text)[1]).toBe('new: 2 new comments on your post “We measured the Mondego.”')
  await byNikos.post(`/twinspaces/${space.id}/comments/${last.id}/restoration`)
  expect(linesOf((await browser.get('/notifications')).text)[1]).toBe('new: 3 new comments on your post “We measured the Mondego.”')

  await browser.get(`/twinspaces/${space.id}/posts/${second.id}`, { 'x-sec-purpose': 'prefetch' })
  expect(bellOf((await browser.get(members)).text)).toBe('Notifications 2 2 unread notifications')
  expect(bellOf((await browser.get(`/twinspaces/${space.id}/posts/${second.id}`)).text)).toBe('Notifications 1 1 unread notification')
  expect(bellOf((await browser.get(`/twinspaces/${space.id}`)).text)).toBe('Notifications')
  expect(linesOf((await browser.get('/notifications')).text).every((line) => !line.startsWith('new'))).toBe(true)
})

test('U16: a pupil reads it inside the space, gets no mail, and reads nobody else’s', async () => {
  const post = await makePost(world, space, { pupil: zuzanna }, 'My river')
  await comment(tomek, post, 'Mine is longer', 'pupil')
  const browser = await world.as(zuzanna, 'pupil')
  const journal = await browser.get(`/twinspaces/${space.id}/members`)
  expect(journal.text).toContain(`href="/twinspaces/${space.id}/news"`)
  const news = await browser.get(`/twinspaces/${space.id}/news`)
  expect([bellOf(news.text), linesOf(news.text)]).toEqual(['Notifications 1 1 unread notification', ['new: 1 new comment on your post “My river”']])
  expect(news.text).toContain(`href="/twinspaces/${space.id}/posts/${post.id}"`)
  expect(linesOf((await (await world.as(tomek, 'pupil')).get(`/twinspaces/${space.id}/news`)).text)).toEqual([])
  expect((await browser.get('/notifications')).status).toBe(404)
  expect((await browser.get(`/twinspaces/${other.id}/news`)).status).toBe(404)
  await browser.get(`/twinspaces/${space.id}/posts/${post.id}`)
  expect(bellOf((await browser.get(`/twinspaces/${space.id}/news`)).text)).toBe('Notifications')
  await morning()
  expect([marta, nikos, rosa, guest, stranger].flatMap(mailsTo)).toEqual([])
  expect(got.filter(({ to }) => !to.includes('@'))).toEqual([])
})

test('U16: whoever has lost their place reads, counts and is mailed nothing of it', async () => {
  const post = await makePost(world, space, { person: leaver }, 'A post of mine')
  await comment(nikos, post, 'A secret answer')
  await world.db.updateTable('people').set({ time_zone: 'Europe/Rome' }).where('id', '=', leaver.id).execute()
  const browser = await world.as(leaver)
  expect(bellOf((await browser.get('/notifications')).text)).toBe('Notifications 1 1 unread notification')
  await leave(leaver)
  const page = await browser.get('/notifications')
  expect([bellOf(page.text), linesOf(page.text), page.text.includes('A post of mine')]).toEqual(['Notifications', [], false])
  await morning()
  await rhythm(leaver, 'at-once')
  await mailNews(world.app, leaver.id)
  await world.work()
  expect(mailsTo(leaver)).toEqual([])
})

test('U16: in the morning where they live one mail, by SMTP, of what is unread and still there, without a pupil’s words', async () => {
  const post = await makePost(world, space, { person: marta }, 'We measured the Mondego.')
  const childs = await makePost(world, space, { pupil: zuzanna }, 'A secret of Zuzanna')
  await makeComment(world, childs, { person: marta }, 'Lovely')
  for (const words of ['Words one', 'Words two']) await comment(nikos, post, words)
  await comment(tomek, childs, 'Words of Tomek', 'pupil')
  await comment(nikos, post, 'A removed word')
  await world.db.updateTable('comments').set({ removed_at: new Date(), removed_by: nikos.id }).where('body', '=', 'A removed word').execute()
  const elsewhere = await makePost(world, other, { person: stranger }, 'Not for Marta')
  await makeComment(world, elsewhere, { person: rosa }, 'Nor this')

  await morning(new Date(monday.getTime() - hour))
  expect(mailsTo(marta)).toEqual([])
  await morning()
  const [mail, ...more] = mailsTo(marta)
  expect(more).toEqual([])
  expect(mail?.subject).toBe('New in the TwinSpace “Rivers”')
  expect(newsIn(mail)).toEqual(['TwinSpace “Rivers”:', '– 2 new comments on your post “We measured the Mondego.”', '– 1 new comment on a pupil’s post'])
  expect(mail?.text).toMatch(/something is new in a TwinSpace of yours\. As chosen in your account, it comes once a day\. It cannot be answered/)
  for (const word of ['Zuzanna', 'Tomek', 'Words', 'removed', 'Nikos', 'Marta']) expect(`${mail?.text} ${mail?.html} ${mail?.subject}`).not.toContain(word)
  // What comes later in the morning waits for the next day; what was mailed is not mailed again.
  await comment(nikos, post, 'Late')
  await morning(new Date(monday.getTime() + 2 * hour))
  expect(mailsTo(marta)).toHaveLength(1)
  await morning(new Date(monday.getTime() + 24 * hour))
  expect(newsIn(mailsTo(marta)[1])).toEqual(['TwinSpace “Rivers”:', '– 1 new comment on your post “We measured the Mondego.”'])
  await morning(new Date(monday.getTime() + 48 * hour))
  expect(mailsTo(marta)).toHaveLength(2)

  const list = mail?.headers.get('list') as unknown as { unsubscribe: { url: string } } | undefined
  const way = list?.unsubscribe.url.replace('http://localhost:3000', '') ?? ''
  expect((await world.visitor().get(way)).status).toBe(200)
  expect((await world.visitor().get(way.replace('of=news&', ''))).status).toBe(404)
  expect((await world.visitor().post(way)).status).toBe(303)
  expect(await world.db.selectFrom('people').select(['news_mails', 'mail_notifications']).where('id', '=', marta.id).executeTakeFirst()).toEqual({
    news_mails: 'never',
    mail_notifications: true,
  })
  await comment(nikos, post, 'After that')
  await morning(new Date(monday.getTime() + 72 * hour))
  expect(mailsTo(marta)).toHaveLength(2)
})

test('U16: two workers write one mail; what has been read is in none; each in the reader’s language', async () => {
  const post = await makePost(world, space, { person: nikos }, 'Ο ποταμός')
  await world.db.updateTable('people').set({ language: 'el' }).where('id', '=', nikos.id).execute()
  await comment(marta, post, 'First')
  await Promise.all(Array.from({ length: 6 }, () => mailNews(world.app, nikos.id, '2026-11-30')))
  await callDigests(world.app, monday)
  await Promise.all([world.work(), world.work()])
  expect(mailsTo(nikos).map(({ subject }) => subject)).toEqual(['Νέα στο TwinSpace «Rivers»'])
  await comment(marta, post, 'Second')
  await (await world.as(nikos)).get(`/twinspaces/${space.id}`)
  await morning(new Date(monday.getTime() + 24 * hour))
  expect(mailsTo(nikos)).toHaveLength(1)
})

test('U16: at once one mail for what came together, once a week on Monday, never none', async () => {
  const posts = await Promise.all([marta, nikos, rosa].map((person) => makePost(world, space, { person }, `Post of ${person.name}`)))
  await rhythm(marta, 'at-once')
  await rhythm(nikos, 'weekly')
  await rhythm(rosa, 'never')
  const writer = await makePupil(world, space, marta, { nickname: 'Writer' })
  for (const post of posts) for (const words of ['One', 'Two']) await comment(writer, post, words, 'pupil')
  await world.work()
  expect(got.map(({ to, mail }) => [to, newsIn(mail)])).toEqual([
    [marta.email, ['TwinSpace “Rivers”:', '– 2 new comments on your post “Post of Marta Oliveira”']],
  ])
  await world.db
    .updateTable('notifications')
    .set({ created_at: new Date('2026-11-28T12:00:00Z') })
    .where('person_id', '=', nikos.id)
    .execute()
  await morning(new Date('2026-11-29T07:30:00Z'))
  expect(mailsTo(nikos)).toEqual([])
  await morning()
  expect(mailsTo(nikos)).toHaveLength(1)
  expect(mailsTo(rosa)).toEqual([])
})

test('the morning is from seven to twelve, by the clock on the wall', () => {
  const at = (zone: string, moment: string) => morningIn(zone, new Date(moment))
  expect(at('Europe/Lisbon', '2026-11-30T06:59:00Z')).toBeUndefined()
  expect(at('Europe/Lisbon', '2026-11-30T07:00:00Z')).toEqual({ day: '2026-11-30', monday: '2026-11-30' })
  expect(at('Europe/Athens', '2026-11-29T09:59:00Z')).toEqual({ day: '2026-11-29', monday: '2026-11-23' })
  expect(at('Europe/Athens', '2026-11-29T10:00:00Z')).toBeUndefined()
  expect(at('Pacific/Kiritimati', '2026-12-31T18:00:00Z')).toEqual({ day: '2027-01-01', monday: '2026-12-28' })
  expect(at('Asia/Kathmandu', '2026-07-01T01:20:00Z')).toEqual({ day: '2026-07-01', monday: '2026-06-29' })
})
