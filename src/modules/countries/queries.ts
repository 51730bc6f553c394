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
  const { rows } = await sql<Country>`
    select c.code, c.scheme, c.member_state as "memberState", c.participates_from as "from", c.participates_until as until, c.time_zone as zone, c.languages,
      c.age_of_consent as "ageOfConsent", c.validation_target_days as "validationDays", c.approval_target_days as "approvalDays",
      coalesce(s.schools, 0) as schools
    from countries c left join school_counts s on s.country = c.code`.execute(db)
  return rows
}

/** The rows that say who may found with whom: codes or schemes. */
export async function listFoundingRules(db: Reader): Promise<{ one: string; other: string; rule: FoundingRule }[]> {
  const { rows } = await sql<{ one: string; other: string; rule: FoundingRule }>`select one, other, rule from founding_rules order by one, other`.execute(db)
  return rows
}

/** Codes of the countries that take part today. */
export async function participatingCountries(db: Reader): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select code from countries where participates_from <= current_date and (participates_until is null or participates_until >= current_date) order by code`.execute(
    db,
  )
  return rows.map(({ code }) => code)
}
