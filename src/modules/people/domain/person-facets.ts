import { facet, type Subject } from '../../vocabularies/index.ts'

/** What of a profile can be filtered by. */
export type Findable = {
  country: string | null
  subjects: string[]
  languages: string[]
  agesFrom: number | null
  agesTo: number | null
  availableProjects: boolean
  availablePlus: boolean
}

/** The profile as numbers, for `people.facets`. */
export function personFacets(person: Findable): number[] {
  return [
    ...(person.country ? [facet.country(person.country)] : []),
    ...person.languages.map(facet.language),
    ...person.subjects.map((code) => facet.subject(code as Subject)),
    ...facet.ages(person.agesFrom, person.agesTo),
    ...(person.availableProjects ? [facet.availableProjects] : []),
    ...(person.availablePlus ? [facet.availablePlus] : []),
  ]
}
