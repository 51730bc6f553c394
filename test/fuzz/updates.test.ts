import { expect, test } from 'vitest'
import { aRound, playRound } from './round.ts'
import seeds from './seeds.json' with { type: 'json' }

// The long one is `npm run fuzz:updates`. Seeds that failed once are played here for ever.
test('S3: pages withstand hostile updates: every page stays readable, and what honest editors wrote is there', () => {
  const rounds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, ...seeds].map((seed) => playRound(seed))
  expect(rounds.filter(({ fault }) => fault)).toEqual([])
  // The hostile updates that are taken are those an editor could send: a fuzzer of which nothing is taken tries nothing.
  const accepted = rounds.reduce((sum, round) => sum + round.accepted, 0)
  expect(accepted).toBeGreaterThan(rounds.length * aRound * 0.02)
})
