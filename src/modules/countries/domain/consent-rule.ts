import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/index.ts'
import { todaySql } from '../taking-part.ts'

/** Who consents that a pupil's data are used, below an age or, without one, always; `sure` unless somebody still has to confirm it. */
export type ConsentRule = { belowAge: number | null; consents: 'child' | 'parent' | 'both' | 'judge'; sure: boolean }

/** The rule of a day (today) where a school lies: the law of the place, whatever system the school follows. Undefined where none is known. */
export async function consentRuleOf(db: Reader, schoolId: string, day?: string): Promise<ConsentRule | undefined> {
  const { rows } = await sql<ConsentRule>`
    select r.below_age as "belowAge", r.consents, r.certainty = 'sure' as sure from schools s join countries z on z.code = s.country join consent_rules r on r.country = s.country
    where s.id = ${schoolId} and daterange(r.from_day, r.until_day, '[]') @> coalesce(${day ?? null}::date, ${todaySql('z')})`.execute(db)
  return rows[0]
}
