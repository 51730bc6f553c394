import * as Y from 'yjs'
import { paragraph } from '../collaborator.ts'
import { hostile } from './hostile.ts'
import type { Scene } from './hostile-pieces.ts'
import { type Random, random } from './random.ts'
import { type Editor, faultOf, openRoom, type Room } from './room.ts'

/** What a round came to. `fault`: what did not hold, with the kind of the last hostile update. */
export type Round = { seed: number; sent: number; accepted: number; fault?: string }

/** Hostile updates sent to one page. */
export const aRound = 200
const lookEvery = 20
/** Of the processor, in milliseconds, for trying a change and putting it into the page and two editors' copies. */
const longestTaking = 600

/** Two honest editors write in one page while a hostile one sends what it can think of; the same seed is the same round. */
export function playRound(seed: number, updates = aRound): Round {
  const chance = random(seed)
  const room = openRoom()
  const honest = [room.join('anna', 1_000), room.join('bela', 2_000)]
  const seen: Uint8Array[] = [...room.kept]
  const round: Round = { seed, sent: 0, accepted: 0 }

  for (const editor of honest) listen(room, editor, seen, round)
  while (round.sent < updates && !round.fault) {
    if (chance.once(3)) writeHonestly(chance, chance.one(honest))
    const kind = chance.one(Object.keys(hostile))
    const scene: Scene = { chance, room, seen, honest: honest.map(({ document }) => document.clientID), own: 3_000 + chance.below(3) * 100 }
    try {
      const update = (hostile[kind] as (scene: Scene) => Uint8Array)(scene)
      const before = process.threadCpuUsage()
      const verdict = room.receive(update, 'mallory')
      const { user, system } = process.threadCpuUsage(before)
      if (user + system > longestTaking * 1000) round.fault ??= `taking it or not took ${(user + system) / 1000} ms`
      if (verdict === 'fine') round.accepted++
      if (round.sent++ % lookEvery === 0 || round.sent === updates) round.fault ??= faultOf(room, honest)
    } catch (error) {
      round.fault = `threw ${error instanceof Error ? error.stack : error}`
    }
    if (round.fault) round.fault = `${kind}: ${round.fault}`
  }
  return round
}

// An honest editor's change is sent as it is made, and must be taken.
function listen(room: Room, { name, document }: Editor, seen: Uint8Array[], round: Round): void {
  document.on('update', (update: Uint8Array, _origin: unknown, _document: Y.Doc, { local }: Y.Transaction) => {
    if (!local) return
    seen.push(update)
    const verdict = room.receive(update, name)
    if (verdict !== 'fine') round.fault ??= `an honest change was ${verdict}`
  })
}

function writeHonestly(chance: Random, { name, document }: Editor): void {
  const page = document.getXmlFragment('default')
  const words = `${name}${chance.below(10_000)}`
  const blocks = page.toArray().filter((block) => block instanceof Y.XmlElement)
  const block = blocks.length > 0 ? chance.one(blocks) : undefined
  if (!block || chance.once(3)) page.insert(chance.below(page.length + 1), [paragraph(words)])
  else if (chance.once(9)) page.delete(page.toArray().indexOf(block), 1)
  else writeInto(chance, block, words)
}

function writeInto(chance: Random, block: Y.XmlElement, words: string): void {
  const [line] = block.toArray()
  if (!(line instanceof Y.XmlText)) {
    if (block.nodeName === 'paragraph') block.insert(0, [new Y.XmlText(words)])
    return
  }
  const at = chance.below(line.length + 1)
  if (chance.once(5)) line.format(0, at, { bold: chance.once(2) ? {} : null })
  else if (chance.once(4) && at > 0) line.delete(at - 1, 1)
  else line.insert(at, words)
}
