import type { Db } from '../../platform/db/index.ts'
import { schoolFacets, searchText } from './domain/search-text.ts'

/** What a made-up school is like; everything has a default. */
export type SchoolTraits = {
  name?: string
  country?: string
  /** that of the country or region, unless told */
  service?: string
  town?: string
  region?: string
  postcode?: string
  number?: string
  type?: string
  isced?: number[]
  lat?: number
  lon?: number
  website?: string
  source?: string
}
export type CreatedSchool = { id: string; name: string; country: string; service: string; town: string }

/** A school in the register; a Portuguese secondary school unless told. */
export async function makeSchool({ db }: { db: Db }, traits: SchoolTraits = {}): Promise<CreatedSchool> {
  const { name = 'Escola Secundária de Coimbra', country = 'PT', town = 'Coimbra', postcode = '', type = '', number, isced = [2, 3] } = traits
  return db
    .insertInto('schools')
    .values({
      name,
      country,
      town,
      postcode,
      type_raw: type,
      register_number: number ?? null,
      isced,
      service: traits.service ?? '',
      service_said: traits.service !== undefined,
      region: traits.region ?? '',
      lat: traits.lat ?? null,
      lon: traits.lon ?? null,
      website: traits.website ?? '',
      source: traits.source ?? '',
      search_text: searchText({ name, town, postcode, type, number: number ?? '' }),
      facets: schoolFacets({ country, isced }),
    })
    .returning(['id', 'name', 'country', 'service', 'town'])
    .executeTakeFirstOrThrow()
}
