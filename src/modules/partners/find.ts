import type { Person } from '../../access/actor.ts'
import type { Reader } from '../../platform/db/index.ts'
import { type Profile, profilesOf } from '../people/index.ts'
import { type Candidate, canBeMisspelt, loadCandidates, maxCandidates, numbersOf, type Spelling } from './candidates.ts'
import { type Count, countsOf } from './counts.ts'
import { type Reasons, reasons } from './domain/reasons.ts'
import { chosen, type Filters, type Group, groups } from './filters.ts'

const pageLength = 20

/** Beside each group of filters. */
export type Counts = Record<Group, Count[]>
export type Find = Profile & { why: Reasons; isContact: boolean }
export type Found = { finds: Find[]; total: number; more: boolean; pages: number; page: number; spelling: Spelling; counts: Counts }

/** People who match, those who fit the actor best first. Four statements at most. */
export async function findPartners(db: Reader, actor: Person, filters: Filters): Promise<Found> {
  let spelling: Spelling = 'exact'
  let candidates = await loadCandidates(db, actor, filters, spelling)
  if (candidates.matching.people.length === 0 && canBeMisspelt(filters)) {
    spelling = 'forgiving'
    candidates = await loadCandidates(db, actor, filters, spelling)
  }
  const total = candidates.matching.people.length
  const pages = Math.max(1, Math.ceil(total / pageLength))
  const page = Math.min(filters.page, pages)
  const shown = bestFirst(candidates.matching.people, page * pageLength).slice((page - 1) * pageLength)
  const letters = new Map(shown.map((each) => [each.id, each.letters]))
  const finds = (await profilesOf(db, actor, [...letters.keys()])).map((profile) => ({
    ...profile,
    why: reasons(candidates.mine, numbersOf(letters.get(profile.id) ?? '')),
    isContact: candidates.contacts.has(profile.id),
  }))
  const counts = Object.fromEntries(
    groups.map((group) => [group, countsOf(group, candidates.relaxed[group] ?? candidates.matching, chosen(filters)[group])]),
  ) as Counts
  return { finds, total, more: total === maxCandidates, pages, page, spelling, counts }
}

/**
 * The first of all candidates, those who fit best first. There are few grades of fit, so they are laid in heaps by grade and
 * only the heaps that are shown are put in order: sorting thousands for a page of twenty costs more than finding them.
 */
function bestFirst(candidates: readonly Candidate[], max: number): Candidate[] {
  const heaps = Map.groupBy(candidates, ({ grade }) => grade)
  const best: Candidate[] = []
  for (const grade of [...heaps.keys()].sort((one, other) => other - one)) {
    if (best.length >= max) break
    best.push(...(heaps.get(grade) ?? []).sort(newestFirst))
  }
  return best.slice(0, max)
}

// Ids begin with the time.
const newestFirst = (one: Candidate, other: Candidate): number => (one.id < other.id ? 1 : -1)
