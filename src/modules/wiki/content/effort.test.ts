import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { overlap } from '../../../../test/fuzz/forge.ts'
import { makeTrial } from '../collaboration/trial.ts'
import { limitEffort, Tangled } from './effort.ts'

const neighbours = 19_000

/** A page that one author has begun as several editors, with many paragraphs behind, the last two of which are neighbours. */
function begun(editors: readonly number[]): { document: Y.Doc; left: Y.ID; right: Y.ID } {
  const document = new Y.Doc()
  const fragment = document.getXmlFragment('default')
  for (const editor of editors) {
    document.clientID = editor
    fragment.push([new Y.XmlElement('paragraph')])
  }
  document.clientID = 5_000
  fragment.push(Array.from({ length: neighbours }, () => new Y.XmlElement('paragraph')))
  const [left, right] = fragment.toArray().slice(-2)
  return { document, left: left?._item?.id as Y.ID, right: right?._item?.id as Y.ID }
}

test('S2: of a piece whose beginning is there already, the way to its place is counted from its end', () => {
  const { document, left, right } = begun([1])
  const effort = limitEffort(document, 3 * neighbours)
  Y.applyUpdate(document, overlap([1], left, right))
  expect(effort.spent).toBeGreaterThanOrEqual(neighbours - 2)
  const other = begun([1])
  limitEffort(other.document, neighbours / 2)
  expect(() => Y.applyUpdate(other.document, overlap([1], other.left, other.right))).toThrow(Tangled)
})

test('S2: what is written as several editors is refused for less than placing it costs', () => {
  const editors = Array.from({ length: 900 }, (_, at) => 1 + at)
  const { document, left, right } = begun(editors)
  const trial = makeTrial(document, new Map(editors.map((editor) => [editor, 'owl'])))
  trial.try(overlap([1], left, right), 'owl')
  const update = overlap(editors, left, right)
  const before = process.threadCpuUsage()
  expect(trial.try(update, 'owl').is).toBe('refused')
  const { user, system } = process.threadCpuUsage(before)
  // Placing it took four seconds, for 21 KB.
  expect(user + system).toBeLessThan(400_000)
})
