import { sql } from 'kysely'
import type { Reader } from '../../platform/db/index.ts'
import type { FoundingRule } from './domain/founding-rule.ts'

export type Scheme = 'member' | 'associated' | 'plus'
/** Days are ISO texts; targets whole days. */
export type Country = {
  code: string
  scheme: Scheme
  memberState: string | null
  from: string
  until: string | null
  zone: string
  languages: string[]
  ageOfConsent: number
  validationDays: number
  approvalDays: number
  schools: number
}

/** Every country as the Central Support Service keeps it, with the number of its schools. */
export async function listCountries(db: Reader): Promise<Country[]> {
  return db
    .selectFrom('countries as c')
    .leftJoin('school_counts as s', 's.country', 'c.code')
    .select(['c.code', 'c.scheme', 'c.member_state as memberState', 'c.participates_from as from', 'c.participates_until as until', 'c.time_zone as zone'])
    .select(['c.languages', 'c.age_of_consent as ageOfConsent', 'c.validation_target_days as validationDays', 'c.approval_target_days as approvalDays'])
    .select(({ fn, lit }) => fn.coalesce('s.schools', lit(0)).as('schools'))
    .execute()
}

/** The rows that say who may found with whom: codes or schemes. */
export async function listFoundingRules(db: Reader): Promise<{ one: string; other: string; rule: FoundingRule }[]> {
  return db.selectFrom('founding_rules').select(['one', 'other', 'rule']).orderBy('one').orderBy('other').execute()
}

/** Codes of the countries that take part today. */
export async function participatingCountries(db: Reader): Promise<string[]> {
  const today = sql<string>`current_date`
  const rows = await db
    .selectFrom('countries')
    .select('code')
    .where('participates_from', '<=', today)
    .where((where) => where.or([where('participates_until', 'is', null), where('participates_until', '>=', today)]))
    .orderBy('code')
    .execute()
  return rows.map(({ code }) => code)
}
