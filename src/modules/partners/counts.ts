import { ageBands, facet, spokenLanguages, subjects } from '../vocabularies/index.ts'
import type { Candidate } from './candidates.ts'
import type { Group } from './filters.ts'

/** A choice and how many people it would find. */
export type Count = { code: string; count: number }

/** How many would be found by each choice of a group; choices that find nobody are left out, unless it is the one made. */
export function countsOf(group: Group, candidates: readonly Candidate[], choice: string): Count[] {
  if (group === 'ages') return ageCounts(candidates)
  const counted = countedFacets(candidates)
  return choices[group].map(({ code, number }) => ({ code, count: counted[number] ?? 0 })).filter(({ code, count }) => count > 0 || code === choice)
}

const counts = new WeakMap<readonly Candidate[], Uint32Array>()
/** How many have each facet; groups without a choice ask about the same candidates. */
function countedFacets(candidates: readonly Candidate[]): Uint32Array {
  const known = counts.get(candidates)
  if (known) return known
  const counted = new Uint32Array(facet.language('zz') + 1)
  for (const { facets } of candidates) for (const each of facets) counted[each] = (counted[each] ?? 0) + 1
  counts.set(candidates, counted)
  return counted
}

/** Someone counts once in every band one of their ages is in. */
function ageCounts(candidates: readonly Candidate[]): Count[] {
  const people = ageBands.map(() => 0)
  for (const { bands } of candidates) for (let at = 0; bands >> at; at++) if ((bands >> at) & 1) people[at] = (people[at] ?? 0) + 1
  return ageBands.map((code, at) => ({ code, count: people[at] ?? 0 }))
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const countryCodes = letters.flatMap((one) => letters.map((other) => one + other))
const choices = {
  language: spokenLanguages.map((code) => ({ code: code as string, number: facet.language(code) })),
  subject: subjects.map((code) => ({ code: code as string, number: facet.subject(code) })),
  country: countryCodes.map((code) => ({ code, number: facet.country(code) })),
}
