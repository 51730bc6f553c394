import { webAddress } from '../../../../platform/text/web-address.ts'
import { understand } from '../../../vocabularies/index.ts'
import { unprintableIn } from './clean-cell.ts'
import { iscedLevels } from './isced.ts'
import { type Known, placeOf } from './place-of.ts'
import type { Field, Said } from './profile.ts'

/** Why a row, or one value of it, is not taken, in words. `value`: what stood there. */
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
// What a school is known by; of the rest a wrong value is left out, and the school taken.
const needed: readonly Field[] = ['country', 'number', 'name', 'service']
// The institutions of the Union write these: https://style-guide.europa.eu, annex A5.
const elsewhere: { [code: string]: string } = { EL: 'GR', UK: 'GB' }

/**
 * A row as an entry with what of it is left out, or why it cannot be one.
 * @param known codes of the countries and support services there are
 */
export function check(said: Said, known: Known): { entry: Entry; remarks: Rejection[] } | Rejection {
  const remarks: Rejection[] = []
  const left = { ...said }
  for (const [field, value] of Object.entries(said) as [Field, string][]) {
    const reason = wrongAnywhere(value)
    if (!reason) continue
    const rejection = { field, value: value.length > 60 ? `${value.slice(0, 60)}…` : value, reason }
    if (needed.includes(field)) return rejection
    remarks.push(rejection)
    delete left[field]
  }
  const country = countryOf(left.country ?? '', known)
  if (!country)
    return left.country
      ? { field: 'country', value: left.country, reason: 'is not a country of the programme: it has to be its two letters, such as NO' }
      : { field: 'country', value: '', reason: 'no country is given' }
  if (!left.number) return { field: 'number', value: '', reason: 'no register number is given' }
  const name = nameOf(left)
  if (!name) return { field: 'name', value: left.name ?? '', reason: 'no name is given' }
  const service = left.service?.toLowerCase() || null
  if (service && !known.services.has(service)) return { field: 'service', value: left.service ?? '', reason: 'is not a support service' }

  const levels = iscedLevels(left.isced ?? '')
  for (const odd of levels.odd) remarks.push({ field: 'isced', value: odd, reason: 'is no level of ISCED from 0 to 3' })
  const place = placeOf(left, country, known)
  remarks.push(...place.remarks)
  const site = websiteOf(left.website)
  if (site.reason) remarks.push({ field: 'website', value: left.website ?? '', reason: site.reason })
  const { region = null, town = null, postcode = null, address = null, type = null, sector = null, source = null } = left
  const { lat, lon, placed } = place
  const rest = { region, town, postcode, address, isced: levels.levels, type, sector, lat, lon, placed, website: site.website, source, service }
  return { entry: { country, number: left.number, name, ...rest }, remarks }
}

function wrongAnywhere(value: string): string | undefined {
  if (value.length > longest) return `is longer than ${longest} characters`
  const found = unprintableIn(value)
  return found && `holds a character that no text has (${found})`
}

/** A country by its two letters, or by its name in a language of the interface or one of its own. */
function countryOf(text: string, { countries }: Known): string | undefined {
  const code = text.toUpperCase()
  const its = elsewhere[code] ?? code
  if (countries.has(its) || text.length < 3) return countries.has(its) ? its : undefined
  const { phrases, asked } = understand(text, ['country'])
  const [named, ...more] = phrases
  return named?.kind === 'country' && more.length + asked.length === 0 && countries.has(named.code) ? named.code : undefined
}

/** Registers write “-” or nothing where a school has no name of its own; it is then called by its kind. */
const nameOf = ({ name = '', type = '' }: Said): string | undefined => [name, type].find((each) => sayable.test(each))

function websiteOf(text: string | undefined): { website: string | null; reason?: string } {
  if (!text) return { website: text ?? null }
  const whole = webAddress(text)
  if (whole) return { website: whole }
  const [first] = text.split(/[\s;,|]+/).flatMap((part) => webAddress(part) ?? [])
  return first && /[;,|]|https?:\/\/\S+\s+\S*\./.test(text)
    ? { website: first, reason: `is more than one address: only ${first} is taken` }
    : { website: null, reason: 'is no address of a website' }
}
