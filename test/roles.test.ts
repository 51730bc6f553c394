import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { routes } from '../src/routes.ts'
import { browserOf, type Cast, makeCast, type Role, roles } from './cast.ts'
import { matrix } from './roles.matrix.ts'
import { makeWorld, type World } from './world.ts'

/** Where a route's parameters lead. A route named twice in the matrix says which thing after a `#`. */
function address(path: string, cast: Cast): string {
  const [pattern = '', variant] = path.split('#')
  const { ids } = cast
  const project = variant === 'draft' ? ids.draft : variant === 'sent' ? ids.sent : ids.project
  return pattern
    .replace(
      ':kind{posts|comments|pictures}/:thing',
      variant === 'comment' ? `comments/${ids.comment}` : variant === 'picture' ? `pictures/${ids.picture}` : `posts/${ids.post}`,
    )
    .replace(':width{[0-9]+}', '320')
    .replace('/twinspaces/:id', `/twinspaces/${ids.project}`)
    .replace('/projects/:id', pattern.startsWith('/queue') ? `/projects/${ids.approval}` : `/projects/${project}`)
    .replace('/schools/:id', `/schools/${ids.school}`)
    .replace('/people/:id', pattern.startsWith('/queue') ? `/people/${ids.validation}` : `/people/${ids.person}`)
    .replace('/contact-requests/:id', `/contact-requests/${ids.request}`)
    .replace('/notifications/:id', `/notifications/${ids.notification}`)
    .replace('/outbox/:id', `/outbox/${ids.mail}`)
    .replace('/sessions/:id', `/sessions/${ids.session}`)
    .replace(':post', ids.post)
    .replace(':picture', ids.picture)
    .replace(':pageId', ids.page)
    .replace(':pupil', ids.pupil)
    .replace(':person', cast.aino.id)
    .replace(':step', 'idea')
    .replace(/:kind\{[^}]+\}/, 'posts')
}

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
  const answer = method === 'GET' ? await browser.get(address(path, cast)) : await browser.post(address(path, cast), sent[key])
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
