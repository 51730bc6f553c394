import { expect, test } from 'vitest'
import { loadLocales, withLocale } from '../../platform/i18n/index.ts'
import { agesWords, pupilsAged } from './index.ts'

const locales = loadLocales('locales')
const said = (code: string, from: number | null, to: number | null) => withLocale(locales.get(code), () => [agesWords(from, to), pupilsAged(from, to)])

test('ages are said as a range, or as one, with the unit of the language', () => {
  expect(said('en', 11, 15)).toEqual(['11 to 15', 'pupils aged 11 to 15'])
  expect(said('fr', 11, 11)).toEqual(['11 ans', 'élèves de 11 ans'])
  expect(said('en', null, 15)).toEqual(['', ''])
})
