import { sql } from 'kysely'
import type { Actor } from '../../../access/actor.ts'
import type { Reader } from '../../../platform/db/index.ts'

/** From where a person's “nearest first” is measured: the school they came to last, else the middle of their country; undefined when neither is known. */
export async function nearTo(db: Reader, actor: Actor): Promise<{ lat: number; lon: number } | undefined> {
  if (actor.kind !== 'person') return undefined
  const { rows } = await sql<{ lat: number | null; lon: number | null }>`
    select coalesce(s.lat, c.lat) as lat, coalesce(s.lon, c.lon) as lon
    from people p
    left join countries c on c.code = p.country
    left join lateral (select s.lat, s.lon from person_schools m join schools s on s.id = m.school_id
      where m.person_id = p.id and s.lat is not null and s.lon is not null order by m.since desc limit 1) s on true
    where p.id = ${actor.id}`.execute(db)
  const { lat, lon } = rows[0] ?? {}
  return typeof lat === 'number' && typeof lon === 'number' ? { lat, lon } : undefined
}
