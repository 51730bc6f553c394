import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { routes } from '../src/routes.ts'
import { addressOf } from './address-of.ts'
import { browserOf, type Cast, makeCast, type Role, roles } from './cast.ts'
import { matrix } from './roles/index.ts'
import { makeWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

test('the matrix names every route, and only routes that are there', () => {
  const there = routes.map(({ method, path }) => `${method} ${path}`)
  const named = Object.values(matrix).flatMap((rows) => Object.keys(rows).map((key) => key.split('#')[0]))
  expect([...new Set(named)].sort()).toEqual([...new Set(there)].sort())
})

/** What is sent where an empty form would not get as far as the rule. */
const sent: Record<string, Record<string, string>> = {
  'POST /twinspaces/:id/pages/:pageId/position': { direction: 'up' },
  'POST /account/language': { language: 'en' },
}

/** What a role meets: the status, and for a redirect whether it is the way to sign in. */
async function meets(cast: Cast, key: string, role: Role): Promise<string> {
  const [method, path = ''] = key.split(' ')
  const browser = await browserOf(world, cast, role)
  const answer = method === 'GET' ? await browser.get(addressOf(path, cast)) : await browser.post(addressOf(path, cast), sent[key])
  return answer.location?.startsWith('/sign-in') && answer.status === 303 ? 'sign-in' : String(answer.status)
}

async function allMeet(key: string, cast: Cast): Promise<string> {
  const met: string[] = []
  for (const role of roles) met.push(await meets(cast, key, role))
  return met.join(' ')
}

const row = (expected: string): string => expected.trim().replace(/\s+/g, ' ')
const isRead = ([key]: [string, string]): boolean => key.startsWith('GET')

for (const [module, rows] of Object.entries(matrix))
  describe(module, () => {
    let reader: Cast
    beforeAll(async () => {
      reader = await makeCast(world)
    })
    test.for(Object.entries(rows).filter(isRead))('%s', async ([key, expected]) => expect(await allMeet(key, reader)).toBe(row(expected)))
    // A cast for each act: what one role did must not colour what others see elsewhere.
    test.for(Object.entries(rows).filter((each) => !isRead(each)))('%s', async ([key, expected]) =>
      expect(await allMeet(key, await makeCast(world))).toBe(row(expected)),
    )
  })
