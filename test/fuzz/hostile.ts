import { any, forge, overlap, type Piece, tangle } from './forge.ts'
import { anywhere, content, huge, keys, noise, piece, type Scene, stateOf, words, written } from './hostile-pieces.ts'

/** The kinds of hostile updates, each made anew from chance. */
export const hostile: Record<string, (scene: Scene) => Uint8Array> = {
  flipped: ({ chance, seen }) => {
    const update = Uint8Array.from(chance.one(seen))
    for (let left = 1 + chance.below(4); left > 0; left--) update[chance.below(update.length)] = chance.below(256)
    return update
  },
  cut: ({ chance, seen }) => {
    const update = chance.one(seen)
    return update.slice(0, chance.below(update.length))
  },
  joined: ({ chance, seen }) => {
    const [one, other] = [chance.one(seen), chance.one(seen)]
    return Uint8Array.from([...one.slice(0, chance.below(one.length)), ...other.slice(chance.below(other.length))])
  },
  noise: (scene) => noise(scene),
  replayed: ({ chance, seen }) => chance.one(seen),
  pastItsClock: (scene) =>
    written(scene, scene.own, [{ ...piece(scene), left: { client: scene.own, clock: 1 + stateOf(scene, scene.own) + scene.chance.below(50) } }]),
  gap: (scene) => forge([{ client: scene.own, clock: stateOf(scene, scene.own) + 1 + scene.chance.below(9), pieces: [piece(scene)] }]),
  squatting: (scene) => written(scene, scene.chance.one(scene.honest), [piece(scene), piece(scene)]),
  squattingTomorrow: (scene) => {
    const client = scene.chance.one(scene.honest)
    return forge([{ client, clock: stateOf(scene, client) + scene.chance.below(5), pieces: [{ content: { kind: 'gc', length: 1 + scene.chance.below(99) } }] }])
  },
  deletingTomorrow: (scene) => {
    const client = scene.chance.one(scene.honest)
    return forge([], [{ client, clock: stateOf(scene, client), length: 1 + scene.chance.below(99) }])
  },
  deleting: (scene) => {
    const client = scene.chance.once(2) ? 1 : scene.chance.one(scene.honest)
    const clock = scene.chance.below(1 + stateOf(scene, client))
    return forge([], [{ client, clock, length: 1 + scene.chance.below(3) }])
  },
  deletingNonsense: ({ chance, own }) =>
    forge([], [{ client: chance.one([own, ...huge]), clock: chance.one([0, ...huge]), length: chance.one([0, 1, ...huge]) }]),
  hugeCounts: (scene) =>
    written(scene, scene.own, [
      { content: { kind: scene.chance.one(['gc', 'deleted', 'skip'] as const), length: scene.chance.one([0, ...huge]) } },
      piece(scene),
    ]),
  hugeClient: (scene) => forge([{ client: scene.chance.one(huge), clock: scene.chance.one([0, ...huge]), pieces: [piece(scene)] }]),
  oddContent: (scene) => written(scene, scene.own, [{ ...piece(scene), content: content(scene) }]),
  oddAttribute: (scene) => written(scene, scene.own, [{ parent: anywhere(scene), key: scene.chance.one(keys), content: content(scene) }]),
  oddPlace: (scene) =>
    written(scene, scene.own, [{ parent: scene.chance.one(['default', 'other', '', '__proto__', anywhere(scene)]), content: content(scene) }]),
  odder: (scene) =>
    written(
      scene,
      scene.own,
      Array.from({ length: 1 + scene.chance.below(5) }, () => ({ ...piece(scene), content: content(scene) })),
    ),
  nested: (scene) => {
    const start = stateOf(scene, scene.own)
    const name = scene.chance.one(['blockquote', 'bulletList', 'listItem'])
    const pieces = Array.from(
      { length: 1 + scene.chance.below(90) },
      (_, at): Piece => ({ ...(at > 0 ? { parent: { client: scene.own, clock: start + at - 1 } } : {}), content: { kind: 'element', name } }),
    )
    return written(scene, scene.own, pieces)
  },
  manyAtOnce: (scene) =>
    forge(Array.from({ length: 2 + scene.chance.below(30) }, (_, at) => ({ client: scene.own + 1 + at, clock: 0, pieces: [piece(scene)] }))),
  knotted: (scene) => {
    const start = stateOf(scene, scene.own)
    const self = { client: scene.own, clock: start + scene.chance.below(3) }
    return written(scene, scene.own, [
      { parent: self, content: { kind: 'element', name: 'paragraph' } },
      { left: self, right: self, content: { kind: 'text', text: 'x' } },
    ])
  },
  tangled: (scene) => tangle(scene.own, stateOf(scene, scene.own), words(scene), 2 ** scene.chance.below(11)),
  overlapping: (scene) => {
    const own = scene.chance.once(3) ? [scene.own, scene.own + 1, scene.own + 2] : [scene.own]
    return overlap(own, anywhere(scene), anywhere(scene))
  },
  sameValue: (scene) => {
    const parent = anywhere(scene)
    return written(
      scene,
      scene.own,
      Array.from({ length: 2 ** scene.chance.below(11) }, (): Piece => ({ parent, key: 'level', content: { kind: 'any', values: any(2) } })),
    )
  },
  formats: (scene) => {
    const start = stateOf(scene, scene.own)
    const digest = () => scene.chance.one(['', `--${String(scene.chance.below(10 ** 8)).padStart(8, '0')}`])
    return written(
      scene,
      scene.own,
      Array.from(
        { length: 2 ** scene.chance.below(11) },
        (_, at): Piece => ({
          ...(at > 0 ? { left: { client: scene.own, clock: start + at - 1 } } : { parent: words(scene) }),
          content: at % 2 ? { kind: 'text', text: 'a' } : { kind: 'format', key: `bold${digest()}`, json: '{}' },
        }),
      ),
    )
  },
  cutting: (scene) => {
    const client = scene.chance.one(scene.honest)
    const end = stateOf(scene, client)
    if (end < 3) return noise(scene)
    const pieces = Array.from({ length: 2 ** scene.chance.below(11) }, (_, at): Piece => {
      const clock = at % (end - 1)
      return { left: { client, clock }, right: { client, clock: clock + 1 }, content: { kind: 'text', text: 'y' } }
    })
    return written(scene, scene.own, pieces)
  },
  grid: (scene) => {
    const start = stateOf(scene, scene.own)
    const cells = Array.from(
      { length: scene.chance.below(90) },
      (): Piece => ({ parent: { client: scene.own, clock: start + 1 }, content: { kind: 'element', name: 'tableCell' } }),
    )
    const span: Piece = { parent: { client: scene.own, clock: start + 2 }, key: 'colspan', content: { kind: 'any', values: any(scene.chance.below(60)) } }
    return written(scene, scene.own, [
      { content: { kind: 'element', name: 'table' } },
      { parent: { client: scene.own, clock: start }, content: { kind: 'element', name: 'tableRow' } },
      ...cells,
      span,
    ])
  },
}
