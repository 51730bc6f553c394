import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '../../../test/collaborator.ts'
import { withoutSignals } from '../../../test/silence.ts'
import { makeWorld, type World } from '../../../test/world.ts'
import { type Signal, signal } from './bus.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

test('C2: after its connection was lost, every subscriber is told to look again, from a moment at which all was heard', async () => {
  const heard: Signal[] = []
  const off = world.app.bus.on('space:1', (each) => void heard.push(each))
  await signal(world.db, { topic: 'space:1', kind: 'before', id: '1' })
  await eventually(() => heard.length === 1)
  const lost = Date.now()
  await withoutSignals(world, async () => {
    await signal(world.db, { topic: 'space:1', kind: 'during', id: '2' })
  })
  await eventually(() => heard.some(({ kind }) => kind === 'missed'))
  await signal(world.db, { topic: 'space:1', kind: 'after', id: '3' })
  await eventually(() => heard.some(({ kind }) => kind === 'after'))
  expect(heard.map(({ kind }) => kind)).toEqual(['before', 'missed', 'after'])
  expect(Number(heard[1]?.id)).toBeLessThanOrEqual(lost)
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
