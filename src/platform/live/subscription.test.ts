import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '../../../test/collaborator.ts'
import { withoutSignals } from '../../../test/silence.ts'
import { makeWorld, type World } from '../../../test/world.ts'
import type { Insider } from '../../access/actor.ts'
import { signal } from './bus.ts'
import { goRounds } from './rounds.ts'
import { type Hearing, type Reading, Subscription } from './subscription.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

type Reader = { standing: string; name: string }
const anna = { kind: 'person', id: 'anna' } as Insider
const told = (topic: string, kind: string) => signal(world.db, { topic, kind, id: '1' })
const hearing = (topic: string): Hearing<Reader> => ({
  about: topic.split(':')[0] ?? '',
  topic,
  markupFor: async ({ kind }, { name }) => (kind === 'nothing' ? '' : `${kind} for ${name}`),
})

/** A page that listens to what is in no space. */
function listen(topics: readonly string[], more: Partial<Reading<Reader>> = {}, seen: Record<string, string> = {}) {
  const heard: string[] = []
  const state = {
    heard,
    ended: false,
    all: () => heard.join(''),
    last: () => /^id: (.*)$/gm.exec(heard.findLast((each) => each.startsWith('id: ')) ?? '')?.[1],
  }
  const reading: Reading<Reader> = {
    token: 'token',
    actor: anna,
    of: 'thread-1',
    enter: async () => ({ standing: 'writer', name: 'Anna' }),
    hears: topics.map(hearing),
    rechecks: ['access:anna'],
    rounds: [],
    ...more,
  }
  const send = (text: string) => heard.push(text) > 0
  const subscription = new Subscription(world.app, reading, (name) => seen[name], { send, close: () => void (state.ended = true) })
  subscription.begin()
  return { state, end: () => subscription.end() }
}

test('a page hears what it says it hears, each numbered by itself, whatever else happens', async () => {
  await told('thread:1', 'before')
  const { state, end } = listen(['thread:1', 'inbox:anna'])
  await eventually(() => expect(state.last()).toBe('as=writer&thread=1&inbox=0'))
  await told('thread:2', 'elsewhere')
  await told('thread:1', 'nothing')
  await told('inbox:anna', 'mail')
  await eventually(() => expect(state.last()).toBe('as=writer&thread=2&inbox=1'))
  await told('thread:1', 'answer')
  await eventually(() => expect(state.last()).toBe('as=writer&thread=3&inbox=1'))
  expect(state.all().match(/^data: .*$/gm)).toEqual(['data: mail for Anna', 'data: answer for Anna'])
  end()
})

test('a page that says where it begins fetches itself again when that is behind, or when its reader is another', async () => {
  await told('thread:5', 'before')
  const cases: [Record<string, string>, boolean][] = [
    [{ as: 'writer', thread: '1' }, false],
    [{ as: 'writer', thread: '0' }, true],
    [{ as: 'writer', thread: '2' }, true],
    [{ as: 'reader', thread: '1' }, true],
    [{}, false],
  ]
  for (const [seen, behind] of cases) {
    const { state, end } = listen(['thread:5'], {}, seen)
    await eventually(() => expect(state.last()).toBe('as=writer&thread=1'))
    expect([seen, state.all().includes('refresh')]).toEqual([seen, behind])
    end()
  }
})

test('what happens while a page opens is told once: the page is fetched again, or it is told of it', async () => {
  const inside = Promise.withResolvers<void>()
  const enter = async () => {
    await inside.promise
    return { standing: 'writer', name: 'Anna' }
  }
  const { state, end } = listen(['thread:9'], { enter }, { thread: '0' })
  await told('thread:9', 'early')
  inside.resolve()
  await eventually(() => expect(state.last()).toBe('as=writer&thread=1'))
  await told('thread:9', 'later')
  await eventually(() => expect(state.last()).toBe('as=writer&thread=2'))
  expect(state.all().match(/^data: .*$/gm)).toEqual(['data: <turbo-stream action="refresh"></turbo-stream>', 'data: later for Anna'])
  end()
})

test('no id says more than has been told: not while something is being made, and not by a sign of life', async () => {
  const [begun, made] = [Promise.withResolvers<void>(), Promise.withResolvers<string>()]
  const slow: Hearing<Reader> = {
    ...hearing('thread:6'),
    markupFor() {
      begun.resolve()
      return made.promise
    },
  }
  const { state, end } = listen([], { hears: [slow] })
  await eventually(() => expect(state.last()).toBe('as=writer&thread=0'))
  await told('thread:6', 'slow')
  await begun.promise
  const before = state.heard.length
  await goRounds(world.app)
  expect(state.heard.slice(before)).toEqual([':\n\n'])
  expect(state.last()).toBe('as=writer&thread=0')
  made.resolve('at last')
  await eventually(() => expect(state.last()).toBe('as=writer&thread=1'))
  end()
})

test('after the database was away a reader is asked once who they are, however much they hear, and before anything else', async () => {
  let entered = 0
  const topics = ['thread:7', 'inbox:seven', 'lobby:7']
  const { state, end } = listen(topics, { enter: async () => ({ standing: 'writer', name: `Anna ${++entered}` }) })
  await eventually(() => expect(state.last()).toBe('as=writer&thread=0&inbox=0&lobby=0'))
  await withoutSignals(world, () => told('thread:7', 'unheard'))
  await eventually(() => expect(state.last()).toBe('as=writer&thread=1&inbox=0&lobby=0'))
  await told('lobby:7', 'heard')
  await eventually(() => expect(state.all()).toContain('heard for Anna 2'))
  expect(entered).toBe(2)
  expect(state.all().match(/^data: .*$/gm)).toEqual(['data: <turbo-stream action="refresh" data-within="5000"></turbo-stream>', 'data: heard for Anna 2'])
  end()
})

test.each([
  ['has gone', async () => undefined],
  [
    'cannot be asked',
    async () => {
      throw new Error('no connection')
    },
  ],
])('a stream whose reader %s ends before anything that happens after is told', async (_why, then) => {
  let enter: () => Promise<Reader | undefined> = async () => ({ standing: 'writer', name: 'Anna' })
  const { state } = listen(['thread:8'], { enter: () => enter() })
  await eventually(() => expect(state.last()).toContain('thread='))
  enter = then
  await told('access:anna', 'changed')
  await told('thread:8', 'secret')
  await eventually(() => expect(state.ended).toBe(true))
  expect(state.all()).not.toContain('secret')
})
