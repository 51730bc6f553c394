import { createHash } from 'node:crypto'
import type { Role } from '../../cast.ts'
import { type Body, type Fields, garbage, multipart, queryOf, upload, urlencoded } from './body.ts'
import type { Chance } from './chance.ts'
import { type Form, fillIn } from './harvest.ts'
import { hostileHeaders } from './headers.ts'
import type { Players } from './people.ts'
import { addressOf, anyId, type Target } from './targets.ts'
import { honestValue, hostileNames, hostileValue } from './words.ts'

/** One request, ready to be sent. */
export type Shot = { number: number; target: string; role: Role; method: string; path: string; headers: [string, string][]; body: Buffer; digest: string }
/** What requests are made of: what the pages have shown so far. */
export type Material = {
  players: Players
  /** Who has been let in at each route. */
  admitted: Map<string, Role[]>
  forms: Map<string, Form[]>
  links: Map<string, string[]>
  fieldNames: readonly string[]
  queryNames: readonly string[]
}

type Draft = {
  role: Role
  method: string
  path: string
  query: Fields
  fields: Fields
  files: Fields
  multipart: boolean
  body?: Body
  headers: [string, string][]
}

const whoPlays: Record<Role, number> = { visitor: 8, pupil: 12, member: 10, 'other teacher': 10, 'other officer': 4, officer: 12, central: 8, teacher: 36 }

/** Makes the request of a number, with one to three things wrong; an honest one a third of the time, so that things happen. */
export function compose(chance: Chance, number: number, target: Target, material: Material, isHonest = chance.is(0.33)): Shot {
  const draft = honest(chance, target, material)
  const wrong = isHonest ? 0 : 1 + chance.whole(3)
  for (let at = 0; at < wrong; at++) spoil[chance.weighted(weights)](chance, draft, material)
  return finish(chance, number, target, draft, material)
}

function honest(chance: Chance, target: Target, { players, admitted, forms, links, fieldNames, queryNames }: Material): Draft {
  const known = forms.get(target.key)
  const some = known && chance.is(0.85) ? chance.pick(known) : undefined
  // As it was shown last: what stands in an older one may have been overtaken.
  const form = known?.findLast((each) => each.action === some?.action)
  const seen = links.get(target.key)
  const insiders = admitted.get(target.key)
  const draft: Draft = {
    role: form && chance.is(0.8) ? form.seenBy : insiders && chance.is(0.6) ? chance.pick(insiders) : chance.weighted(whoPlays),
    method: target.method,
    path: form?.action ?? (seen && chance.is(0.3) ? chance.pick(seen) : addressOf(chance, target.path, players)),
    query: [],
    fields: form ? fillIn(chance, form, players.addresses) : [],
    files: [],
    multipart: form?.files ?? chance.is(0.3),
    headers: [],
  }
  if (target.method === 'GET') {
    draft.query = draft.fields
    draft.fields = []
    for (let more = chance.whole(4); more > 1; more--) {
      const name = chance.is(0.3) ? 'q' : chance.pick(queryNames)
      draft.query = [...draft.query, [name, honestValue(chance, 'q', 'text', players.addresses)]]
    }
  } else if (!form) {
    const names = Array.from({ length: chance.whole(8) }, () => chance.pick(fieldNames))
    draft.fields = names.map((name) => [
      name,
      /id$|^school$|^person$|^pupil$/i.test(name) ? anyId(chance, players) : honestValue(chance, name, '', players.addresses),
    ])
  }
  if (draft.multipart && target.method === 'POST' && chance.is(0.4)) draft.files = [[chance.pick(['pictures', 'picture', 'file']), upload(chance)]]
  return draft
}

/** Characters one field may become when it is repeated: beyond what any form takes. */
const max = 1_200_000

type Spoil = (chance: Chance, draft: Draft, material: Material) => void
const changeOne = (chance: Chance, fields: Fields, change: (field: Fields[number]) => Fields): Fields => {
  const which = chance.whole(fields.length)
  return fields.flatMap((field, at) => (at === which ? change(field) : [field]))
}
const whichOf = (draft: Draft): 'query' | 'fields' => (draft.method === 'GET' ? 'query' : 'fields')
const weights = {
  value: 40,
  id: 8,
  missing: 6,
  empty: 4,
  repeated: 4,
  added: 10,
  parameter: 12,
  headers: 16,
  encoding: 5,
  garbage: 4,
  prefix: 5,
  path: 5,
  method: 3,
  file: 3,
}

const spoil: Record<keyof typeof weights, Spoil> = {
  value: (chance, draft) => {
    const where = whichOf(draft)
    if (draft[where].length > 0) draft[where] = changeOne(chance, draft[where], ([name]) => [[name, hostileValue(chance, name)]])
  },
  id: (chance, draft, { players }) => {
    const where = whichOf(draft)
    const id = chance.is(0.8) ? anyId(chance, players) : anyId(chance, players).toUpperCase()
    if (draft[where].length > 0) draft[where] = changeOne(chance, draft[where], ([name]) => [[name, id]])
  },
  missing: (chance, draft) => void (draft.fields = changeOne(chance, draft.fields, () => [])),
  empty: (chance, draft) => void (draft.fields = changeOne(chance, draft.fields, ([name]) => [[name, '']])),
  repeated: (chance, draft) => {
    const where = whichOf(draft)
    const times = chance.is(0.8) ? 2 + chance.whole(99) : 3000
    draft[where] = changeOne(chance, draft[where], (field) => Array.from({ length: Math.min(times, Math.ceil(max / (field[1].length + 1))) }, () => field))
  },
  added: (chance, draft, { fieldNames, queryNames }) => {
    const where = whichOf(draft)
    const names = chance.is(0.2) ? hostileNames : where === 'query' ? queryNames : fieldNames
    const name = chance.pick(names)
    draft[where] = [...draft[where], [name, hostileValue(chance, name)]]
  },
  parameter: (chance, draft, { players }) => {
    const parts = draft.path.split('/')
    const at = parts.findLastIndex((part) => /^[0-9a-f-]{36}$/.test(part) && chance.is(0.7))
    const id = anyId(chance, players)
    const other = chance.pick([id, id.toUpperCase(), `${id}x`, id.replaceAll('-', ''), '', '0', 'new', queryOf([['', hostileValue(chance)]]).slice(1, 9000)])
    if (at > 0) draft.path = parts.with(at, other).join('/')
  },
  headers: (_, draft) => void (draft.headers = [...draft.headers, ['', '']]),
  encoding: (_, draft) => void (draft.multipart = !draft.multipart),
  garbage: (chance, draft) => {
    if (draft.method !== 'GET')
      draft.body = chance.is(0.5) ? garbage(chance) : multipart(draft.fields, draft.files, chance.pick(['cut', 'no-end', 'no-name', 'no-head'] as const))
  },
  prefix: (chance, draft) => void (draft.path = `/${chance.pick(['fr', 'el', 'ar', 'en', 'en-XA', 'zz', 'EN', 'fr/el', '%66r', ''])}${draft.path}`),
  path: (chance, draft) => {
    const end = chance.pick([
      '/',
      '//',
      '/..',
      '/%2e%2e',
      '%00',
      '%',
      '%zz',
      '%ff',
      '%E2%82',
      '/x'.repeat(500),
      '.json',
      '/.',
      ';a=b',
      '?',
      '\\',
      '%2f',
      '%0a',
      '~',
      '/index.php',
    ])
    draft.path = chance.is(0.3) ? end + draft.path : draft.path + end
    if (!draft.path.startsWith('/')) draft.path = `/${draft.path}`
  },
  method: (chance, draft) => void (draft.method = chance.pick(['HEAD', 'PUT', 'OPTIONS', 'PROPFIND', 'DELETE', 'PATCH', 'TRACE', 'GET', 'POST'])),
  file: (chance, draft) => void (draft.files = [...draft.files, [chance.pick(['pictures', 'picture', 'body', 'title', 'email', 'name']), upload(chance)]]),
}

function finish(chance: Chance, number: number, target: Target, draft: Draft, { players }: Material): Shot {
  const session = players.sessions[draft.role]
  const cookie = session ? `session=${session}` : ''
  const takesBody = !['GET', 'HEAD', 'TRACE', 'OPTIONS'].includes(draft.method)
  const files = draft.files.length > 0 || draft.multipart
  const body = !takesBody ? undefined : (draft.body ?? (files ? multipart(draft.fields, draft.files) : urlencoded(draft.fields)))
  const address = `10.${chance.whole(256)}.${chance.whole(256)}.${chance.whole(256)}`
  const headers = new Map<string, string>([
    ['accept-encoding', 'gzip'],
    ['x-forwarded-for', address],
    ...(cookie ? [['cookie', cookie] as const] : []),
    ...(takesBody ? [['sec-fetch-site', 'same-origin'] as const] : []),
    ...(body ? [['content-type', body.type] as const, ['content-length', String(body.bytes.length)] as const] : []),
  ])
  for (const _ of draft.headers) for (const [name, value] of hostileHeaders(chance, cookie)) headers.set(name, value)
  const bytes = body && headers.get('content-length') !== '0' ? body.bytes : Buffer.alloc(0)
  const query = queryOf(draft.query)
  const path = query ? `${draft.path}${draft.path.includes('?') ? '&' : '?'}${query}` : draft.path
  return {
    number,
    target: target.key,
    role: draft.role,
    method: draft.method,
    path: path.replaceAll(/[^\x21-\x7e]/g, (sign) => encodeURIComponent(sign.toWellFormed())).slice(0, 60_000),
    headers: [...headers].map(([name, value]) => [name, Buffer.from(value.replaceAll(/[^\t\x20-\x7e\x80-\u{10ffff}]/gu, '')).toString('latin1')]),
    body: bytes,
    digest: createHash('sha256').update(bytes).digest('hex').slice(0, 12),
  }
}
