import { sql } from 'kysely'
import type { Person } from '../../../access/actor.ts'
import { holdsOfficeSql } from '../../../access/officer-scope.ts'
import { serviceOfPersonSql } from '../../../access/responsible-service.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { orNotFound } from '../../../platform/http/index.ts'
import { lookedAfterBy } from '../policy.ts'
import type { Teacher } from '../teachers.ts'

export type Locked = {
  id: string
  state: Teacher['state']
  stateBefore: Exclude<Teacher['state'], 'suspended'> | null
  service: string | null
  school: string
  officer: boolean
  /** the day where they live, such as 2026-09-14 */
  today: string
}

/** Holds somebody whom the actor looks after until the transaction ends (people, Order of locks). @throws NotFound when they do not */
export async function lockTeacher(tx: Tx, actor: Person, id: string): Promise<Locked> {
  await sql`select from people where id = ${id} for no key update`.execute(tx)
  const { rows } = await sql<Locked>`
    select p.id, p.state, p.state_before as "stateBefore", ${serviceOfPersonSql('p')} as service, ${holdsOfficeSql('p.id')} as officer,
      (now() at time zone coalesce(p.time_zone, 'UTC'))::date::text as today,
      coalesce((select s.name from person_schools w join schools s on s.id = w.school_id where w.person_id = p.id order by w.since desc limit 1), '') as school
    from people p where p.id = ${id} and ${lookedAfterBy(actor)}`.execute(tx)
  return orNotFound(rows[0])
}
