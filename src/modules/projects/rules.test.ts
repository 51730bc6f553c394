import { expect, test } from 'vitest'
import { type Founding, type FoundingCountry, foundingProblem, scopeOf, servicesOf, takesPart } from './domain/rules.ts'

const country = (code: string, more: Partial<FoundingCountry> = {}): FoundingCountry => ({
  code,
  scheme: 'member',
  memberState: null,
  participatesFrom: '2005-01-14',
  participatesUntil: null,
  approvalTargetDays: 10,
  ...more,
})
const [portugal, greece, france, georgia, jordan] = [
  country('PT'),
  country('GR'),
  country('FR'),
  country('GE', { scheme: 'plus' }),
  country('JO', { scheme: 'plus' }),
]
const guadeloupe = country('GP', { memberState: 'FR' })

const founding = (one: FoundingCountry, other: FoundingCountry, more: Partial<Founding> = {}): Founding => ({
  seats: [
    { personId: 'a', schoolId: 'a', country: one, validated: true, atSchool: true },
    { personId: 'b', schoolId: 'b', country: other, validated: true, atSchool: true },
  ],
  contacts: true,
  rule: 'allowed',
  today: '2026-11-24',
  ...more,
})
const seated = (change: Partial<Founding['seats'][1]>): Founding => {
  const created = founding(portugal, greece)
  return { ...created, seats: [created.seats[0], { ...created.seats[1], ...change }] }
}

test('two validated contacts at schools of two countries may found', () => {
  expect(foundingProblem(founding(portugal, greece))).toBeUndefined()
})

test.each([
  ['projects.rule.self', seated({ personId: 'a' })],
  ['projects.rule.oneSchool', seated({ schoolId: 'a' })],
  ['projects.rule.notAtSchool', seated({ atSchool: false })],
  ['projects.rule.notValidated', seated({ validated: false })],
  ['projects.rule.contact', founding(portugal, greece, { contacts: false })],
  ['projects.rule.country', founding(portugal, country('GB', { participatesUntil: '2020-12-31' }))],
  ['projects.rule.pair', founding(georgia, jordan, { rule: 'refused' })],
])('%s', (problem, stands) => {
  expect(foundingProblem(stands)).toBe(problem)
})

test('a country takes part from its first day to its last', () => {
  const kingdom = country('GB', { participatesUntil: '2020-12-31' })
  expect([takesPart(kingdom, '2020-12-31'), takesPart(kingdom, '2021-01-01'), takesPart(kingdom, '2005-01-13')]).toEqual([true, false, false])
})

test('an overseas territory counts as its member state, whose service is asked', () => {
  expect([scopeOf(guadeloupe, france), scopeOf(guadeloupe, portugal)]).toEqual(['national', 'european'])
  expect(servicesOf(founding(guadeloupe, france).seats)).toEqual(['FR'])
  expect(servicesOf(founding(guadeloupe, portugal).seats)).toEqual(['FR', 'PT'])
})
