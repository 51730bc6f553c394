import { hasPlaceNear } from '../../../vocabularies/index.ts'
import type { Rejection } from './check.ts'
import { degrees, whyNowhere } from './coordinates.ts'
import type { Said } from './profile.ts'

/**
 * What there is besides registers.
 * @property countries codes, each with all of its state's, itself among them: a French register writes FR for a school in Réunion, too
 * @property services codes
 */
export type Known = { countries: ReadonlyMap<string, readonly string[]>; services: ReadonlySet<string> }

type Place = { lat: number | null; lon: number | null; placed: boolean; remarks: Rejection[] }

/** Where a school lies: not placed where the register does not say it, or says it so that it cannot be. */
export function placeOf({ lat: north, lon: east }: Said, country: string, { countries }: Known): Place {
  if (north === undefined || east === undefined) return nowhere()
  if (!north && !east) return { lat: null, lon: null, placed: true, remarks: [] }
  const lat = degrees(north, 'lat')
  const lon = degrees(east, 'lon')
  const lies = (lat: number, lon: number): boolean => hasPlaceNear(countries.get(country) ?? [country], lat, lon)
  if (lies(lat, lon)) return { lat, lon, placed: true, remarks: [] }
  const both = { field: 'lat' as const, value: `${north} ${east}` }
  if (lies(lon, lat))
    return {
      lat: lon,
      lon: lat,
      placed: true,
      remarks: [{ ...both, reason: 'are longitude and latitude in each other’s place: they are taken the other way round' }],
    }
  const wrong = whyNowhere(lat, lon)
  if (wrong) return nowhere({ field: wrong.axis, value: wrong.axis === 'lat' ? north : east, reason: wrong.reason })
  return nowhere({ ...both, reason: `are far from every town of ${country}` })
}

const nowhere = (...remarks: Rejection[]): Place => ({ lat: null, lon: null, placed: false, remarks })
