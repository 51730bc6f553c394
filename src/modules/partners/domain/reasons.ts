import { facet, type SpokenLanguage, type Subject, spokenLanguages, subjects } from '../../vocabularies/index.ts'

/** What two profiles have in common; each part is empty when there is nothing. */
export type Reasons = { ages: number[]; subjects: Subject[]; languages: SpokenLanguage[] }

const subjectOf = new Map<number, Subject>(subjects.map((code) => [facet.subject(code), code]))
const languageOf = new Map<number, SpokenLanguage>(spokenLanguages.map((code) => [facet.language(code), code]))
const [youngest, oldest] = [facet.age(0), facet.age(99)]

/**
 * Why someone fits: what both profiles hold. Real reasons only, so every one can be shown.
 * @param mine, @param theirs `people.facets`
 */
export function reasons(mine: ReadonlySet<number>, theirs: readonly number[]): Reasons {
  const shared: Reasons = { ages: [], subjects: [], languages: [] }
  for (const each of theirs) {
    if (!mine.has(each)) continue
    const [subject, language] = [subjectOf.get(each), languageOf.get(each)]
    if (subject) shared.subjects.push(subject)
    else if (language) shared.languages.push(language)
    else if (each >= youngest && each <= oldest) shared.ages.push(each - youngest)
  }
  shared.ages.sort((one, other) => one - other)
  return shared
}

/**
 * How much speaks for working together. A language in common comes first: without one nothing begins; then pupils of
 * the same age, each shared year a little, then subjects. More than two of a kind add nothing.
 */
export function weigh({ ages, subjects, languages }: Reasons): number {
  return weighCounts(ages.length, subjects.length, languages.length)
}

function weighCounts(ages: number, subjects: number, languages: number): number {
  return (languages > 0 ? 4 : 0) + Math.min(languages, 2) + (ages > 0 ? 3 : 0) + Math.min(ages, 4) / 2 + 2 * Math.min(subjects, 2)
}

/** For each facet what it is when somebody else has it, too: 1 an age, 2 a subject, 3 a language; 0 nothing in common. @param mine `people.facets` */
export function kindsOf(mine: ReadonlySet<number>): Uint8Array {
  const kinds = new Uint8Array(facet.language('zz') + 1)
  for (const each of mine) kinds[each] = subjectOf.has(each) ? 2 : languageOf.has(each) ? 3 : each >= youngest && each <= oldest ? 1 : 0
  return kinds
}

/** As `weigh`, of how many are shared of each of `kindsOf`. */
export const weighShared = (shared: readonly number[]): number => weighCounts(shared[1] ?? 0, shared[2] ?? 0, shared[3] ?? 0)
