import { sql } from 'kysely'
import type { AuditAct } from '../../access/audit-acts.ts'
import type { Reader } from '../../platform/db/index.ts'
import type { Space } from '../space/index.ts'

export const pageSize = 25

type Act = Extract<AuditAct, 'pupils.created' | `pupil.${string}`>
/** What was done to a pupil's account, or to a list of them, by whom; `pupil` and `by` by name. */
export type Happened = {
  act: Act
  at: Date
  pupil: string | null
  by: string | null
  details: { count?: number; reason?: string; administrator?: boolean }
}

/** What happened to the accounts of the actor's own school in the space, the latest first; one more than a page when there is more. One statement. */
export async function historyOf(db: Reader, space: Space, page: number): Promise<Happened[]> {
  const own = sql`u.project_id = ${space.id} and u.school_id = ${space.schoolId}`
  const { rows } = await sql<Happened>`
    select e.act, e.at, u.nickname as pupil, p.name as by, e.details
    from audit_events e
    left join pupils u on e.subject_kind = 'pupil' and u.id::text = e.subject_id and ${own}
    left join people p on p.id = e.actor_id
    where (e.subject_kind = 'pupil' and e.subject_id = any(array(select u.id::text from pupils u where ${own})))
      or (e.subject_kind = 'space' and e.subject_id = ${space.id} and e.act = 'pupils.created' and e.details->>'school' = ${space.schoolId})
    order by e.at desc, e.id desc limit ${sql.lit(pageSize + 1)} offset ${(page - 1) * pageSize}`.execute(db)
  return rows
}
