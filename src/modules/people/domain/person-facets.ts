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

const pair = (code: string): number => (code.charCodeAt(0) - 65) * 26 + (code.charCodeAt(1) - 65)

/** The profile as numbers, for `people.facets`. */
export function personFacets(person: Findable): number[] {
  const { country, languages, agesFrom, agesTo } = person
  const years = agesFrom === null || agesTo === null ? [] : Array.from({ length: agesTo - agesFrom + 1 }, (_, at) => 4000 + agesFrom + at)
  return [
    ...(country ? [1000 + pair(country)] : []),
    ...languages.map((code) => 10_000 + pair(code.toUpperCase())),
    ...years,
    ...(person.availableProjects ? [5000] : []),
    ...(person.availablePlus ? [5001] : []),
  ]
}
