import { expect, test } from 'vitest'
import { facet } from '../../vocabularies/index.ts'
import { kindsOf, reasons, weigh, weighShared } from './reasons.ts'

const mine = new Set([
  facet.country('PT'),
  facet.language('pt'),
  facet.language('en'),
  facet.subject('biology'),
  facet.subject('art'),
  ...facet.ages(12, 15),
  facet.availableProjects,
])

test('what both profiles hold is a reason, and nothing else', () => {
  const theirs = [facet.country('PT'), facet.language('en'), facet.language('fr'), facet.subject('biology'), ...facet.ages(14, 16), facet.availableProjects]
  expect(reasons(mine, theirs)).toEqual({ ages: [14, 15], subjects: ['biology'], languages: ['en'] })
})

test('nobody fits for being available or of one country', () => {
  expect(reasons(mine, [facet.country('PT'), facet.availableProjects])).toEqual({ ages: [], subjects: [], languages: [] })
})

test('a language in common weighs more than subjects without one', () => {
  const speaks = weigh({ ages: [], subjects: [], languages: ['en'] })
  const teaches = weigh({ ages: [], subjects: ['biology', 'art', 'music'], languages: [] })
  expect([speaks, teaches]).toEqual([5, 4])
})

test('more in common weighs more', () => {
  const some = weigh({ ages: [12], subjects: ['biology'], languages: ['en'] })
  const more = weigh({ ages: [12, 13, 14, 15], subjects: ['biology', 'art'], languages: ['en', 'pt'] })
  expect(more).toBeGreaterThan(some)
})

test('weighing without naming comes to the same', () => {
  const people = [[], [facet.language('en')], [facet.subject('art'), facet.subject('biology'), ...facet.ages(10, 13), facet.country('PT')], [...mine]]
  const kinds = kindsOf(mine)
  for (const theirs of people) {
    const shared = [0, 0, 0, 0]
    for (const each of theirs) shared[kinds[each] ?? 0] = (shared[kinds[each] ?? 0] ?? 0) + 1
    expect(weighShared(shared)).toBe(weigh(reasons(mine, theirs)))
  }
})
