import { sql } from 'kysely'
import { serviceOfPersonSql } from '../../access/responsible-service.ts'
import type { Reader } from '../../platform/db/index.ts'
import { orNotFound } from '../../platform/http/index.ts'

/** Why somebody is suspended, until which day (none: until somebody ends it), and the service that looks after them. */
export type Suspension = { reason: string; until: string | null; service: string | null }

/** @throws NotFound when they are suspended no more */
export async function suspensionOf(db: Reader, personId: string): Promise<Suspension> {
  const { rows } = await sql<Suspension>`
    select s.reason, p.suspended_until::text as until, ${serviceOfPersonSql('p')} as service
    from people p join standings s on s.person_id = p.id and s.decision = 'suspended'
    where p.id = ${personId} and p.state = 'suspended' order by s.decided_at desc limit 1`.execute(db)
  return orNotFound(rows[0])
}
