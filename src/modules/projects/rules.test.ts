import { expect, test } from 'vitest'
import { type Founding, foundingProblem, type Seat, scopeOf, servicesOf } from './domain/rules.ts'

const seat = (who: string, country: string, more: Partial<Seat> = {}): Seat => ({
  personId: who,
  schoolId: who,
  country,
  system: country,
  service: { code: country.toLowerCase(), country, approvalDays: 10 },
  takesPart: true,
  validated: true,
  atSchool: true,
  ...more,
})
const founding = (more: Partial<Founding> = {}): Founding => ({ seats: [seat('a', 'PT'), seat('b', 'GR')], contacts: true, rule: 'allowed', ...more })
const seated = (change: Partial<Seat>): Founding => founding({ seats: [seat('a', 'PT'), seat('b', 'GR', change)] })

test('two validated contacts at schools of two countries may found', () => {
  expect(foundingProblem(founding())).toBeUndefined()
})

test.each([
  ['projects.rule.self', seated({ personId: 'a' })],
  ['projects.rule.oneSchool', seated({ schoolId: 'a' })],
  ['projects.rule.notAtSchool', seated({ atSchool: false })],
  ['projects.rule.notValidated', seated({ validated: false })],
  ['projects.rule.contact', founding({ contacts: false })],
  ['projects.rule.country', seated({ takesPart: false })],
  ['projects.rule.pair', founding({ rule: 'refused' })],
])('%s', (problem, stands) => {
  expect(foundingProblem(stands)).toBe(problem)
})

const of = (code: string, country: string) => ({ service: { code, country, approvalDays: 10 } })
test.each([
  ['two countries', seat('a', 'PT'), seat('b', 'GR'), 'european', 'pt gr'],
  ['one country', seat('a', 'PT'), seat('b', 'PT'), 'national', 'pt'],
  ['a territory and its state', seat('a', 'GP', of('fr', 'FR')), seat('b', 'FR'), 'national', 'fr'],
  ['a territory and another country', seat('a', 'GP', of('fr', 'FR')), seat('b', 'PT'), 'european', 'fr pt'],
  ['two communities of Belgium', seat('a', 'BE', of('be-fr', 'BE')), seat('b', 'BE', of('be-nl', 'BE')), 'national', 'be-fr be-nl'],
  ['a Greek school in Germany and a German one', seat('a', 'DE', of('gr', 'GR')), seat('b', 'DE'), 'european', 'gr de'],
  ['a Greek school in Germany and one in Greece', seat('a', 'DE', of('gr', 'GR')), seat('b', 'GR'), 'national', 'gr'],
])('%s: scope, and the services that are asked', (_, one, other, scope, services) => {
  expect([
    scopeOf([one, other]),
    servicesOf([one, other])
      .map(({ code }) => code)
      .join(' '),
  ]).toEqual([scope, services])
})
