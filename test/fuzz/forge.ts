/** Where a piece of a document is: an editor (Yjs client) and its count. */
export type Id = { client: number; clock: number }
/** A piece as Yjs writes it: what it holds, and what it hangs on; `parent` is a name of the first level or another piece. */
export type Piece = { left?: Id; right?: Id; parent?: string | Id; key?: string; content: Content }
export type Content =
  | { kind: 'gc' | 'deleted' | 'skip'; length: number }
  | { kind: 'text'; text: string }
  | { kind: 'element'; name: string }
  | { kind: 'words' | 'map' | 'array' | 'fragment' }
  | { kind: 'format'; key: string; json: string }
  | { kind: 'embed' | 'json'; json: string }
  | { kind: 'any'; values: readonly number[] }
  | { kind: 'binary'; bytes: readonly number[] }
export type Writing = { client: number; clock: number; pieces: readonly Piece[] }
export type Deleted = { client: number; clock: number; length: number }

/** Writes an update byte by byte, whether Yjs would or not: version 1 of its format. */
export function forge(writings: readonly Writing[], deleted: readonly Deleted[] = []): Uint8Array {
  const clients = Map.groupBy(deleted, ({ client }) => client)
  return Uint8Array.from([
    ...count(writings.length),
    ...writings.flatMap(({ client, clock, pieces }) => [...count(pieces.length), ...count(client), ...count(clock), ...pieces.flatMap(bytesOf)]),
    ...count(clients.size),
    ...[...clients].flatMap(([client, ranges]) => [
      ...count(client),
      ...count(ranges.length),
      ...ranges.flatMap(({ clock, length }) => [...count(clock), ...count(length)]),
    ]),
  ])
}

/** A whole number in bytes of seven bits. */
export function count(value: number): number[] {
  const bytes: number[] = []
  for (let left = value; ; left = Math.floor(left / 128)) {
    if (left < 128) return [...bytes, left]
    bytes.push((left % 128) + 128)
  }
}

/** A text with its length before it. */
export function text(value: string): number[] {
  const bytes = Buffer.from(value)
  return [...count(bytes.length), ...bytes]
}

const kinds = { gc: 0, deleted: 1, json: 2, binary: 3, text: 4, embed: 5, format: 6, any: 8, skip: 10 } as const
const types = { array: 0, map: 1, element: 3, fragment: 4, words: 6 } as const

function bytesOf({ left, right, parent, key, content }: Piece): number[] {
  const kind = content.kind in types ? 7 : kinds[content.kind as keyof typeof kinds]
  if (content.kind === 'gc' || content.kind === 'skip') return [kind, ...count(content.length)]
  const flags = (left ? 128 : 0) | (right ? 64 : 0) | (key !== undefined ? 32 : 0)
  const place = left || right ? [] : typeof parent === 'object' ? [0, ...idOf(parent)] : [1, ...text(parent ?? 'default')]
  const within = left || right || key === undefined ? [] : text(key)
  return [kind | flags, ...(left ? idOf(left) : []), ...(right ? idOf(right) : []), ...place, ...within, ...contentOf(content)]
}

const idOf = ({ client, clock }: Id): number[] => [...count(client), ...count(clock)]

function contentOf(content: Content): number[] {
  if ('length' in content) return count(content.length)
  if (content.kind === 'text') return text(content.text)
  if (content.kind === 'element') return [types.element, ...text(content.name)]
  if (content.kind === 'format') return [...text(content.key), ...text(content.json)]
  if (content.kind === 'embed') return text(content.json)
  if (content.kind === 'json') return [1, ...text(content.json)]
  if (content.kind === 'any') return [...content.values]
  if (content.kind === 'binary') return [...count(content.bytes.length), ...content.bytes]
  return [types[content.kind]]
}

/** One value as an attribute holds it. */
export const any = (value: string | number): number[] => (typeof value === 'string' ? [1, 119, ...text(value)] : [1, 125, ...count(value % 64)])

export const element = (name: string, parent?: Piece['parent']): Piece => ({ content: { kind: 'element', name }, ...(parent ? { parent } : {}) })
/** An update whose second piece stands right of one that its own client has not written: it throws when it is read. */
export const pastItsClock = forge([
  { client: 77, clock: 0, pieces: [element('paragraph'), { left: { client: 77, clock: 50 }, content: { kind: 'element', name: 'paragraph' } }] },
])

/**
 * A text of `count` pieces and as many more before it, each of which claims to know nothing between the beginning and one
 * piece of the text, the last one first: to find their places, Yjs looks at all of it again and again.
 */
export function tangle(client: number, clock: number, parent: Id, count: number): Uint8Array {
  const own = (at: number): Id => ({ client, clock: clock + at })
  const chain = Array.from(
    { length: count },
    (_, at): Piece => ({
      ...(at > 0 ? { left: own(at - 1) } : { parent }),
      content: at % 2 ? { kind: 'format', key: 'bold', json: 'null' } : { kind: 'text', text: 'a' },
    }),
  )
  const back = Array.from({ length: count }, (_, at): Piece => ({ right: own(count - 1 - at), content: { kind: 'text', text: 'b' } }))
  return forge([{ client, clock, pieces: [...chain, ...back] }])
}

/**
 * What editors have begun to write goes on between two neighbours: each piece says that it begins where its client began,
 * so that Yjs has it go on from there, whatever it names, and looks at all that is in between.
 */
export const overlap = (clients: readonly number[], left: Id, right: Id): Uint8Array =>
  forge(clients.map((client) => ({ client, clock: 0, pieces: [{ left, right, content: { kind: 'text', text: 'xx' } }] })))
