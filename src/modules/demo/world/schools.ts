import { schoolFacets, searchText } from '../../schools/index.ts'
import type { Chance } from '../chance.ts'
import { type DemoCountry, demoCountries, formerDemoCountries } from '../countries.ts'
import { castSchools } from './cast.ts'
import type { Rows } from './insert.ts'
import { share } from './share.ts'
import { readTowns, type Town } from './towns.ts'

export const schoolCount = 3000

/** A school of the invented world, as the rest of it needs to know it. */
export type DemoSchool = { id: string; country: string; service: string; name: string; town: string; isced: number[] }
type SchoolRow = Rows<'schools'>[number]

/** Schools of all countries, by population; the cast's own come first in their countries. */
export function makeSchools(chance: Chance): { schools: DemoSchool[]; rows: Rows<'schools'> } {
  const all = { ...demoCountries, ...formerDemoCountries }
  const towns = readTowns(all)
  const weights = Object.fromEntries(Object.entries(demoCountries).map(([code, demoCountry]) => [code, demoCountry.population]))
  const counts = share(schoolCount - Object.keys(formerDemoCountries).length, weights, 6)
  const rows: Rows<'schools'> = []
  const schools: DemoSchool[] = []
  for (const [code, demoCountry] of Object.entries(all)) {
    const names = new Set<string>()
    const own = towns.get(code) ?? []
    const cast = castSchools.filter((school) => school.country === code)
    for (let at = 0; at < (counts.get(code) ?? 1); at++) {
      const fixed = cast[at]
      const town = fixed ? (own.find((each) => each.name === fixed.town) as Town) : pickTown(chance, own, at)
      const { name, isced } = fixed ?? nameSchool(chance, demoCountry, town, names)
      names.add(`${name} ${town.name}`)
      const id = chance.id()
      const school = { id, country: code, service: serviceAt(code, town), name, town: town.name, isced }
      schools.push(school)
      rows.push(rowOf(school, town, chance, at))
    }
  }
  return { schools, rows }
}

/** The support service of a school, as its register would say it; in Belgium its community's. */
function serviceAt(country: string, town: Town): string {
  if (country !== 'BE') return country.toLowerCase()
  return town.name === 'Eupen' ? 'be-de' : town.region === 'Wallonia' ? 'be-fr' : 'be-nl'
}

/** Half of the schools stand in the main towns. */
const pickTown = (chance: Chance, towns: readonly Town[], at: number): Town =>
  at % 2 === 0 ? chance.pick(towns.filter((town) => town.own)) : chance.pick(towns)

function nameSchool(chance: Chance, demoCountry: DemoCountry, town: Town, taken: ReadonlySet<string>): { name: string; isced: number[] } {
  const latin = !/[^\p{Script=Latin}\p{Script=Common}]/u.test(demoCountry.schools)
  const fitting = demoCountry.schools.split('\n').filter((line) => town.own || (!line.includes('{of}') && (latin || !line.includes('{town}'))))
  const usable = fitting.length > 0 ? fitting : demoCountry.schools.split('\n')
  for (let tries = 0; ; tries++) {
    const [, levels = '', pattern = ''] = /^(\d+) (.*)$/.exec(chance.pick(usable)) ?? []
    const name = pattern
      .replace('{figure}', chance.pick(demoCountry.figures.split('|')))
      .replace('{n}', String(chance.between(1, 6 + tries)))
      .replace('{town}', town.name)
      .replace('{of}', town.of)
    if (!taken.has(`${name} ${town.name}`) || tries > 30) return { name, isced: [...levels].map(Number) }
  }
}

function rowOf(school: DemoSchool, town: Town, chance: Chance, at: number): SchoolRow {
  const number = String(100_003 + at * 37)
  const { id, country, service, name, isced } = school
  return {
    id,
    country,
    service,
    name,
    town: school.town,
    isced,
    register_number: number,
    region: town.region,
    lat: town.lat + (chance.unit() - 0.5) / 50,
    lon: town.lon + (chance.unit() - 0.5) / 50,
    source: 'demo',
    search_text: searchText({ name, town: school.town, postcode: '', type: '', number }),
    facets: schoolFacets({ country, isced }),
    address: '',
    postcode: '',
    website: '',
    about: '',
    type_raw: '',
    sector: '',
    created_at: new Date(Date.now() - 400 * 86_400_000),
    updated_at: new Date(Date.now() - 30 * 86_400_000),
  }
}
