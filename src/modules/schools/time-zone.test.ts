import { expect, test } from 'vitest'
import { zoneOf } from './index.ts'

const nowhere = { lat: null, lon: null, number: null }

test.each([
  [{ country: 'ES', zone: 'Europe/Madrid', lat: 28.1, lon: -15.69, number: '35000011' }, 'Atlantic/Canary'],
  [{ country: 'ES', zone: 'Europe/Madrid', lat: 40.4, lon: -3.7, number: '28000011' }, 'Europe/Madrid'],
  [{ country: 'PT', zone: 'Europe/Lisbon', lat: 37.7, lon: -25.7, number: null }, 'Atlantic/Azores'],
  [{ country: 'FR', zone: 'Europe/Paris', lat: null, lon: null, number: '9740001A' }, 'Indian/Reunion'],
  [{ country: 'FR', zone: 'Europe/Paris', lat: -12.8, lon: 45.2, number: '9760001A' }, 'Indian/Mayotte'],
  [{ country: 'DE', zone: 'Europe/Berlin', ...nowhere, number: '9740001A' }, 'Europe/Berlin'],
])('a school at %j lives by the time of %s', (place, zone) => {
  expect(zoneOf(place)).toBe(zone)
})
