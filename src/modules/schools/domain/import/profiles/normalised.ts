import type { Profile } from '../profile.ts'

/** Our own header, into which any register can be brought. `isced`: levels 0–3 with `|` between; what stands between the columns is found out; coordinates WGS84. `service`: the responsible support service, where the country and region do not say it: a school abroad. */
export const normalised: Profile = {
  name: 'normalised',
  columns: {
    country: 'country',
    region: 'region',
    town: 'town',
    postcode: 'postcode',
    address: 'address',
    name: 'name',
    number: 'source_id',
    type: 'type_raw',
    isced: 'isced',
    sector: 'sector',
    lat: 'lat',
    lon: 'lon',
    website: 'website',
    source: 'source',
  },
  others: [],
  optional: { service: 'service' },
  complete: () => ({}),
}
