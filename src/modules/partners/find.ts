import type { Reader } from '../../platform/db/index.ts'
import type { Person } from '../../platform/http/actor.ts'
import { ageBands, agesOf, facet, spokenLanguages, subjects } from '../lists/index.ts'
import { type Candidate, canBeMisspelt, loadCandidates, mostCandidates, type Spelling } from './candidates.ts'
import { type Reasons, reasons, weigh } from './domain/reasons.ts'
import { chosen, type Filters, type Group, groups } from './filters.ts'
import { type Profile, profilesOf } from './queries.ts'

const pageLength = 20

/** Choices of a group and how many would be found by each, most first for countries; ages in their order. */
export type Counts = Record<Group, { code: string; count: number }[]>
export type Find = Profile & { why: Reasons }
export type Found = { finds: Find[]; total: number; more: boolean; pages: number; page: number; spelling: Spelling; counts: Counts }

/** People who match, those who fit the actor best first. Five statements at most. */
export async function findPartners(db: Reader, actor: Person, filters: Filters): Promise<Found> {
  const mine = new Set((await db.selectFrom('people').select('facets').where('id', '=', actor.id).executeTakeFirst())?.facets)
  let spelling: Spelling = 'exact'
  let candidates = await loadCandidates(db, actor, filters, spelling)
  if (candidates.matching.length === 0 && canBeMisspelt(filters)) {
    spelling = 'forgiving'
    candidates = await loadCandidates(db, actor, filters, spelling)
  }
  const ranked = candidates.matching.map(({ id, closeness, facets }) => ({ id, closeness, weight: weigh(reasons(mine, facets)) })).sort(byFit)
  const pages = Math.max(1, Math.ceil(ranked.length / pageLength))
  const page = Math.min(filters.page, pages)
  const shown = ranked.slice((page - 1) * pageLength, page * pageLength).map(({ id }) => id)
  const facets = new Map(candidates.matching.map((each) => [each.id, each.facets]))
  const finds = (await profilesOf(db, actor, shown)).map((profile) => ({ ...profile, why: reasons(mine, facets.get(profile.id) ?? []) }))
  const counts = Object.fromEntries(
    groups.map((group) => [group, countsOf(group, candidates.relaxed[group] ?? candidates.matching, chosen(filters)[group])]),
  ) as Counts
  return { finds, total: ranked.length, more: ranked.length === mostCandidates, pages, page, spelling, counts }
}

type Ranked = { id: string; closeness: number; weight: number }

// The newest first among equals: their ids begin with the time.
const byFit = (one: Ranked, other: Ranked): number => other.closeness - one.closeness || other.weight - one.weight || (one.id < other.id ? 1 : -1)

function countsOf(group: Group, candidates: readonly Candidate[], choice: string): Counts[Group] {
  const counted = new Uint32Array(facet.language('zz') + 1)
  if (group === 'ages') return ageBands.map((code) => ({ code, count: candidates.filter(({ facets }) => touches(facets, agesOf(code))).length }))
  for (const { facets } of candidates) for (const each of facets) counted[each] = (counted[each] ?? 0) + 1
  return codesOf(group, counted)
    .map(({ code, number }) => ({ code, count: counted[number] ?? 0 }))
    .filter(({ code, count }) => count > 0 || code === choice)
}

function touches(facets: readonly number[], { from, to }: { from: number; to: number }): boolean {
  return facets.some((each) => each >= facet.age(from) && each <= facet.age(to))
}

function codesOf(group: 'country' | 'language' | 'subject', counted: Uint32Array): { code: string; number: number }[] {
  if (group === 'language') return spokenLanguages.map((code) => ({ code, number: facet.language(code) }))
  if (group === 'subject') return subjects.map((code) => ({ code, number: facet.subject(code) }))
  const first = facet.country('AA')
  return Array.from({ length: 26 * 26 }, (_, at) => ({ number: first + at, code: String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26)) })).filter(
    ({ number }) => counted[number],
  )
}
