import type { Field, Said } from './profile.ts'

/** Why a row is not taken, in words. `value`: what stood there. */
export type Rejection = { field: Field; value: string; reason: string }

/** A school as a register states it; null: the register does not say, so what is stored stays. */
export type Entry = {
  country: string
  number: string
  name: string
  region: string | null
  town: string | null
  postcode: string | null
  address: string | null
  isced: number[]
  type: string | null
  sector: string | null
  lat: number | null
  lon: number | null
  placed: boolean
  website: string | null
  source: string | null
  service: string | null
}

const longest = 500
const sayable = /[\p{L}\p{N}]/u

/**
 * A row as an entry, or why it cannot be one.
 * @param known codes of the countries there are
 * @param services codes of the support services
 */
export function check(said: Said, known: ReadonlySet<string>, services: ReadonlySet<string>): Entry | Rejection {
  for (const [field, value] of Object.entries(said)) {
    if (value.length > longest) return { field: field as Field, value: `${value.slice(0, 60)}…`, reason: `is longer than ${longest} characters` }
  }
  const country = (said.country ?? '').toUpperCase()
  if (!known.has(country)) return { field: 'country', value: said.country ?? '', reason: country ? 'is not a country of the programme' : 'no country is given' }
  if (!said.number) return { field: 'number', value: '', reason: 'no register number is given' }
  // Registers write “-” where a school has no name of its own; it is then called by its kind.
  const name = [said.name, said.type].find((each) => each && sayable.test(each))
  if (!name) return { field: 'name', value: said.name ?? '', reason: 'no name is given' }
  const service = said.service?.toLowerCase() || null
  if (service && !services.has(service)) return { field: 'service', value: said.service ?? '', reason: 'is not a support service' }
  const place = placeOf(said)
  if ('reason' in place) return place
  const { region = null, town = null, postcode = null, address = null, type = null, sector = null, website = null, source = null } = said
  return { country, number: said.number, name, region, town, postcode, address, isced: levelsOf(said.isced), type, sector, ...place, website, source, service }
}

function placeOf(said: Said): Pick<Entry, 'lat' | 'lon' | 'placed'> | Rejection {
  if (said.lat === undefined || said.lon === undefined) return { lat: null, lon: null, placed: false }
  if (!said.lat && !said.lon) return { lat: null, lon: null, placed: true }
  const lat = degrees(said.lat)
  const lon = degrees(said.lon)
  if (!(Math.abs(lat) <= 90)) return { field: 'lat', value: said.lat, reason: 'is no latitude: it has to be a number from -90 to 90' }
  if (!(Math.abs(lon) <= 180)) return { field: 'lon', value: said.lon, reason: 'is no longitude: it has to be a number from -180 to 180' }
  return { lat, lon, placed: true }
}

/** Rounded to a hand's breadth, so that a register copied with fewer decimals is the same place. */
function degrees(text: string): number {
  return /^[+-]?\d+([.,]\d+)?$/.test(text) ? Math.round(Number(text.replace(',', '.')) * 1e6) / 1e6 : Number.NaN
}

function levelsOf(text = ''): number[] {
  return [...new Set(text.split('|').filter((level) => /^[0-3]$/.test(level)))].map(Number).sort()
}
