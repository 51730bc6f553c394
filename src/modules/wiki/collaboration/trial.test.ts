import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { paragraph } from '../../../../test/collaborator.ts'
import { forge, tangle } from '../../../../test/fuzz/forge.ts'
import { limits } from '../content/limits.ts'
import { makeTrial, type Trial } from './trial.ts'

const client = { page: 5, owl: 77, anna: 100, bela: 200 }

/** A page with one line, as everybody begins from it. */
function begun(words: string): { live: Y.Doc; trial: Trial; line: Y.ID; take(update: Uint8Array, from: string): string } {
  const live = new Y.Doc()
  live.clientID = client.page
  live.getXmlFragment('default').push([paragraph(words)])
  const line = ((live.getXmlFragment('default').get(0) as Y.XmlElement).get(0) as Y.XmlText)._item?.id as Y.ID
  const trial = makeTrial(live, new Map())
  const take = (update: Uint8Array, from: string): string => {
    const verdict = trial.try(update, from)
    if (verdict.is !== 'fine') return verdict.is
    Y.applyUpdate(live, update)
    trial.settle(update, true)
    return 'fine'
  }
  return { live, trial, line, take }
}

function copyOf(live: Y.Doc, as: number): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(live))
  copy.clientID = as
  return copy
}

test('S2: on a page that two have tangled as far as they could, two others write in one place at once', () => {
  const { live, line, take } = begun('Words')
  for (const owl of [client.owl, client.owl + 1]) {
    let refusals = 0
    for (let size = 512; size >= 1; ) {
      if (take(tangle(owl, Y.getState(live.store, owl), line, size), `owl ${owl}`) === 'fine') continue
      refusals++
      size /= 2
    }
    expect(refusals).toBe(10)
  }
  const editors = [copyOf(live, client.anna), copyOf(live, client.bela)]
  const before = Y.encodeStateVector(live)
  // The newest first, below the first line, without knowing of each other.
  for (const each of editors) for (let lines = 0; lines < 25; lines++) each.getXmlFragment('default').insert(1, [paragraph('As ever')])
  expect(editors.map((each, at) => take(Y.encodeStateAsUpdate(each, before), at === 0 ? 'anna' : 'bela'))).toEqual(['fine', 'fine'])
})

test('S2: who comes back to a page of which much was deleted sends all of that along, and is taken', () => {
  const { live, take } = begun('x'.repeat(3 * limits.deletions))
  const deleted = Array.from({ length: 1.2 * limits.deletions }, (_, at) => ({ client: client.page, clock: 2 + 2 * at, length: 1 }))
  expect(take(forge([], deleted.slice(0, limits.deletions)), 'owl')).toBe('fine')
  expect(take(forge([], deleted.slice(limits.deletions)), 'owl')).toBe('fine')
  const anna = copyOf(live, client.anna)
  const before = Y.encodeStateVector(anna)
  anna.getXmlFragment('default').push([paragraph('Written on the train')])
  expect(take(Y.encodeStateAsUpdate(anna, before), 'anna')).toBe('fine')
  // As much again that is not deleted yet is as much as nobody may.
  const more = Array.from({ length: limits.deletions + 1 }, (_, at) => ({ client: client.page, clock: 3 + 2 * at, length: 1 }))
  expect(take(forge([], more), 'owl')).toBe('refused')
})

test('S2: what deletes the same over and over is nothing an editor sends', () => {
  const { take } = begun('x'.repeat(1_000))
  expect(
    take(
      forge(
        [],
        Array.from({ length: 3 }, () => ({ client: client.page, clock: 2, length: 1_000 })),
      ),
      'owl',
    ),
  ).toBe('refused')
})

test('S2: what says it stands behind the end of a stretch and before its beginning stands nowhere', () => {
  const { take } = begun('Words')
  const between = (left: number, right: number): Uint8Array =>
    forge([
      {
        client: client.owl,
        clock: 0,
        pieces: [{ left: { client: client.page, clock: left }, right: { client: client.page, clock: right }, content: { kind: 'text', text: 'xx' } }],
      },
    ])
  expect(take(between(5, 3), 'owl')).toBe('refused')
  expect(take(between(4, 4), 'owl')).toBe('refused')
  expect(take(between(3, 4), 'owl')).toBe('fine')
})

test('who writes between what was written later and what was written before it is taken', () => {
  const { live, take } = begun('Words')
  const anna = copyOf(live, client.anna)
  const words = (anna.getXmlFragment('default').get(0) as Y.XmlElement).get(0) as Y.XmlText
  const before = Y.encodeStateVector(anna)
  words.insert(0, 'second ')
  words.insert(0, 'first ')
  expect(take(Y.encodeStateAsUpdate(anna, before), 'anna')).toBe('fine')
  const bela = copyOf(live, client.bela)
  const then = Y.encodeStateVector(bela)
  ;((bela.getXmlFragment('default').get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(6, 'and ')
  expect(take(Y.encodeStateAsUpdate(bela, then), 'bela')).toBe('fine')
})
