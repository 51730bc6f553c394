import type { Reader } from '../../platform/db/index.ts'
import type { Person } from '../../platform/http/actor.ts'
import { canBeMisspelt, loadCandidates, mostCandidates, type Spelling } from './candidates.ts'
import { type Count, countsOf } from './counts.ts'
import { type Reasons, reasons, weightOf } from './domain/reasons.ts'
import { chosen, type Filters, type Group, groups } from './filters.ts'
import { type Profile, profilesOf } from './queries.ts'

const pageLength = 20

/** Beside each group of filters. */
export type Counts = Record<Group, Count[]>
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
  const ranked = candidates.matching.map(({ id, closeness, facets }) => ({ id, closeness, weight: weightOf(mine, facets) })).sort(byFit)
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
