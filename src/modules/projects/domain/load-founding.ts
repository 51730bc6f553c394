import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/index.ts'
import { orNotFound, RuleViolation } from '../../../platform/http/errors.ts'
import { foundingRule } from '../../countries/index.ts'
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
  const rule = await foundingRule(tx, one.country.code, other.country.code)
  const contacts = await areContacts(tx, places[0].personId, places[1].personId)
  return { seats: [one, other], contacts, rule, today: new Date().toISOString().slice(0, 10) }
}

async function loadSeat(tx: Reader, { personId, schoolId }: Place): Promise<Seat> {
  const { rows } = await sql<Seat>`
    select p.id as "personId", s.id as "schoolId", p.state = 'validated' as validated,
      exists (select from person_schools m where m.person_id = p.id and m.school_id = s.id) as "atSchool",
      json_build_object('code', c.code, 'scheme', c.scheme, 'memberState', c.member_state, 'participatesFrom', c.participates_from,
        'participatesUntil', c.participates_until, 'approvalTargetDays', c.approval_target_days) as country
    from people p, schools s join countries c on c.code = s.country
    where p.id = ${personId} and s.id = ${schoolId}`.execute(tx)
  return orNotFound(rows[0])
}

/** The founding of these two, or RuleViolation with what stands against it. @param field the form's field the message belongs to */
export async function allowedFounding(tx: Reader, places: readonly [Place, Place], field = ''): Promise<Founding> {
  const founding = await loadFounding(tx, places)
  const problem = foundingProblem(founding)
  if (problem) throw new RuleViolation(problem, field)
  return founding
}
