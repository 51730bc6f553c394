import { answeringService } from '../../../access/answering-service.ts'
import type { Key } from '../../../platform/i18n/index.ts'
import type { FoundingRule } from '../../countries/index.ts'

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
export type Founding = { seats: readonly [Seat, Seat]; contacts: boolean; rule: FoundingRule; today: string }

/** European when the founders' schools count for two countries, else national. */
export const scopeOf = (one: FoundingCountry, other: FoundingCountry): 'european' | 'national' =>
  answeringService(one) === answeringService(other) ? 'national' : 'european'

/** The countries whose services are asked: both, or the one of a national project. */
export const servicesOf = ([one, other]: Founding['seats']): string[] => [...new Set([answeringService(one.country), answeringService(other.country)])]

export function takesPart(country: FoundingCountry, today: string): boolean {
  return country.participatesFrom <= today && (country.participatesUntil === null || today <= country.participatesUntil)
}

/** The first rule that stands against these two founding together; undefined when none does. */
export function foundingProblem({ seats, contacts, rule, today }: Founding): Key | undefined {
  const [one, other] = seats
  if (one.personId === other.personId) return 'projects.rule.self'
  if (one.schoolId === other.schoolId) return 'projects.rule.oneSchool'
  if (!one.atSchool || !other.atSchool) return 'projects.rule.notAtSchool'
  if (!one.validated || !other.validated) return 'projects.rule.notValidated'
  if (!contacts) return 'projects.rule.contact'
  if (seats.some((seat) => !takesPart(seat.country, today))) return 'projects.rule.country'
  if (rule === 'refused') return 'projects.rule.pair'
  return undefined
}
