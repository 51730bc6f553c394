/** What is known of where a school is. */
export type Place = { country: string; zone: string; lat: number | null; lon: number | null; number: string | null }

type Region = { country: string; zone: string; south: number; north: number; west: number; east: number; numbers?: string }

// Parts of a country far from its middle: the school's own place or, in French registers, its number's first digits say so.
const regions: readonly Region[] = [
  { country: 'ES', zone: 'Atlantic/Canary', south: 27, north: 30, west: -19, east: -13 },
  { country: 'PT', zone: 'Atlantic/Azores', south: 36, north: 40, west: -32, east: -24 },
  { country: 'PT', zone: 'Atlantic/Madeira', south: 29, north: 34, west: -18, east: -15 },
  { country: 'FR', zone: 'America/Guadeloupe', south: 15.7, north: 18.2, west: -63.3, east: -60.9, numbers: '971' },
  { country: 'FR', zone: 'America/Martinique', south: 14.3, north: 15, west: -61.4, east: -60.7, numbers: '972' },
  { country: 'FR', zone: 'America/Cayenne', south: 2, north: 6, west: -55, east: -51, numbers: '973' },
  { country: 'FR', zone: 'Indian/Reunion', south: -22, north: -20, west: 55, east: 56, numbers: '974' },
  { country: 'FR', zone: 'Indian/Mayotte', south: -13.2, north: -12.5, west: 44.9, east: 45.4, numbers: '976' },
]

/** The time zone a school lives by: its country's, unless it lies in a part that has another. */
export function zoneOf({ country, zone, lat, lon, number }: Place): string {
  const far = regions.find((region) => {
    if (region.country !== country) return false
    if (lat !== null && lon !== null) return lat >= region.south && lat <= region.north && lon >= region.west && lon <= region.east
    return region.numbers !== undefined && number?.startsWith(region.numbers)
  })
  return far?.zone ?? zone
}
