import { sql } from 'kysely'
import type { Person } from '../../access/actor.ts'
import { overseesSql } from '../../access/officer-scope.ts'
import type { Reader } from '../../platform/db/index.ts'
import { mayUndoSql, visibleTo } from './policy.ts'

export const pageSize = 25

/** What was decided on somebody: `by` nobody when a suspension's last day was over. */
export type Decision = {
  id: string
  kind: 'validated' | 'refused' | 'revoked' | 'suspended' | 'restored'
  personId: string
  name: string
  school: string | null
  reason: string
  until: string | null
  at: Date
  by: string | null
  mayUndo: boolean
}

/** What the actor's services have decided on people, the latest first; one more than a page when there is more. One statement. */
export async function decisionsOf(db: Reader, actor: Person, page: number): Promise<Decision[]> {
  const upTo = page * pageSize + 1
  const { rows } = await sql<Decision>`
    select d.id, d.kind, d."personId", d.school, d.reason, d.until, d.at, d."mayUndo", p.name, b.name as by from (
      (select v.id, v.decision as kind, v.person_id as "personId", s.name as school, v.reason, null::date as until, v.decided_at as at, v.decided_by, ${mayUndoSql(actor)} as "mayUndo"
        from validations v join people p on p.id = v.person_id join schools s on s.id = v.school_id
        where v.decided_at is not null and ${visibleTo(actor)} order by v.decided_at desc limit ${upTo})
      union all
      (select w.id, w.decision, w.person_id, null, w.reason, w.until, w.decided_at, w.decided_by, false
        from standings w where ${overseesSql(actor, 'w.service')} and w.person_id <> ${actor.id} order by w.decided_at desc limit ${upTo})) d
    join people p on p.id = d."personId" left join people b on b.id = d.decided_by
    order by d.at desc, d.id limit ${sql.lit(pageSize + 1)} offset ${(page - 1) * pageSize}`.execute(db)
  return rows
}
