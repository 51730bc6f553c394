import { expect, test } from 'vitest'
import { loadLocales, withLocale } from '../platform/i18n/index.ts'
import { Time } from './time.tsx'

const said = (at: string, now: string, zone?: string): string =>
  withLocale(loadLocales('locales').get('en'), () => (<Time at={new Date(at)} now={new Date(now)} />).text.replace(/<[^>]*>/g, ''), zone)

test('from a day on the days of the reader’s calendar count', () => {
  expect(said('2026-11-23T23:45:00Z', '2026-11-25T00:30:00Z')).toBe('2 days ago')
  expect(said('2026-11-23T23:45:00Z', '2026-11-25T00:30:00Z', 'Asia/Tbilisi')).toBe('yesterday')
  expect(said('2026-11-24T23:45:00Z', '2026-11-25T00:30:00Z')).toBe('45 minutes ago')
  expect(said('2026-11-24T10:00:00Z', '2026-11-25T08:00:00Z')).toBe('22 hours ago')
  // Seven days by the clock, in whose course summer time ended: six of the calendar.
  expect(said('2026-10-19T21:44:00Z', '2026-10-26T21:45:00Z', 'Europe/Helsinki')).toBe('6 days ago')
  expect(said('2026-11-10T10:00:00Z', '2026-11-25T08:00:00Z')).toBe('2 weeks ago')
})

test('a day of long ago says whose it is where nobody knows the reader’s zone', () => {
  expect(said('2026-06-01T22:45:00Z', '2026-11-25T08:00:00Z')).toBe('1 Jun 2026 UTC')
  expect(said('2026-06-01T22:45:00Z', '2026-11-25T08:00:00Z', 'Europe/Athens')).toBe('2 Jun 2026')
})
