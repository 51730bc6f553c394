import { type RawBuilder, sql } from 'kysely'

/** The country whose service answers for another: an overseas territory's is its member state, everybody else's their own. */
export const answeringService = (country: { code: string; memberState: string | null }): string => country.memberState ?? country.code

/** The same, of a row of `countries` under an alias. */
export const answeringServiceSql = (alias: string): RawBuilder<string> =>
  sql<string>`coalesce(${sql.ref(`${alias}.member_state`)}, ${sql.ref(`${alias}.code`)})`

/** Whether an office (alias `o`) is of the service of a country (alias `c`): its own, or that of its member state. */
export const officeOfSql: RawBuilder<boolean> = sql<boolean>`o.country in (c.code, c.member_state)`
