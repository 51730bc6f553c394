import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../platform/db/index.ts'

/** The support service that looks after a person of a row of `people`: that of their school; of their country while they have none. */
export const serviceOfPersonSql = (alias: string): RawBuilder<string | null> => sql<string | null>`coalesce(
  (select s.service from person_schools w join schools s on s.id = w.school_id where w.person_id = ${sql.ref(`${alias}.id`)} order by w.since desc, s.id limit 1),
  responsible_service(${sql.ref(`${alias}.country`)}))`

/** The same, of one person: for the audit line of an act of theirs. */
export async function serviceOfPerson(db: Reader, id: string): Promise<string | null> {
  const { service } = await db.selectFrom('people as p').select(serviceOfPersonSql('p').as('service')).where('p.id', '=', id).executeTakeFirstOrThrow()
  return service
}

/** Ids of the officers of a support service (its code); of the central one's where it has none yet. */
export async function officersOf(db: Reader, service: string): Promise<string[]> {
  const own = await db.selectFrom('officers').select('person_id').where('service', '=', service).execute()
  const asked = own.length > 0 ? own : await db.selectFrom('officers').select('person_id').where('service', 'is', null).execute()
  return asked.map(({ person_id }) => person_id)
}
