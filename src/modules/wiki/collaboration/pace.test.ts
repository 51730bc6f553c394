import { expect, test } from 'vitest'
import { makePace } from './pace.ts'

test('who keeps within the allowance is never made to wait', () => {
  const pace = makePace({ atOnce: 100, aSecond: 10, seconds: 60 })
  for (let times = 0; times < 10; times++) expect(pace.charge('anna', 10)).toBe(0)
})

test('S2: who sends more waits for it to become less, and nobody else does', () => {
  const pace = makePace({ atOnce: 100, aSecond: 0.1, seconds: 10_000 })
  expect(pace.charge('mallory', 100)).toBe(0)
  expect(Math.round(pace.charge('mallory', 100) / 100_000)).toBe(10)
  expect(Math.round(pace.charge('mallory', 200) / 100_000)).toBe(30)
  expect(pace.charge('anna', 100)).toBe(0)
})

test('who gets too far ahead is not waited for, and owes no more than before', async () => {
  const pace = makePace({ atOnce: 100, aSecond: 1_000, seconds: 0.1 })
  for (let times = 0; times < 5; times++) expect(pace.charge('mallory', 1_000)).toBe(Number.POSITIVE_INFINITY)
  await new Promise((done) => setTimeout(done, 110))
  expect(pace.charge('mallory', 10)).toBeLessThan(100)
})
