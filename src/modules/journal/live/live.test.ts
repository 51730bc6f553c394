import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { eventually } from '../../../../test/collaborator.ts'
import { serve } from '../../../../test/serve.ts'
import { withoutSignals } from '../../../../test/silence.ts'
import { makeWorld, type World } from '../../../../test/world.ts'
import { publish } from '../../../access/happenings.ts'
import { goRounds } from '../../../platform/live/rounds.ts'
import { endStreams, listening } from '../../../platform/live/streams.ts'
import { type Made, makeTeacher } from '../../people/factory.ts'
import { type CreatedPupil, type CreatedSpace, joinSpace, makeComment, makePicture, makePost, makePupil, makeSpace } from '../../space/factory.ts'

let world: World
let url: string
let stop: () => Promise<void>
let marta: Made
let nikos: Made
let guest: Made
let pupil: CreatedPupil
let space: CreatedSpace

beforeAll(async () => {
  world = await makeWorld()
  ;({ url, stop } = await serve(world.program))
  marta = await makeTeacher(world)
  nikos = await makeTeacher(world, { name: 'Nikos', country: 'GR', school: 'Πάτρα', language: 'el' })
  guest = await makeTeacher(world, { name: 'Guest', country: 'FR', school: 'Lyon' })
  space = await makeSpace(world, [marta, nikos])
  await joinSpace(world, space, guest, 'guest')
  pupil = await makePupil(world, space, nikos, { nickname: 'Eleftheria' })
})
afterAll(async () => {
  endStreams(world.app)
  await stop()
  await world.end()
})

afterEach(() => eventually(() => expect(listening(world.app)).toBe(0)))

/** A client that listens over a real connection. */
class Client {
  text = ''
  ended = false
  private readonly off = new AbortController()
  /** @param options page of the space whose stream it is; last: the id of the event that was heard last, when it comes back */
  async open(who: { id: string }, kind: 'person' | 'pupil' = 'person', { last, page = space.id }: { last?: string; page?: string } = {}): Promise<this> {
    const browser = await world.as(who, kind)
    const [, address] = /<turbo-stream-source src="([^"]+)"/.exec((await browser.get(`/twinspaces/${page}`)).text) ?? []
    const response = await fetch(url + address?.replaceAll('&amp;', '&'), {
      headers: { cookie: `session=${browser.cookies.session}`, ...(last === undefined ? {} : { 'last-event-id': last }) },
      signal: this.off.signal,
      redirect: 'manual',
    })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    void this.read(response)
    await this.hears('id: ')
    return this
  }
  private async read(response: Response): Promise<void> {
    const decoder = new TextDecoder()
    try {
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) this.text += decoder.decode(chunk, { stream: true })
    } catch {
      // hung up
    }
    this.ended = true
  }
  hears(words: string): Promise<void> {
    return eventually(() => expect(this.text).toContain(words))
  }
  ends(): Promise<void> {
    return eventually(() => expect(this.ended, this.text).toBe(true))
  }
  /** The id of the event that was heard last. */
  get last(): string {
    return (
      this.text
        .match(/^id: (.*)$/gm)
        ?.at(-1)
        ?.slice(4) ?? ''
    )
  }
  hangUp(): void {
    this.off.abort()
  }
}

const refreshed = '<turbo-stream action="refresh">'

test('S11: who asks for the stream’s head alone does not listen', async () => {
  const head = await (await world.as(marta)).head(`/twinspaces/${space.id}/stream?journal=0`)
  expect([head.status, listening(world.app)]).toEqual([200, 0])
})

test('a post and a comment appear for others, each in their own language and role', async () => {
  const [teacher, child, visitor] = [await new Client().open(nikos), await new Client().open(pupil, 'pupil'), await new Client().open(guest)]
  const browser = await world.as(marta)
  await browser.post(`/twinspaces/${space.id}/posts`, { body: 'The heron is back' })
  for (const client of [teacher, child, visitor]) await client.hears('The heron is back')
  expect(teacher.text).toContain('<turbo-stream action="prepend" target="journal">')
  expect(teacher.text).toMatch(/>Σχόλιο\s*<\/a>/)
  expect(teacher.text).toContain('Αφαίρεση')
  expect(child.text).toMatch(/>Comment\s*<\/a>/)
  expect(child.text).not.toContain('Remove')
  expect(visitor.text).not.toContain('answer-to-')

  const post = await world.db.selectFrom('posts').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow()
  await (await world.as(pupil, 'pupil')).post(`/twinspaces/${space.id}/posts/${post.id}/comments`, { body: 'I saw it too' })
  for (const client of [teacher, child, visitor]) await client.hears('I saw it too')
  expect(teacher.text).toContain(`<turbo-stream action="append" target="comments-${post.id}">`)
  expect(teacher.text).toContain('Eleftheria')
  expect(visitor.text).not.toContain('Eleftheria')

  await browser.post(`/twinspaces/${space.id}/posts/${post.id}/removal`)
  await child.hears(`<turbo-stream action="remove" target="post-${post.id}">`)
  await browser.post(`/twinspaces/${space.id}/posts/${post.id}/restoration`)
  await child.hears(refreshed)
  for (const client of [teacher, child, visitor]) client.hangUp()
})

test('M14: a guest of the same school, who reads the same language, is not told the pupil’s name that a teacher is told', async () => {
  const colleague = await makeTeacher(world, { name: 'Colleague', school: { id: marta.schoolId as string } })
  await joinSpace(world, space, colleague, 'guest')
  const [teacher, visitor] = [await new Client().open(marta), await new Client().open(colleague)]
  const post = await makePost(world, space, { person: marta })
  await (await world.as(pupil, 'pupil')).post(`/twinspaces/${space.id}/posts/${post.id}/comments`, { body: 'A kingfisher, too' })
  for (const client of [teacher, visitor]) await client.hears('A kingfisher, too')
  expect([teacher.text.includes('Eleftheria'), visitor.text.includes('Eleftheria')]).toEqual([true, false])
  for (const client of [teacher, visitor]) client.hangUp()
})

test('whoever hangs up is forgotten', async () => {
  const client = await new Client().open(nikos)
  expect(listening(world.app)).toBe(1)
  client.hangUp()
  await eventually(() => expect(listening(world.app)).toBe(0))
})

test('a stream ends with access: locked pupil, removed member, ended session', async () => {
  const leaver = await makeTeacher(world, { name: 'Leaver', school: { id: marta.schoolId as string } })
  await joinSpace(world, space, leaver, 'teacher')
  const other = await makePupil(world, space, marta, { nickname: 'Vasco' })
  const [teacher, child] = [await new Client().open(leaver), await new Client().open(other, 'pupil')]
  const browser = await world.as(marta)
  await browser.post(`/twinspaces/${space.id}/pupils/${other.id}/lock`)
  await child.ends()
  expect(teacher.ended).toBe(false)
  await browser.post(`/twinspaces/${space.id}/members/${leaver.id}/removal`)
  await teacher.ends()
  const signedOut = await new Client().open(nikos)
  await world.db.deleteFrom('sessions').where('person_id', '=', nikos.id).execute()
  await browser.post(`/twinspaces/${space.id}/posts`, { body: 'Not for those who have gone' })
  await signedOut.ends()
  for (const client of [teacher, child, signedOut]) expect(client.text).not.toContain('Not for those who have gone')
})

test('closing has open pages fetch themselves again', async () => {
  const late = await makeSpace(world, [marta, nikos], { title: 'To be closed' })
  const client = await new Client().open(nikos, 'person', { page: late.id })
  await world.db.updateTable('projects').set({ state: 'closed' }).where('id', '=', late.id).execute()
  await client.hears(refreshed)
  expect(client.ended).toBe(false)
  client.hangUp()
})

const away: [string, () => Promise<unknown>][] = [
  ['a post', async () => (await world.as(marta)).post(`/twinspaces/${space.id}/posts`, { body: 'While you were away' })],
  ['a comment', async () => (await world.as(marta)).post(`/twinspaces/${space.id}/posts/${(await aPost()).id}/comments`, { body: 'Meanwhile' })],
  ['a post removed', async () => (await world.as(marta)).post(`/twinspaces/${space.id}/posts/${(await aPost()).id}/removal`)],
  ['a post put back', async () => (await world.as(marta)).post(`/twinspaces/${space.id}/posts/${(await aPost(true)).id}/restoration`)],
  ['a comment put back', async () => (await world.as(marta)).post(`/twinspaces/${space.id}/comments/${(await aComment(true)).id}/restoration`)],
  ['a picture removed', async () => (await world.as(marta)).post(`/twinspaces/${space.id}/pictures/${(await aPicture()).id}/removal`)],
]
const aPost = async (removed = false) => hidden('posts', await makePost(world, space, { person: marta }), removed)
const aComment = async (removed = false) => hidden('comments', await makeComment(world, await aPost(), { person: marta }), removed)
const aPicture = async () => makePicture(world, space, { person: marta }, { post: await aPost() })
async function hidden(table: 'posts' | 'comments', item: { id: string }, removed: boolean): Promise<{ id: string }> {
  if (removed) await world.db.updateTable(table).set({ removed_at: new Date(), removed_by: marta.id }).where('id', '=', item.id).execute()
  return item
}

test.each(away)('whoever comes back fetches the page again when they missed something: %s', async (_what, act) => {
  const first = await new Client().open(nikos)
  first.hangUp()
  await eventually(() => expect(listening(world.app)).toBe(0))
  const answer = (await act()) as { status: number }
  expect(answer.status).toBe(303)
  const second = await new Client().open(nikos, 'person', { last: first.last })
  await second.hears(refreshed)
  second.hangUp()
  const third = await new Client().open(nikos, 'person', { last: second.last })
  expect(third.text, 'nothing has happened since').not.toContain('turbo-stream')
  third.hangUp()
})

test('whoever comes back fetches the page again when the space was closed meanwhile', async () => {
  const late = await makeSpace(world, [marta, nikos], { title: 'Closed while away' })
  const client = await new Client().open(nikos, 'person', { page: late.id })
  client.hangUp()
  await world.db.updateTable('projects').set({ state: 'closed' }).where('id', '=', late.id).execute()
  const back = await new Client().open(nikos, 'person', { page: late.id, last: client.last })
  await back.hears(refreshed)
  back.hangUp()
})

test('a post that begins before a page is made, and is committed after, is told or missed, and never lost', async () => {
  const write = async (body: string) => {
    const tx = await world.db.startTransaction().execute()
    const { id } = await makePost({ db: tx }, space, { person: marta }, body, new Date(Date.now() - 60_000))
    await publish(tx, 'journal', space.id, 'post-added', id)
    return tx
  }
  const told = await write('Committed while somebody listens')
  const client = await new Client().open(nikos)
  expect(client.text).not.toContain('turbo-stream')
  await told.commit().execute()
  await client.hears('Committed while somebody listens')

  const lost = await write('Committed while nobody listens')
  client.hangUp()
  await eventually(() => expect(listening(world.app)).toBe(0))
  await lost.commit().execute()
  const back = await new Client().open(nikos, 'person', { last: client.last })
  await back.hears(refreshed)
  back.hangUp()
})

test('S16: what is no event of ours has the page fetch itself again, and the stream goes on', async () => {
  for (const last of ['1e300', 'journal=-1', 'journal=9007199254740993', '%', 'journal=']) {
    const client = await new Client().open(nikos, 'person', { last })
    const body = `Heard after ${last}`
    await (await world.as(marta)).post(`/twinspaces/${space.id}/posts`, { body })
    await client.hears(body)
    expect(client.text.includes(refreshed), last).toBe(last.startsWith('journal'))
    client.hangUp()
  }
})

test('sections are told separately, and together where a page hears both', async () => {
  const [journal, pages] = [await new Client().open(nikos), await new Client().open(nikos, 'person', { page: `${space.id}/pages` })]
  const browser = await world.as(marta)
  await browser.post(`/twinspaces/${space.id}/posts`, { body: 'For the journal alone' })
  await journal.hears('For the journal alone')
  await browser.post(`/twinspaces/${space.id}/pages`, { title: 'For the list alone' })
  await pages.hears(refreshed)
  await browser.post(`/twinspaces/${space.id}/posts`, { body: 'The journal again' })
  await journal.hears('The journal again')
  expect(journal.text).not.toContain(refreshed)
  expect(pages.text.match(/<turbo-stream/g)).toHaveLength(1)
  expect(new URLSearchParams(journal.last).get('pages')).toBeNull()
  expect(new URLSearchParams(pages.last).get('journal')).toBeNull()
  for (const client of [journal, pages]) client.hangUp()
})

test('S15: what happened while the database could tell nobody is fetched afterwards, where something did', async () => {
  const quiet = await makeSpace(world, [marta, nikos], { title: 'Where nothing happens' })
  const [client, other] = [await new Client().open(nikos), await new Client().open(nikos, 'person', { page: quiet.id })]
  await withoutSignals(world, async () => (await world.as(marta)).post(`/twinspaces/${space.id}/posts`, { body: 'Nobody was told of this' }))
  await client.hears('<turbo-stream action="refresh" data-within="5000">')
  await (await world.as(marta)).post(`/twinspaces/${quiet.id}/posts`, { body: 'Now it does' })
  await other.hears('Now it does')
  expect(other.text).not.toContain('refresh')
  for (const each of [client, other]) each.hangUp()
})

test('C2: who lost access while nobody could be told hears nothing of what happened afterwards', async () => {
  const gone = await makePupil(world, space, marta, { nickname: 'Inês' })
  const [child, teacher] = [await new Client().open(gone, 'pupil'), await new Client().open(nikos)]
  await withoutSignals(world, async () => {
    await (await world.as(marta)).post(`/twinspaces/${space.id}/pupils/${gone.id}/lock`)
    await (await world.as(marta)).post(`/twinspaces/${space.id}/posts`, { body: 'Of the children here' })
  })
  await (await world.as(marta)).post(`/twinspaces/${space.id}/posts`, { body: 'And more of them' })
  await teacher.hears('refresh')
  await child.ends()
  expect(child.text).not.toContain('them')
  teacher.hangUp()
})

test('what is asked at rest, and for each thing that happens, does not depend on how many pages are open', async () => {
  const browser = await world.as(marta)
  const posting = (body: string) => world.counting(async () => browser.post(`/twinspaces/${space.id}/posts`, { body }))
  const statements = await posting('Nobody listens')
  const clients: Client[] = []
  for (const who of [nikos, nikos, nikos, marta, marta, guest, guest]) clients.push(await new Client().open(who))
  await eventually(() => expect(listening(world.app)).toBe(7))
  await posting('Each asks who it is, once')
  for (const client of clients) await client.hears('Each asks who it is, once')
  const heard = await world.counting(async () => {
    await posting('Many listen')
    for (const client of clients) await client.hears('Many listen')
  })
  // The post is read once for those who may know pupils, and once for guests.
  expect(heard).toBe(statements + 2)
  expect(await world.counting(() => goRounds(world.app))).toBe(2)
  for (const client of clients) client.hangUp()
})

test('a session that has ended by time ends its streams at the next round', async () => {
  const client = await new Client().open(nikos)
  await world.db
    .updateTable('sessions')
    .set({ expires_at: new Date(Date.now() + 500) })
    .where('person_id', '=', nikos.id)
    .execute()
  await eventually(async () => {
    await goRounds(world.app)
    expect(client.ended).toBe(true)
  })
})

test('nobody holds more than eight streams', async () => {
  const clients: Client[] = []
  for (let at = 0; at < 9; at++) clients.push(await new Client().open(guest))
  await clients[0]?.ends()
  expect(listening(world.app)).toBe(8)
  // Not at once, or nine pages would take each other's place for ever.
  expect(clients[0]?.text).toMatch(/retry: 300000\n\n$/)
  for (const client of clients) client.hangUp()
})

test('who has the space open is shown as here', async () => {
  const client = await new Client().open(pupil, 'pupil')
  const browser = await world.as(marta)
  await eventually(async () => expect((await browser.get(`/twinspaces/${space.id}/materials`)).text).toContain('Eleftheria'))
  expect((await (await world.as(guest)).get(`/twinspaces/${space.id}/materials`)).text).not.toContain('Eleftheria')
  client.hangUp()
})

test('the program’s end ends the streams', async () => {
  const client = await new Client().open(nikos)
  endStreams(world.app)
  await client.ends()
})

test('U16: the bell of an open page counts what comes, for whom it is meant, and what came while the page was away', async () => {
  const author = await new Client().open(nikos)
  const bystander = await new Client().open(guest)
  const { id } = await makePost(world, space, { person: nikos }, 'Water for the bell')
  await (await world.as(pupil, 'pupil')).post(`/twinspaces/${space.id}/posts/${id}/comments`, { body: 'Ring once' })
  await author.hears('<turbo-stream action="replace" target="bell">')
  expect(author.text).toMatch(/id="bell" href="\/notifications"/)
  await bystander.hears('Ring once')
  expect(bystander.text).not.toContain('target="bell"')
  const last = author.last
  author.hangUp()
  bystander.hangUp()
  await eventually(() => expect(listening(world.app)).toBe(0))
  await (await world.as(pupil, 'pupil')).post(`/twinspaces/${space.id}/posts/${id}/comments`, { body: 'Ring twice' })
  const back = await new Client().open(nikos, 'person', { last })
  await back.hears(refreshed)
  back.hangUp()
})
