import { describe, expect, test } from 'vitest'
import { routes } from '../src/routes.ts'
import { browserOf, type Cast, makeCast, type Role, roles } from './cast.ts'
import { matrix } from './roles.matrix.ts'
import { makeWorld } from './world.ts'

/** Where a route's parameters lead. A route named twice in the matrix says which thing after a `#`. */
function address(path: string, cast: Cast): string {
  const [pattern = '', variant] = path.split('#')
  const { ids } = cast
  const project = variant === 'draft' ? ids.draft : variant === 'sent' ? ids.sent : ids.project
  return pattern
    .replace(':kind{posts|comments|pictures}/:thing', variant === 'comment' ? `comments/${ids.comment}` : variant === 'picture' ? `pictures/${ids.picture}` : `posts/${ids.post}`)
    .replace(':width{[0-9]+}', '320')
    .replace('/twinspaces/:id', `/twinspaces/${ids.project}`)
    .replace('/projects/:id', pattern.startsWith('/queue') ? `/projects/${ids.approval}` : `/projects/${project}`)
    .replace('/schools/:id', `/schools/${ids.school}`)
    .replace('/people/:id', pattern.startsWith('/queue') ? `/people/${ids.validation}` : `/people/${ids.person}`)
    .replace('/contact-requests/:id', `/contact-requests/${ids.request}`)
    .replace('/notifications/:id', `/notifications/${ids.notification}`)
    .replace('/outbox/:id', `/outbox/${ids.letter}`)
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

/** What a role meets: the status, and for a redirect whether it is the way to sign in. */
async function meets(cast: Cast, world: Awaited<ReturnType<typeof makeWorld>>, key: string, role: Role): Promise<string> {
  const [method, path = ''] = key.split(' ')
  const browser = await browserOf(world, cast, role)
  const answer = method === 'GET' ? await browser.get(address(path, cast)) : await browser.post(address(path, cast))
  return answer.location?.startsWith('/sign-in') && answer.status === 303 ? 'sign-in' : String(answer.status)
}

describe('each role at each address', () => {
  // A world for each address: what one role did must not colour what another sees elsewhere.
  test.for(Object.entries(matrix))('%s', async ([key, expected]) => {
    const world = await makeWorld()
    try {
      const cast = await makeCast(world)
      const met: string[] = []
      for (const role of roles) met.push(await meets(cast, world, key, role))
      expect(met.join(' ')).toBe(expected.trim().replace(/\s+/g, ' '))
    } finally {
      await world.end()
    }
  })
})
