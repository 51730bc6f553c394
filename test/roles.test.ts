import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { routes } from '../src/routes.ts'
import { addressOf } from './address-of.ts'
import { browserOf, type Cast, makeCast, type Role, roles } from './cast.ts'
import { matrix } from './roles.matrix.ts'
import { makeWorld, type World } from './world.ts'

test('the matrix names every route, and only routes that are there', () => {
  const there = routes.map(({ method, path }) => `${method} ${path}`)
  const named = Object.keys(matrix).map((key) => key.split('#')[0])
  expect([...new Set(named)].sort()).toEqual([...new Set(there)].sort())
})

/** What is sent where an empty form would not get as far as the rule. */
const sent: Record<string, Record<string, string>> = { 'POST /twinspaces/:id/pages/:pageId/position': { direction: 'up' } }

/** What a role meets: the status, and for a redirect whether it is the way to sign in. */
async function meets(cast: Cast, world: World, key: string, role: Role): Promise<string> {
  const [method, path = ''] = key.split(' ')
  const browser = await browserOf(world, cast, role)
  const answer = method === 'GET' ? await browser.get(addressOf(path, cast)) : await browser.post(addressOf(path, cast), sent[key])
  return answer.location?.startsWith('/sign-in') && answer.status === 303 ? 'sign-in' : String(answer.status)
}

async function allMeet(key: string, world: World, cast: Cast): Promise<string> {
  const met: string[] = []
  for (const role of roles) met.push(await meets(cast, world, key, role))
  return met.join(' ')
}

const row = (expected: string): string => expected.trim().replace(/\s+/g, ' ')
const reads = Object.entries(matrix).filter(([key]) => key.startsWith('GET'))
const acts = Object.entries(matrix).filter(([key]) => !key.startsWith('GET'))

describe('who may read what', () => {
  let world: World
  let cast: Cast
  beforeAll(async () => {
    world = await makeWorld()
    cast = await makeCast(world)
  })
  afterAll(() => world.end())
  test.for(reads)('%s', async ([key, expected]) => expect(await allMeet(key, world, cast)).toBe(row(expected)))
})

describe('who may do what', () => {
  // A world for each act: what one role did must not colour what others see elsewhere.
  test.for(acts)('%s', async ([key, expected]) => {
    const world = await makeWorld()
    try {
      expect(await allMeet(key, world, await makeCast(world))).toBe(row(expected))
    } finally {
      await world.end()
    }
  })
})
