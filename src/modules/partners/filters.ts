import type { DataOf } from '../../platform/forms/index.ts'
import { readQuery } from '../../platform/forms/read-query.ts'
import type { Ctx } from '../../platform/http/index.ts'
import { wholeNumber } from '../../platform/http/whole-number.ts'
import { type AgeBand, agesOf, facet, type Subject } from '../vocabularies/index.ts'
import { findForm } from './forms.ts'

/** What someone looks for, as the address says it. */
export type Filters = DataOf<typeof findForm> & { page: number }

export const readFilters = (c: Ctx): Filters => ({ ...readQuery(c, findForm), page: wholeNumber(c.req.query('page'), { from: 1, to: 250, otherwise: 1 }) })

/** The groups one chooses within; each is one condition on `people.facets`. */
export const groups = ['country', 'language', 'subject', 'ages'] as const
export type Group = (typeof groups)[number]

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

/** Whether a number of `people.facets` is a country's. */
export const isCountry = (number: number): boolean => number >= facet.country('AA') && number <= facet.country('ZZ')
