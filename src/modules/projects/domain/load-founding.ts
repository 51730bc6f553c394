import type { Reader } from '../../../platform/db/index.ts'
import { orNotFound, RuleViolation } from '../../../platform/http/index.ts'
import { foundingRule, systemOfSchoolSql, takesPartSql } from '../../countries/index.ts'
import { areContacts } from '../../partners/index.ts'
import { type Founding, foundingProblem, type Seat } from './rules.ts'

export type Place = { personId: string; schoolId: string }

/**
 * Everything the rules of founding ask about two people at two schools.
 * @throws NotFound when a person or school does not exist
 */
export async function loadFounding(tx: Reader, places: readonly [Place, Place]): Promise<Founding> {
  const one = await loadSeat(tx, places[0])
  const other = await loadSeat(tx, places[1])
  const rule = await foundingRule(tx, one.system, other.system)
  const contacts = await areContacts(tx, places[0].personId, places[1].personId)
  return { seats: [one, other], contacts, rule }
}

async function loadSeat(tx: Reader, place: Place): Promise<Seat> {
  const row = await tx
    .selectFrom('people as p')
    .crossJoin('schools as s')
    .innerJoin('countries as c', 'c.code', 's.country')
    .innerJoin('services as v', 'v.code', 's.service')
    .leftJoin('person_schools as m', (join) => join.onRef('m.person_id', '=', 'p.id').onRef('m.school_id', '=', 's.id'))
    .select(['p.id as personId', 's.id as schoolId', 'p.state', 'm.since', 's.country', 'v.code', 'v.country as serviceCountry'])
    .select(['v.approval_target_days as approvalDays', systemOfSchoolSql.as('system'), takesPartSql(systemOfSchoolSql).as('takesPart')])
    .where('p.id', '=', place.personId)
    .where('s.id', '=', place.schoolId)
    .executeTakeFirst()
  const { state, since, code, serviceCountry, approvalDays, ...seat } = orNotFound(row)
  return { ...seat, service: { code, country: serviceCountry, approvalDays }, validated: state === 'validated', atSchool: since !== null }
}

/** The founding of these two, or RuleViolation with what stands against it. @param field the form's field the message belongs to */
export async function allowedFounding(tx: Reader, places: readonly [Place, Place], field = ''): Promise<Founding> {
  const founding = await loadFounding(tx, places)
  const problem = foundingProblem(founding)
  if (problem) throw new RuleViolation(problem, field)
  return founding
}
