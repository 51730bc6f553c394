import { wholeNumber } from '../../platform/http/whole-number.ts'
import { type AgeBand, ageBands, agesOf, facet, type SpokenLanguage, type Subject, spokenLanguages, subjects } from '../vocabularies/index.ts'
import { partnersUrl } from './urls.ts'

/** What someone looks for, as the address says it. Unknown values are dropped: a mistyped address finds more, never nothing. */
export type Filters = {
  text: string
  country: string
  language: SpokenLanguage | ''
  subject: Subject | ''
  ages: AgeBand | ''
  /** also people who are not available for projects now */
  all: boolean
  plus: boolean
  page: number
}

/** The groups one chooses within; each is one condition on `people.facets`. */
export const groups = ['country', 'language', 'subject', 'ages'] as const
export type Group = (typeof groups)[number]

const oneOf = <T extends string>(values: readonly T[], value: string | undefined): T | '' => values.find((each) => each === value) ?? ''

export function readFilters(query: Record<string, string | undefined>): Filters {
  return {
    text: (query.q ?? '').trim().slice(0, 100),
    country: /^[A-Z]{2}$/.test(query.country ?? '') ? (query.country ?? '') : '',
    language: oneOf(spokenLanguages, query.language),
    subject: oneOf(subjects, query.subject),
    ages: oneOf(ageBands, query.ages),
    all: query.all === 'on',
    plus: query.plus === 'on',
    page: wholeNumber(query.page, { from: 1, to: 250, otherwise: 1 }),
  }
}

/** The address that finds the same again, on another page. */
export function filtersUrl(filters: Filters, page = 1): string {
  const { text, all, plus } = filters
  const pairs = Object.entries({ q: text, ...chosen(filters), all: all && 'on', plus: plus && 'on', page: page > 1 && String(page) })
  const query = new URLSearchParams(pairs.filter((pair): pair is [string, string] => !!pair[1])).toString()
  return query ? `${partnersUrl}?${query}` : partnersUrl
}

/** What is chosen in each group. */
export const chosen = ({ country, language, subject, ages }: Filters): Record<Group, string> => ({ country, language, subject, ages })

/** A choice of a group as the numbers of `people.facets` that satisfy it. */
export function facetsOf(group: Group, value: string): number[] {
  if (group === 'country') return [facet.country(value)]
  if (group === 'language') return [facet.language(value)]
  if (group === 'subject') return [facet.subject(value as Subject)]
  const { from, to } = agesOf(value as AgeBand)
  return facet.ages(from, to)
}
