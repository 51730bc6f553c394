import { sql } from 'kysely'
import type { Person } from '../../access/actor.ts'
import type { Reader } from '../../platform/db/index.ts'
import { type Reasons, reasons } from './domain/reasons.ts'

/** How two people stand to each other, and why they fit. `requestId`: of the request that waits for an answer. */
export type Tie = { state: 'none' | 'asked' | 'asks' | 'contact'; requestId: string | null; why: Reasons }

/** How the actor stands to somebody whose profile they may see; undefined for themselves. One statement. */
export async function tieTo(db: Reader, actor: Person, personId: string): Promise<Tie | undefined> {
  const { rows } = await sql<Omit<Tie, 'why'> & { mine: number[]; theirs: number[] }>`
    select me.facets as mine, p.facets as theirs, o.id as "requestId",
      case when k.person_id is not null then 'contact' when o.sender_id = p.id then 'asks' when o.sender_id is not null then 'asked' else 'none' end as state
    from people p
    join people me on me.id = ${actor.id}
    left join contacts k on k.person_id = me.id and k.contact_id = p.id
    left join contact_requests o on o.answered_at is null
      and least(o.sender_id, o.recipient_id) = least(p.id, me.id) and greatest(o.sender_id, o.recipient_id) = greatest(p.id, me.id)
    where p.id = ${personId} and p.id <> me.id`.execute(db)
  return rows.map(({ mine, theirs, ...tie }) => ({ ...tie, why: reasons(new Set(mine), theirs) }))[0]
}

export type OpenRequest = {
  id: string
  personId: string
  name: string
  country: string | null
  school: string | null
  message: string
  sentAt: Date
  incoming: boolean
}

/** Contact requests of the actor that nobody has answered: to them (oldest first, they have waited longest) and by them. */
export async function openRequests(db: Reader, actor: Person): Promise<OpenRequest[]> {
  const { rows } = await sql<OpenRequest>`
    select r.id, p.id as "personId", p.name, p.country, r.message, r.sent_at as "sentAt", r.recipient_id = ${actor.id} as incoming,
      (select s.name from person_schools m join schools s on s.id = m.school_id where m.person_id = p.id order by m.since limit 1) as school
    from contact_requests r
    join people p on p.id = case when r.recipient_id = ${actor.id} then r.sender_id else r.recipient_id end
    where r.answered_at is null and (r.recipient_id = ${actor.id} or r.sender_id = ${actor.id}) and p.state = 'validated'
    order by r.sent_at limit 200`.execute(db)
  return rows
}

/** The contact somebody has won last, and how many others there are; undefined without any. One statement. */
export function newestContact(db: Reader, actor: Person): Promise<{ id: string; name: string; others: number } | undefined> {
  return db
    .selectFrom('contacts as c')
    .innerJoin('people as p', 'p.id', 'c.contact_id')
    .select((eb) => ['p.id', 'p.name', sql<number>`(${eb.fn.countAll()} over () - 1)::int`.as('others')])
    .where('c.person_id', '=', actor.id)
    .where('p.state', '=', 'validated')
    .orderBy('c.since', 'desc')
    .orderBy('p.id')
    .limit(1)
    .executeTakeFirst()
}
