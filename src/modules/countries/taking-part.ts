import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../platform/db/index.ts'

/** As what a country takes part. */
export const schemes = ['member', 'associated', 'plus'] as const
export type Scheme = (typeof schemes)[number]
type Code = string | RawBuilder<string | null>
const code = (of: Code): RawBuilder<unknown> => (typeof of === 'string' ? sql.ref(of) : of)

/** Which day it is in a country (an alias of `countries`). */
export const todaySql = (alias: string): RawBuilder<string> => sql<string>`(now() at time zone ${sql.ref(`${alias}.time_zone`)})::date`

/** Whether a country (a column with its code, or what else is one) takes part today: one of its periods holds. */
export const takesPartSql = (country: Code): RawBuilder<boolean> => sql<boolean>`exists (select from country_periods t join countries z on z.code = t.country
  where t.country = ${code(country)} and t.from_day <= ${todaySql('z')} and (t.until_day is null or t.until_day >= ${todaySql('z')}))`

/** A country's scheme: that of the period which began last; of the first, where none has begun. */
export const schemeSql = (country: Code): RawBuilder<Scheme> => sql<Scheme>`(select t.scheme from country_periods t join countries z on z.code = t.country
  where t.country = ${code(country)} order by t.from_day <= ${todaySql('z')} desc, abs(${todaySql('z')} - t.from_day) limit 1)`

/**
 * The country whose system a school follows, of its service (`v`) and the country it lies in (`c`): a school abroad another's.
 * Whether it takes part, and with whom it may found, is asked of that one.
 */
export const systemOfSchoolSql: RawBuilder<string> = sql<string>`case when v.country in (c.code, c.member_state) then c.code else v.country end`

/** Whether a school's country takes part today: else nobody there is newly validated, and nothing is founded. */
export async function schoolTakesPart(db: Reader, schoolId: string): Promise<boolean> {
  const { rows } = await sql<{ part: boolean }>`
    select ${takesPartSql(systemOfSchoolSql)} as part from schools s join services v on v.code = s.service join countries c on c.code = s.country
    where s.id = ${schoolId}`.execute(db)
  return rows[0]?.part ?? false
}

/** Codes of the countries that take part today, territories among them. */
export async function participatingCountries(db: Reader): Promise<string[]> {
  const rows = await db.selectFrom('countries').select('code').where(takesPartSql('countries.code')).orderBy('code').execute()
  return rows.map(({ code }) => code)
}
