import { sql } from 'kysely'
import type { Reader } from '../../platform/db/index.ts'
import type { ConsentRule } from './domain/consent-rule.ts'
import type { FoundingRule } from './domain/founding-rule.ts'
import { type Scheme, schemeSql, takesPartSql } from './taking-part.ts'

/** Days are ISO texts. `certainty`: sure; month, year: of which nothing closer is known; else they are still to be confirmed. */
export type Period = { scheme: Scheme; from: string; until: string | null; certainty: 'sure' | 'month' | 'year' | 'likely' | 'memory' | 'unsure' }
/** A support service; targets in whole days. `sure`: its name and page are. */
export type Service = { code: string; name: string; email: string; website: string; sure: boolean; validationDays: number; approvalDays: number }
export type DatedConsent = ConsentRule & { from: string | null; until: string | null }
export type CalendarAuthority = 'country' | 'region' | 'community' | 'municipality' | 'school'

/** `services`: a territory's are its state's. `consent`, `periods`: the latest first. */
export type Country = {
  code: string
  memberState: string | null
  scheme: Scheme
  takesPart: boolean
  languages: string[]
  furtherLanguages: string[]
  schoolWeek: number[]
  calendarBy: CalendarAuthority[]
  periods: Period[]
  services: Service[]
  consent: DatedConsent[]
  schools: number
}

/** Every country as the Central Support Service keeps it, with the number of its schools. One statement. */
export async function listCountries(db: Reader): Promise<Country[]> {
  const { rows } = await sql<Country>`
    select c.code, c.member_state as "memberState", ${schemeSql('c.code')} as scheme, ${takesPartSql('c.code')} as "takesPart", c.languages,
      c.further_languages as "furtherLanguages", c.school_week as "schoolWeek", c.calendar_by as "calendarBy", coalesce(n.schools, 0) as schools,
      (select coalesce(json_agg(json_build_object('scheme', p.scheme, 'from', p.from_day, 'until', p.until_day, 'certainty', p.certainty) order by p.from_day desc), '[]')
        from country_periods p where p.country = c.code) as periods,
      (select coalesce(json_agg(json_build_object('code', v.code, 'name', v.name, 'email', coalesce((select k.email from service_contacts k where k.service = v.code), ''), 'website', v.website, 'sure', v.certainty = 'sure',
        'validationDays', v.validation_target_days, 'approvalDays', v.approval_target_days) order by v.place), '[]')
        from services v where v.country = coalesce(c.member_state, c.code)) as services,
      (select coalesce(json_agg(json_build_object('belowAge', r.below_age, 'consents', r.consents, 'sure', r.certainty = 'sure', 'from', r.from_day,
        'until', r.until_day) order by r.from_day desc nulls last), '[]') from consent_rules r where r.country = c.code) as consent
    from countries c left join school_counts n on n.country = c.code order by c.code`.execute(db)
  return rows
}

/** The rows that say who may found with whom: codes or schemes. */
export async function listFoundingRules(db: Reader): Promise<{ one: string; other: string; rule: FoundingRule }[]> {
  return db.selectFrom('founding_rules').select(['one', 'other', 'rule']).orderBy('one').orderBy('other').execute()
}
