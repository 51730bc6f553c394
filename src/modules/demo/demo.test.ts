import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { demoWorldIsLoaded, loadDemoWorld } from './index.ts'

let world: World
let seconds = 0
const told: string[] = []
beforeAll(async () => {
  world = await makeWorld()
  const began = performance.now()
  await loadDemoWorld(world.app, (done, total, what) => told.push(`${done}/${total} ${what}`))
  seconds = (performance.now() - began) / 1000
  console.log(seconds)
})
afterAll(() => world.end())

const count = async (what: string): Promise<number> => {
  const { rows } = await sql.raw<{ n: number }>(`select count(*)::int as n from ${what}`).execute(world.db)
  return rows[0]?.n ?? -1
}

test('the world is as large as it says', async () => {
  expect(await demoWorldIsLoaded(world.db)).toBe(true)
  expect(await count('schools')).toBe(3000)
  expect(await count(`people where state = 'validated'`)).toBe(600)
  expect(await count(`people where state = 'waiting'`)).toBe(45)
  expect(await count('officers')).toBe(44)
  expect(await count('projects')).toBe(60)
  expect(await count('(select distinct project_id, school_id from pupils) as classes')).toBe(120)
})
