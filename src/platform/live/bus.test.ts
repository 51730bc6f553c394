import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '../../../test/collaborator.ts'
import { withoutSignals } from '../../../test/silence.ts'
import { makeWorld, type World } from '../../../test/world.ts'
import { type Signal, signal } from './bus.ts'
import { numbersOf } from './numbers.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

test('C2: after its connection was lost, every subscriber is told to look again, and how much has happened by then', async () => {
  const heard: Signal[] = []
  const off = world.app.bus.on('space:1', (each) => void heard.push(each))
  await signal(world.db, { topic: 'space:1', kind: 'before', id: '1' })
  await eventually(() => heard.length === 1)
  await withoutSignals(world, async () => {
    await signal(world.db, { topic: 'space:1', kind: 'during', id: '2' })
  })
  await eventually(() => heard.some(({ kind }) => kind === 'missed'))
  await signal(world.db, { topic: 'space:1', kind: 'after', id: '3' })
  await eventually(() => heard.some(({ kind }) => kind === 'after'))
  expect(heard.map(({ kind, number }) => [kind, number])).toEqual([
    ['before', 1],
    ['missed', 2],
    ['after', 3],
  ])
  off()
})

test('what happens is numbered in the order of commits, whichever began first; what is undone has no number', async () => {
  const heard: Signal[] = []
  const off = world.app.bus.on('space:3', (each) => void heard.push(each))
  const [first, undone] = [await world.db.startTransaction().execute(), await world.db.startTransaction().execute()]
  await signal(undone, { topic: 'space:3', kind: 'undone', id: '1' })
  await undone.rollback().execute()
  await first.selectNoFrom((eb) => eb.lit(1).as('one')).execute()
  await signal(world.db, { topic: 'space:3', kind: 'began later', id: '2' })
  await signal(first, { topic: 'space:3', kind: 'began first', id: '3' })
  const waits = signal(world.db, { topic: 'space:3', kind: 'waits', id: '4' })
  await first.commit().execute()
  await waits
  await eventually(() => heard.length === 3)
  expect(heard.map(({ kind, number }) => [kind, number])).toEqual([
    ['began later', 1],
    ['began first', 2],
    ['waits', 3],
  ])
  expect(await numbersOf(world.app.pool, ['space:3', 'space:4'])).toEqual(
    new Map([
      ['space:3', 3],
      ['space:4', 0],
    ]),
  )
  off()
})

test('a subscriber that fails keeps nothing from the others', async () => {
  const heard: string[] = []
  const offs = [
    world.app.bus.on('space:2', () => {
      throw new Error('this one fails')
    }),
    world.app.bus.on('space:2', ({ kind }) => void heard.push(kind)),
  ]
  await signal(world.db, { topic: 'space:2', kind: 'told', id: '1' })
  await eventually(() => heard.length === 1)
  expect(heard).toEqual(['told'])
  for (const off of offs) off()
})
