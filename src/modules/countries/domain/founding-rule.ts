import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/index.ts'
import { schemeSql } from '../taking-part.ts'

export type FoundingRule = 'allowed' | 'needs-partner' | 'refused'

/**
 * Whether schools of two countries may found a project together: the rule of the two countries, else of one and the other's
 * scheme, else of both schemes; refused when none says so.
 */
export async function foundingRule(db: Reader, one: string, other: string): Promise<FoundingRule> {
  const { rows } = await sql<{ rule: FoundingRule }>`
    with asked as (select a.code as a, ${schemeSql('a.code')} as a_scheme, b.code as b, ${schemeSql('b.code')} as b_scheme from countries a, countries b where a.code = ${one} and b.code = ${other})
    select r.rule from asked, lateral (values (1, a, b), (2, a, b_scheme), (2, a_scheme, b), (3, a_scheme, b_scheme)) as tried (rank, x, y)
    join founding_rules r on r.one = least(x, y) and r.other = greatest(x, y)
    order by rank, array_position(array['refused', 'needs-partner', 'allowed'], r.rule) limit 1`.execute(db)
  return rows[0]?.rule ?? 'refused'
}
