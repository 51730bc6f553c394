import { ageBands, facet, spokenLanguages, subjects } from '../vocabularies/index.ts'
import type { Pool } from './candidates.ts'
import type { Group } from './filters.ts'

/** A choice and how many people it would find. */
export type Count = { code: string; count: number }

/** How many would be found by each choice of a group; choices that find nobody are left out, unless it is the one made. */
export function countsOf(group: Group, { facets, bands }: Pool, choice: string): Count[] {
  // Someone counts once in every band one of their ages is in.
  if (group === 'ages') return ageBands.map((code, at) => ({ code, count: bands[at] ?? 0 }))
  return choices[group].map(({ code, number }) => ({ code, count: facets[number] ?? 0 })).filter(({ code, count }) => count > 0 || code === choice)
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const countryCodes = letters.flatMap((one) => letters.map((other) => one + other))
const choices = {
  language: spokenLanguages.map((code) => ({ code: code as string, number: facet.language(code) })),
  subject: subjects.map((code) => ({ code: code as string, number: facet.subject(code) })),
  country: countryCodes.map((code) => ({ code, number: facet.country(code) })),
}
