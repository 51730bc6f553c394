import { expect, test } from 'vitest'
import { makePace } from './pace.ts'

test('who keeps within the allowance is never made to wait', () => {
  const pace = makePace({ atOnce: 100, aSecond: 10 })
  for (let times = 0; times < 10; times++) expect(pace.take('anna', 10)).toBeUndefined()
})

test('S2: who sends more waits for it to become less, and nobody else does', async () => {
  const pace = makePace({ atOnce: 100, aSecond: 1_000 })
  const started = performance.now()
  expect(pace.take('mallory', 100)).toBeUndefined()
  await Promise.all([pace.take('mallory', 100), pace.take('mallory', 200)])
  expect(performance.now() - started).toBeGreaterThan(250)
  expect(pace.take('anna', 100)).toBeUndefined()
})
