import { expect, test } from 'vitest'
import { readCatalogue } from '../../platform/i18n/catalogues.ts'
import { ageBands, agesOf, bandsOf, cefrLevels, competences, facet, iscedLevels, jobRoles, spokenLanguages, subjects } from './index.ts'

test.each(['en', 'fr', 'el', 'ar'])('every code has its word in %s', (code) => {
  const catalogue = readCatalogue('locales', code)
  const coded = { subject: subjects, competence: competences, level: cefrLevels, speaks: cefrLevels, jobRole: jobRoles, ages: ageBands, isced: iscedLevels }
  const keys = Object.entries(coded).flatMap(([name, codes]) => codes.map((each) => `vocabularies.${name}.${each}`))
  expect(keys.filter((key) => !catalogue.get(key))).toEqual([])
})

test('lists hold no code twice', () => {
  for (const codes of [subjects, competences, spokenLanguages]) expect(new Set(codes).size).toBe(codes.length)
  expect([subjects.length, competences.length]).toEqual([39, 8])
})

test('facets of different kinds never meet', () => {
  const all = [
    ...['AA', 'FR', 'ZZ'].map(facet.country),
    ...spokenLanguages.map(facet.language),
    ...subjects.map(facet.subject),
    ...facet.ages(0, 99),
    facet.availableProjects,
    facet.availablePlus,
    ...[0, 1, 2, 3].map(facet.level),
  ]
  expect(new Set(all).size).toBe(all.length)
  expect(facet.country('FR')).toBe(1147)
  expect(facet.language('fr')).toBe(10_147)
})

test('a range of ages touches its bands', () => {
  expect(agesOf('12-15')).toEqual({ from: 12, to: 15 })
  expect(bandsOf(10, 12)).toEqual(['9-11', '12-15'])
  expect(bandsOf(null, 12)).toEqual([])
  expect(facet.ages(9, 11)).toEqual([4009, 4010, 4011])
  expect(facet.ages(null, null)).toEqual([])
})
