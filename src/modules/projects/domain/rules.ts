import type { Key } from '../../../platform/i18n/index.ts'

/** A country as the rules of founding see it. Days are ISO dates. */
export type FoundingCountry = {
  code: string
  scheme: 'member' | 'associated' | 'plus'
  memberState: string | null
  participatesFrom: string
  participatesUntil: string | null
  approvalTargetDays: number
}
/** One founder at one school. */
export type Seat = { personId: string; schoolId: string; country: FoundingCountry; validated: boolean; atSchool: boolean }
export type PairRule = 'allowed' | 'needs-partner' | 'refused'
export type FoundingRule = { one: string; other: string; rule: PairRule }
export type Founding = { seats: readonly [Seat, Seat]; contacts: boolean; rules: readonly FoundingRule[]; today: string }

/** The country whose service answers for a school: an overseas territory's is its member state. */
export const answering = (country: FoundingCountry): string => country.memberState ?? country.code

/** European when the founders' schools count for two countries, else national. */
export const scopeOf = (one: FoundingCountry, other: FoundingCountry): 'european' | 'national' =>
  answering(one) === answering(other) ? 'national' : 'european'

/** The countries whose services are asked: both, or the one of a national project. */
export const servicesOf = ([one, other]: Founding['seats']): string[] => [...new Set([answering(one.country), answering(other.country)])]

export function takesPart(country: FoundingCountry, today: string): boolean {
  return country.participatesFrom <= today && (country.participatesUntil === null || today <= country.participatesUntil)
}

const strictness: Record<PairRule, number> = { allowed: 0, 'needs-partner': 1, refused: 2 }

/** What the matrix says of two countries: a row of both countries wins over country and scheme, that over two schemes; of two rows of one rank, the stricter. */
export function pairRule(rules: readonly FoundingRule[], one: FoundingCountry, other: FoundingCountry): PairRule {
  const said = (a: string, b: string): PairRule | undefined => {
    const [first, second] = a <= b ? [a, b] : [b, a]
    return rules.find((rule) => rule.one === first && rule.other === second)?.rule
  }
  const mixed = [said(one.code, other.scheme), said(other.code, one.scheme)].filter((rule) => rule !== undefined).sort((a, b) => strictness[b] - strictness[a])
  return said(one.code, other.code) ?? mixed[0] ?? said(one.scheme, other.scheme) ?? 'allowed'
}

/** The first rule that stands against these two founding together; undefined when none does. */
export function foundingProblem({ seats, contacts, rules, today }: Founding): Key | undefined {
  const [one, other] = seats
  if (one.personId === other.personId) return 'projects.rule.self'
  if (one.schoolId === other.schoolId) return 'projects.rule.oneSchool'
  if (!one.atSchool || !other.atSchool) return 'projects.rule.notAtSchool'
  if (!one.validated || !other.validated) return 'projects.rule.notValidated'
  if (!contacts) return 'projects.rule.contact'
  if (seats.some((seat) => !takesPart(seat.country, today))) return 'projects.rule.country'
  if (pairRule(rules, one.country, other.country) === 'refused') return 'projects.rule.pair'
  return undefined
}
