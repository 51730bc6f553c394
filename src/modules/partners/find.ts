import { sql } from 'kysely'
import type { Person } from '../../access/actor.ts'
import type { Reader } from '../../platform/db/index.ts'
import { type Profile, profilesOf } from '../people/index.ts'
import { type Candidate, canBeMisspelt, loadCandidates, maxCandidates, type Spelling } from './candidates.ts'
import { type Count, countsOf } from './counts.ts'
import { type Reasons, reasons, weightOf } from './domain/reasons.ts'
import { chosen, type Filters, type Group, groups } from './filters.ts'

const pageLength = 20

/** Beside each group of filters. */
export type Counts = Record<Group, Count[]>
export type Find = Profile & { why: Reasons; isContact: boolean }
export type Found = { finds: Find[]; total: number; more: boolean; pages: number; page: number; spelling: Spelling; counts: Counts }

/** People who match, those who fit the actor best first. Five statements at most. */
export async function findPartners(db: Reader, actor: Person, filters: Filters): Promise<Found> {
  const { facets: mine, contacts } = await seeker(db, actor)
  let spelling: Spelling = 'exact'
  let candidates = await loadCandidates(db, actor, filters, spelling)
  if (candidates.matching.length === 0 && canBeMisspelt(filters)) {
    spelling = 'forgiving'
    candidates = await loadCandidates(db, actor, filters, spelling)
  }
  const total = candidates.matching.length
  const pages = Math.max(1, Math.ceil(total / pageLength))
  const page = Math.min(filters.page, pages)
  const shown = bestFirst(candidates.matching, mine, page * pageLength).slice((page - 1) * pageLength)
  const facets = new Map(shown.map((each) => [each.id, each.facets]))
  const finds = (await profilesOf(db, actor, [...facets.keys()])).map((profile) => ({
    ...profile,
    why: reasons(mine, facets.get(profile.id) ?? []),
    isContact: contacts.has(profile.id),
  }))
  const counts = Object.fromEntries(
    groups.map((group) => [group, countsOf(group, candidates.relaxed[group] ?? candidates.matching, chosen(filters)[group])]),
  ) as Counts
  return { finds, total, more: total === maxCandidates, pages, page, spelling, counts }
}

/** Who looks: what they can be found by themselves, and whom they have as contacts. */
async function seeker(db: Reader, { id }: Person): Promise<{ facets: Set<number>; contacts: Set<string> }> {
  const { rows } = await sql<{ facets: number[]; contacts: string[] }>`
    select p.facets, array(select k.contact_id from contacts k where k.person_id = p.id) as contacts from people p where p.id = ${id}`.execute(db)
  return { facets: new Set(rows[0]?.facets), contacts: new Set(rows[0]?.contacts) }
}

/**
 * The first of all candidates, those who fit best first. There are few grades of fit, so they are laid in heaps by grade and
 * only the heaps that are shown are put in order: sorting thousands for a page of twenty costs more than finding them.
 */
function bestFirst(candidates: readonly Candidate[], mine: ReadonlySet<number>, max: number): Candidate[] {
  const heaps = new Map<number, Candidate[]>()
  for (const each of candidates) {
    const grade = each.closeness * aboveAnyWeight + weightOf(mine, each.facets)
    const heap = heaps.get(grade)
    if (heap) heap.push(each)
    else heaps.set(grade, [each])
  }
  const best: Candidate[] = []
  for (const grade of [...heaps.keys()].sort((one, other) => other - one)) {
    if (best.length >= max) break
    best.push(...(heaps.get(grade) ?? []).sort(newestFirst))
  }
  return best.slice(0, max)
}

const aboveAnyWeight = 100
// Ids begin with the time.
const newestFirst = (one: Candidate, other: Candidate): number => (one.id < other.id ? 1 : -1)
