import type { Person } from '../../access/actor.ts'
import type { Reader } from '../../platform/db/index.ts'
import { type Profile, profilesOf } from '../people/index.ts'
import { type Topic, type Understood, understand } from '../vocabularies/index.ts'
import { type Candidate, canBeMisspelt, loadCandidates, maxCandidates, numbersOf, type Spelling } from './candidates.ts'
import { type Count, countsOf } from './counts.ts'
import { type Reasons, reasons } from './domain/reasons.ts'
import { chosen, type Filters, type Group, groups, isCountry } from './filters.ts'

const pageLength = 20

/** Beside each group of filters. */
export type Counts = Record<Group, Count[]>
export type Find = Profile & { why: Reasons; isContact: boolean }
export type Found = {
  finds: Find[]
  total: number
  more: boolean
  pages: number
  page: number
  spelling: Spelling
  understood: Understood
  counts: Counts
}

const topics: readonly Topic[] = ['country', 'language', 'subject', 'ages', 'town']

/**
 * People who match, in the order that was chosen. Four statements at most.
 * @param countryRank where a country stands in the reader's order of them
 */
export async function findPartners(db: Reader, actor: Person, filters: Filters, countryRank: (facet: number) => number): Promise<Found> {
  const understood = understand(filters.q, topics)
  let spelling: Spelling = 'exact'
  let candidates = await loadCandidates(db, actor, { filters, understood, spelling })
  if (candidates.matching.people.length === 0 && canBeMisspelt(understood)) {
    spelling = 'forgiving'
    candidates = await loadCandidates(db, actor, {
      filters,
      understood: { ...understood, asked: understand(filters.q, topics, { forgiving: true }).asked },
      spelling,
    })
  }
  const { people } = candidates.matching
  const total = people.length
  const pages = Math.max(1, Math.ceil(total / pageLength))
  const page = Math.min(filters.page, pages)
  const shown = inOrder(people, heapOf(filters.sort, countryRank), page * pageLength).slice((page - 1) * pageLength)
  const letters = new Map(shown.map((each) => [each.id, each.letters]))
  const finds = (await profilesOf(db, actor, [...letters.keys()])).map((profile) => ({
    ...profile,
    why: reasons(candidates.mine, numbersOf(letters.get(profile.id) ?? '')),
    isContact: candidates.contacts.has(profile.id),
  }))
  const counts = Object.fromEntries(
    groups.map((group) => [group, countsOf(group, candidates.relaxed[group] ?? candidates.matching, chosen(filters)[group])]),
  ) as Counts
  return { finds, total, more: total === maxCandidates, pages, page, spelling, understood, counts }
}

type Heap = (candidate: Candidate) => number

/** The heap somebody lies in by what was chosen: the highest is shown first. */
function heapOf(sort: Filters['sort'], countryRank: (facet: number) => number): Heap {
  if (sort === 'recent') return ({ seen }) => -seen
  if (sort === 'country') return ({ letters }) => -countryRank(numbersOf(letters).find(isCountry) ?? 0)
  return ({ grade }) => grade
}

/**
 * The first of all candidates. There are few heaps, so only those that are shown are put in order: sorting thousands for a page
 * of twenty costs more than finding them.
 */
function inOrder(candidates: readonly Candidate[], heapOf: Heap, max: number): Candidate[] {
  const heaps = Map.groupBy(candidates, heapOf)
  const first: Candidate[] = []
  for (const heap of [...heaps.keys()].sort((one, other) => other - one)) {
    if (first.length >= max) break
    first.push(...(heaps.get(heap) ?? []).sort(bestFirst))
  }
  return first.slice(0, max)
}

// Ids begin with the time, and no two are alike: nobody stands on two pages.
const bestFirst = (one: Candidate, other: Candidate): number => other.grade - one.grade || (one.id < other.id ? 1 : -1)
