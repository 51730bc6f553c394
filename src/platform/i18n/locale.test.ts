import { expect, test } from 'vitest'
import { loadLocales, t, withLocale } from './index.ts'

const locales = loadLocales('locales')

test('what a region’s language does not say, its language says, with the region’s numbers', () => {
  const said = (code: string) => withLocale(locales.get(code), () => [t('pupils.section'), t('schools.found', { count: 6164 })])
  expect(said('ar')).toEqual(['الطلبة', '6,164 مدرسة'])
  expect(said('ar-TN')).toEqual(['التلاميذ', '6.164 مدرسة'])
  expect(locales.completeness('ar-TN')).toBe(1)
})
