import { expect, test } from 'vitest'
import { routes } from '../../src/routes.ts'
import { inWords } from './requests/report.ts'
import { fuzz } from './requests/run.ts'

const [requests, seed] = [2000, 1]

test(`S1, S9, S12: ${requests} requests nobody meant break nothing and hold up nobody`, { timeout: 600_000 }, async () => {
  const found = await fuzz({ requests, seed })
  // It would find nothing if it only knocked at closed doors.
  const met = [...found.byTarget.values()].flatMap(({ statuses }) => [...statuses])
  const inside = met.filter(([status]) => [200, 303, 422].includes(status)).reduce((sum, [, count]) => sum + count, 0)
  expect(inside / found.sent).toBeGreaterThan(0.3)
  expect(found.byTarget.size).toBe(routes.length)
  const broke = found.broken.length + found.unanswered.length + found.stalls.length
  expect(broke, inWords(found, seed)).toBe(0)
})
