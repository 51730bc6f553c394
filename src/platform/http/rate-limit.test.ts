import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { count, type Limit } from './rate-limit.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

const two: Limit = { name: 'two', count: 2, seconds: 3600, pause: { first: 60, longest: 900 } }
const many: Limit = { name: 'many', count: 100, seconds: 3600 }
const asked = (limit: Limit, whose: string) => count(world.db, [[limit, whose]])
/** As if all that was counted had been counted so long ago. */
const later = (seconds: number) =>
  sql`update rate_limits set last_at = last_at - make_interval(secs => ${seconds}), window_start = window_start - make_interval(secs => ${seconds})`.execute(
    world.db,
  )

test('pauses grow, and the window ends', async () => {
  const taken = []
  for (const seconds of [0, 0, 0, 30, 31, 61, 60, 3600]) {
    await later(seconds)
    taken.push((await asked(two, 'a')).wait === 0)
  }
  expect(taken).toEqual([true, true, false, false, true, false, true, true])
})

test('what one limit refuses is counted by none', async () => {
  await asked(two, 'b')
  await asked(two, 'b')
  const both = () =>
    count(world.db, [
      [many, 'b'],
      [two, 'b'],
    ])
  for (let times = 0; times < 101; times++) expect((await both()).wait).toBeGreaterThan(10)
  expect(await world.counting(both), 'S8: nothing to take back').toBe(1)
  expect((await asked(many, 'b')).wait).toBe(0)
})

test('S10: what is taken back leaves no pause', async () => {
  await asked(two, 'c')
  await asked(two, 'c')
  await later(61)
  for (let times = 0; times < 5; times++) {
    const { wait, takeBack } = await asked(two, 'c')
    expect(wait).toBe(0)
    await takeBack()
  }
  expect((await asked(two, 'c')).wait).toBe(0)
  expect((await asked(two, 'c')).wait, 'what is not does').toBeGreaterThan(60)
})

test('S8: it takes one statement whatever the number of limits, one to take back; hundreds at once lock each other nowhere', async () => {
  const three = () =>
    count(world.db, [
      [many, 'x'],
      [{ ...many, name: 'other' }, 'y'],
      [{ ...many, name: 'third' }, 'z'],
    ])
  expect(await world.counting(three)).toBe(1)
  const { takeBack } = await three()
  expect(await world.counting(takeBack)).toBe(1)
  const waits = await Promise.all(
    Array.from({ length: 300 }, async (_, at) => {
      const { wait, takeBack } = await count(
        world.db,
        at % 2
          ? [
              [many, 'q'],
              [many, 'r'],
              [many, 's'],
            ]
          : [
              [many, 's'],
              [many, 'q'],
            ],
      )
      if (at % 3 === 0 && wait === 0) await takeBack()
      return wait
    }),
  )
  expect(waits.filter((wait) => wait === 0).length).toBeGreaterThanOrEqual(100)
})
