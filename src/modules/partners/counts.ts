import { ageBands, agesOf, facet, spokenLanguages, subjects } from '../lists/index.ts'
import type { Candidate } from './candidates.ts'
import type { Group } from './filters.ts'

/** A choice and how many people it would find. */
export type Count = { code: string; count: number }

/** How many would be found by each choice of a group; choices that find nobody are left out, unless it is the one made. */
export function countsOf(group: Group, candidates: readonly Candidate[], choice: string): Count[] {
  if (group === 'ages') return ageCounts(candidates)
  const counted = new Uint32Array(facet.language('zz') + 1)
  for (const { facets } of candidates) for (const each of facets) counted[each] = (counted[each] ?? 0) + 1
  return codesOf(group)
    .map(({ code, number }) => ({ code, count: counted[number] ?? 0 }))
    .filter(({ code, count }) => count > 0 || code === choice)
}

/** Someone counts once in every band one of their ages is in. */
function ageCounts(candidates: readonly Candidate[]): Count[] {
  const counts = ageBands.map(() => 0)
  for (const { facets } of candidates) {
    let bands = 0
    for (const each of facets) bands |= bandBit[each - facet.age(0)] ?? 0
    for (let at = 0; bands; at++, bands >>= 1) if (bands & 1) counts[at] = (counts[at] ?? 0) + 1
  }
  return ageBands.map((code, at) => ({ code, count: counts[at] ?? 0 }))
}

const bandBit: number[] = []
for (const [at, band] of ageBands.entries()) for (const year of facet.ages(agesOf(band).from, agesOf(band).to)) bandBit[year - facet.age(0)] = 1 << at

function codesOf(group: 'country' | 'language' | 'subject'): { code: string; number: number }[] {
  if (group === 'language') return spokenLanguages.map((code) => ({ code, number: facet.language(code) }))
  if (group === 'subject') return subjects.map((code) => ({ code, number: facet.subject(code) }))
  return countryCodes.map((code) => ({ code, number: facet.country(code) }))
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const countryCodes = letters.flatMap((one) => letters.map((other) => one + other))
