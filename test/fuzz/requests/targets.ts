import { routes } from '../../../src/routes.ts'
import type { Chance } from './chance.ts'
import type { Players } from './people.ts'

/** A line of the routes table. */
export type Target = { key: string; method: 'GET' | 'POST'; path: string; pattern: RegExp }

/** The routes table. @param only part of the name of those that are asked: `POST /partners` */
export function targets(only = ''): Target[] {
  const all = routes.map(({ method, path }) => ({ key: `${method} ${path}`, method, path, pattern: patternOf(path) }))
  return all.filter(({ key }) => key.includes(only))
}

/** Routes whose forms change the same rows. */
const families = [
  /^POST \/(welcome|queue\/(people|decisions)|account)/,
  /^POST \/(queue\/)?projects/,
  /^POST \/twinspaces\/:id\/(pupils|members|departure)/,
  /^POST \/twinspaces/,
  /^POST \/(people|contact)/,
]

/** Others that may get in the way of a route; itself when there is none. */
export function rivalsOf(target: Target, all: readonly Target[]): Target[] {
  const family = families.find((each) => each.test(target.key))
  return family ? all.filter(({ key }) => family.test(key)) : [target]
}

const parameter = /:(\w+)(?:\{([^}]*)\})?/g
const patternOf = (path: string): RegExp => new RegExp(`^${path.replace(parameter, (_, __, allowed) => (allowed ? `(?:${allowed})` : '[^/]+'))}$`)

/** Which table a route's parameter names a row of. */
const tables: [within: RegExp, name: string, table: string][] = [
  [/^\/queue\/projects/, 'id', 'approvals'],
  [/^\/queue\/people/, 'id', 'validations'],
  [/^\/(projects|twinspaces)/, 'id', 'projects'],
  [/^\/schools/, 'id', 'schools'],
  [/^\/people/, 'id', 'people'],
  [/^\/contact-requests/, 'id', 'contact_requests'],
  [/./, 'post', 'posts'],
  [/./, 'picture', 'pictures'],
  [/./, 'pageId', 'pages'],
  [/./, 'pupil', 'pupils'],
  [/./, 'person', 'people'],
]
const ofCast: Record<string, (cast: Players['cast']) => string[]> = {
  projects: ({ ids }) => [ids.project, ids.project, ids.project, ids.draft, ids.sent],
  people: ({ ids, aino, marta }) => [ids.person, aino.id, marta.id],
  ...Object.fromEntries(
    Object.entries({ approvals: 'approval', validations: 'validation', schools: 'school', contact_requests: 'request', posts: 'post' } as const).map(
      ([table, name]) => [table, ({ ids }: Players['cast']) => [ids[name]]],
    ),
  ),
  ...Object.fromEntries(
    Object.entries({ pictures: 'picture', pages: 'page', pupils: 'pupil', comments: 'comment' } as const).map(([table, name]) => [
      table,
      ({ ids }: Players['cast']) => [ids[name]],
    ]),
  ),
}

/** An id of a table: of the cast mostly, else of any row. */
export function idOf(chance: Chance, { cast, ids }: Players, table: string): string {
  const own = ofCast[table]?.(cast)
  const all = ids[table] ?? []
  return own && (chance.is(0.7) || all.length === 0) ? chance.pick(own) : all.length > 0 ? chance.pick(all) : cast.ids.session
}

export const anyId = (chance: Chance, players: Players): string => idOf(chance, players, chance.pick(Object.keys(players.ids)))

/** The route's path with its parameters filled as somebody who knows the ids would. */
export function addressOf(chance: Chance, path: string, players: Players): string {
  let kind = 'posts'
  return path.replace(parameter, (_, name: string) => {
    if (name === 'kind') return (kind = chance.pick(['posts', 'comments', 'pictures']))
    if (name === 'width') return chance.pick(['320', '640', '1600'])
    if (name === 'step') return chance.pick(['idea', 'pupils', 'work'])
    if (name === 'thing') return idOf(chance, players, kind)
    if (path.startsWith('/notifications')) return players.cast.ids.notification
    if (path.startsWith('/outbox')) return players.cast.ids.mail
    const table = tables.find(([within, called]) => called === name && within.test(path))?.[2]
    return table ? idOf(chance, players, table) : anyId(chance, players)
  })
}
