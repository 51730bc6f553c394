import * as Y from 'yjs'
import { any, type Content, forge, type Id, type Piece } from './forge.ts'
import type { Random } from './random.ts'
import type { Room } from './room.ts'

/** Where a hostile update is made: the page, honest updates seen so far, and the honest editors' ids. */
export type Scene = { chance: Random; room: Room; seen: readonly Uint8Array[]; honest: readonly number[]; own: number }

const odd = ['', '\0', '\ud800', 'x'.repeat(5_000), '__proto__', 'constructor', 'toString', '"><script>', '\u202e']
const json = [
  'null',
  '{}',
  '[]',
  '1',
  '"x"',
  '{"href":1}',
  '{"href":"/"}',
  '{"href":{"a":[]}}',
  '{"__proto__":{"x":1}}',
  `${'['.repeat(3_000)}${']'.repeat(3_000)}`,
  'nonsense',
]
const names = [
  'paragraph',
  'heading',
  'blockquote',
  'bulletList',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'image',
  'hardBreak',
  'doc',
  'text',
  'script',
  '',
  '__proto__',
]
export const keys = ['level', 'src', 'alt', 'colspan', 'rowspan', 'colwidth', 'start', '__proto__', 'onclick', '']
export const huge = [2 ** 31, 2 ** 32, 2 ** 40 - 1, 2 ** 40, 2 ** 52, 2 ** 53 - 1]

export const stateOf = ({ room }: Scene, client: number): number => Y.getState(room.live.store, client)
export const written = (scene: Scene, client: number, pieces: readonly Piece[]): Uint8Array => forge([{ client, clock: stateOf(scene, client), pieces }])

export const noise = ({ chance }: Scene): Uint8Array => Uint8Array.from({ length: chance.below(60) }, () => chance.below(256))

/** Some text that is there, or else any piece. */
export function words(scene: Scene): Id {
  const texts = [...scene.room.live.store.clients.values()]
    .flat()
    .filter((piece) => piece instanceof Y.Item && piece.content instanceof Y.ContentType && piece.content.type instanceof Y.XmlText)
  return texts.length > 0 ? scene.chance.one(texts).id : anywhere(scene)
}

/** Any piece that is there. */
export function anywhere({ chance, room }: Scene): Id {
  const client = chance.one([...room.live.store.clients.keys()])
  return { client, clock: chance.below(1 + Y.getState(room.live.store, client)) }
}

/** A piece that could be honest, in a place that may be. */
export function piece(scene: Scene): Piece {
  const kind: Content = scene.chance.once(2) ? { kind: 'element', name: 'paragraph' } : { kind: 'text', text: `h${scene.chance.below(1000)}` }
  if (scene.chance.once(3)) return { content: kind }
  return scene.chance.once(2) ? { left: anywhere(scene), content: kind } : { parent: anywhere(scene), content: kind }
}

export function content({ chance }: Scene): Content {
  const all: (() => Content)[] = [
    () => ({ kind: 'text', text: chance.one(odd) }),
    () => ({ kind: 'element', name: chance.one(names) }),
    () => ({ kind: chance.one(['words', 'map', 'array', 'fragment'] as const) }),
    () => ({ kind: 'format', key: chance.one(['bold', 'link', 'link--AbCdEfGh', 'script', '__proto__', '']), json: chance.one(json) }),
    () => ({ kind: chance.one(['embed', 'json'] as const), json: chance.one(json) }),
    () => ({
      kind: 'any',
      values: chance.one([
        any('x'),
        any(2),
        any(chance.one(odd)),
        [0],
        [2, 120, 120],
        [1, 126],
        [1, 127],
        [1, 118, 1, 1, 120, 121],
        [1, ...Array(3_000).fill([117, 1]).flat(), 126],
      ]),
    }),
    () => ({ kind: 'binary', bytes: [1, 2, 3] }),
    () => ({ kind: 'deleted', length: 1 + chance.below(9) }),
  ]
  return chance.one(all)()
}
