import { expect, test } from 'vitest'
import { dayOf, loadLocales, timeOf, withLocale } from './index.ts'

const locales = loadLocales('locales')
const at = new Date('2026-09-01T22:45:00Z')
const said = (code: string, zone?: string) => withLocale(locales.get(code), () => [dayOf(at), timeOf(at)], zone)

test('a day and a time of day are those of the reader’s zone, in words of the reader’s language', () => {
  expect(said('en', 'Asia/Amman')).toEqual(['2 September 2026', '01:45'])
  expect(said('fr', 'Europe/Lisbon')).toEqual(['1 septembre 2026', '23:45'])
  expect(said('ar', 'Asia/Amman')).toEqual(['2 أيلول 2026', '01:45'])
})

test('when nobody knows that zone, a day and a time of day say whose they are', () => {
  expect(said('en')).toEqual(['1 September 2026 UTC', '22:45 UTC'])
  expect(said('el')).toEqual(['1 Σεπτεμβρίου 2026 UTC', '22:45 UTC'])
})
