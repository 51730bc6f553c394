import { foldText } from '../../../platform/text/fold-text.ts'
import { facet } from '../../vocabularies/index.ts'

/** What a school is found by: the words of its name, place, kind and register number, folded. */
export function searchText(school: { name: string; town: string; postcode: string; type: string; number: string }): string {
  return foldText(`${school.name} ${school.town} ${school.postcode} ${school.type} ${school.number}`)
}

/** What a school is filtered by: its country, its levels. */
export function schoolFacets(school: { country: string; isced: readonly number[] }): number[] {
  return [facet.country(school.country), ...school.isced.map(facet.level)]
}
