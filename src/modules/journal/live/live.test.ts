import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { eventually } from '../../../../test/collaborator.ts'
import { serve } from '../../../../test/serve.ts'
import { withoutSignals } from '../../../../test/silence.ts'
import { makeWorld, type World } from '../../../../test/world.ts'
import { signal } from '../../../platform/live/bus.ts'
import { type Made, makeTeacher } from '../../people/factory.ts'
import { type CreatedPupil, type CreatedSpace, joinSpace, makePost, makePupil, makeSpace } from '../../space/factory.ts'
import { endStreams } from '../../space/index.ts'
import { goRounds } from '../../space/live/rounds.ts'
import { listening } from '../../space/live/streams.ts'

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
  async open(who: { id: string }, kind: 'person' | 'pupil' = 'person', { since, path = space.id }: { since?: number; path?: string } = {}): Promise<this> {
    const { cookies } = await world.as(who, kind)
    const response = await fetch(`${url}/twinspaces/${path}/stream`, {
      headers: { cookie: `session=${cookies.session}`, ...(since ? { 'last-event-id': String(since) } : {}) },
      signal: this.off.signal,
      redirect: 'manual',
    })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    void this.read(response)
    await this.hears('retry:')
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
  hangUp(): void {
    this.off.abort()
  }
}

test('S11: who asks for the stream’s head alone does not listen', async () => {
  const head = await (await world.as(marta)).head(`/twinspaces/${space.id}/stream`)
  expect([head.status, listening(world.app)]).toEqual([200, 0])
})

test('a post and a comment appear for others, each in their own language and role', async () => {
  const [teacher, child, visitor] = [await new Client().open(nikos), await new Client().open(pupil, 'pupil'), await new Client().open(guest)]
  const browser = await world.as(marta)
  await browser.post(`/twinspaces/${space.id}/posts`, { body: 'The heron is back' })
  for (const client of [teacher, child, visitor]) await client.hears('The heron is back')
  expect(teacher.text).toContain('<turbo-stream action="prepend" target="journal">')
  expect(teacher.text).toContain('Απάντηση: Marta Oliveira')
  expect(teacher.text).toContain('Αφαίρεση')
  expect(child.text).toContain('Answer Marta Oliveira')
  expect(child.text).not.toContain('Remove')
  expect(visitor.text).not.toContain('<textarea')

  const post = await world.db.selectFrom('posts').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow()
  await (await world.as(pupil, 'pupil')).post(`/twinspaces/${space.id}/posts/${post.id}/comments`, { body: 'I saw it too' })
  for (const client of [teacher, child, visitor]) await client.hears('I saw it too')
  expect(teacher.text).toContain(`<turbo-stream action="append" target="comments-${post.id}">`)
  expect(teacher.text).toContain('Eleftheria')
  expect(visitor.text).not.toContain('Eleftheria')

  await browser.post(`/twinspaces/${space.id}/posts/${post.id}/removal`)
  await child.hears(`<turbo-stream action="remove" target="post-${post.id}">`)
  await browser.post(`/twinspaces/${space.id}/posts/${post.id}/restoration`)
  await child.hears('<turbo-stream action="refresh">')
  for (const client of [teacher, child, visitor]) client.hangUp()
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
  const client = await new Client().open(nikos, 'person', { path: late.id })
  await world.db.updateTable('projects').set({ state: 'closed' }).where('id', '=', late.id).execute()
  await client.hears('<turbo-stream action="refresh">')
  expect(client.ended).toBe(false)
  client.hangUp()
})

test('whoever comes back hears what was missed', async () => {
  const gone = Date.now()
  await makePost(world, space, { person: marta }, 'While you were away', new Date(gone + 10))
  const client = await new Client().open(nikos, 'person', { since: gone })
  await client.hears('While you were away')
  client.hangUp()
})

test('S16: a moment that is none is ignored, and the stream goes on', async () => {
  for (const since of [1e300, -1, 8.64e15 + 1]) {
    const client = await new Client().open(nikos, 'person', { since })
    const { id } = await makePost(world, space, { person: marta }, `Heard after ${since}`)
    await signal(world.db, { topic: `space:${space.id}`, kind: 'post-added', id })
    await client.hears(`Heard after ${since}`)
    client.hangUp()
  }
})

test('S15: what happened while the database could tell nobody is told afterwards', async () => {
  const client = await new Client().open(nikos)
  await withoutSignals(world, async () => (await world.as(marta)).post(`/twinspaces/${space.id}/posts`, { body: 'Nobody was told of this' }))
  await client.hears('Nobody was told of this')
  client.hangUp()
})

test('C2: who lost access while nobody could be told hears nothing of what happened afterwards', async () => {
  const gone = await makePupil(world, space, marta, { nickname: 'Inês' })
  const [child, teacher] = [await new Client().open(gone, 'pupil'), await new Client().open(nikos)]
  await withoutSignals(world, async () => {
    await (await world.as(marta)).post(`/twinspaces/${space.id}/pupils/${gone.id}/lock`)
    await (await world.as(marta)).post(`/twinspaces/${space.id}/posts`, { body: 'Of the children here' })
  })
  await teacher.hears('Of the children here')
  await child.ends()
  expect(child.text).not.toContain('Of the children here')
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
