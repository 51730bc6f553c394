import { expect, test } from 'vitest'
import { loadLocales, withLocale } from '../platform/i18n/index.ts'
import { AgeBar } from './progress.tsx'

test('a wait is counted in days of the reader’s calendar', () => {
  const now = new Date()
  const evening = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() - 3, 23, 30))
  const said = (zone: string) =>
    withLocale(loadLocales('locales').get('en'), () => (<AgeBar since={evening} target={9} />).text.replace(/<[^>]*>/g, '').trim(), zone)
  const today = (zone: string) => Number(new Intl.DateTimeFormat('en', { timeZone: zone, day: 'numeric' }).format(now))
  expect(said('UTC')).toBe('3 of 9 days')
  // Where it was the next day already when the wait began, and where the same day has begun by now.
  expect(said('Asia/Tbilisi')).toBe(today('Asia/Tbilisi') === today('UTC') ? '2 of 9 days' : '3 of 9 days')
})
