import { sql } from 'kysely'
import type { Actor } from '../../../access/actor.ts'
import type { Reader } from '../../../platform/db/index.ts'
import type { Workplace } from '../../people/index.ts'

/** Whether two people are contacts of each other, which founding a project together needs. */
export async function areContacts(db: Reader, one: string, other: string): Promise<boolean> {
  const row = await db.selectFrom('contacts').select('since').where('person_id', '=', one).where('contact_id', '=', other).executeTakeFirst()
  return row !== undefined
}

export type Contact = { id: string; name: string; country: string | null; schools: Workplace[]; since: string }

/** The people an actor can found projects with, by name, with their schools. Nobody for visitors and pupils. */
export async function contactsOf(db: Reader, actor: Actor): Promise<Contact[]> {
  if (actor.kind !== 'person') return []
  const { rows } = await sql<Contact>`
    select p.id, p.name, p.country, c.since::text as since,
      (select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'town', s.town, 'country', s.country) order by m.since), '[]')
        from person_schools m join schools s on s.id = m.school_id where m.person_id = p.id) as schools
    from contacts c join people p on p.id = c.contact_id
    where c.person_id = ${actor.id} and p.state = 'validated'
    order by p.name, p.id limit 500`.execute(db)
  return rows
}
