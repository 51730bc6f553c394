import type { Key } from '../../../platform/i18n/index.ts'
import type { FoundingRule } from '../../countries/index.ts'

/** The support service of a founder's school, and whose it is. */
export type FoundingService = { code: string; country: string; approvalDays: number }
/**
 * One founder at one school.
 * @property country where the school lies
 * @property system the country whose system it follows: of a school abroad another; this one takes part, or not
 */
export type Seat = {
  personId: string
  schoolId: string
  country: string
  system: string
  service: FoundingService
  takesPart: boolean
  validated: boolean
  atSchool: boolean
}
type Seats = readonly [Seat, Seat]
export type Founding = { seats: Seats; contacts: boolean; rule: FoundingRule }

/**
 * European when the founders' schools count for two countries, else national. A school counts for the country of its service:
 * a territory's for its state, one abroad for the country whose system it follows; those of two communities of Belgium for one.
 */
export const scopeOf = ([one, other]: Seats): 'european' | 'national' => (one.service.country === other.service.country ? 'national' : 'european')

/** The services that are asked, those responsible for the two schools; they may be one, and two of one country. */
export const servicesOf = ([one, other]: Seats): FoundingService[] => (one.service.code === other.service.code ? [one.service] : [one.service, other.service])

/** The first rule that stands against these two founding together; undefined when none does. */
export function foundingProblem({ seats, contacts, rule }: Founding): Key | undefined {
  const [one, other] = seats
  if (one.personId === other.personId) return 'projects.rule.self'
  if (one.schoolId === other.schoolId) return 'projects.rule.oneSchool'
  if (!one.atSchool || !other.atSchool) return 'projects.rule.notAtSchool'
  if (!one.validated || !other.validated) return 'projects.rule.notValidated'
  if (!contacts) return 'projects.rule.contact'
  if (!one.takesPart || !other.takesPart) return 'projects.rule.country'
  if (rule === 'refused') return 'projects.rule.pair'
  return undefined
}
