import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { makeCapacity } from './capacity.ts'

function pageOf(pieces: number): Y.Doc {
  const document = new Y.Doc()
  // Written backwards, no piece joins the one before.
  for (let at = 0; at < pieces; at++) document.getText('default').insert(0, 'x')
  return document
}

test('S2: who has opened too much cannot open more, and others can', () => {
  const capacity = makeCapacity({ together: 100, each: 10 })
  const pages = [pageOf(6), pageOf(6)]
  for (const page of pages) capacity.hold(page, 'mallory')
  expect([capacity.lacks('mallory'), capacity.lacks('anna')]).toEqual(['share', undefined])
  pages[0]?.destroy()
  expect(capacity.lacks('mallory')).toBeUndefined()
})

test('what is open has a limit in all', () => {
  const capacity = makeCapacity({ together: 10, each: 10 })
  for (const who of ['anna', 'bela']) capacity.hold(pageOf(6), who)
  expect(capacity.lacks('carla')).toBe('room')
})
