import type { Person } from '../../../access/actor.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { zoneOf } from '../../schools/index.ts'

/** Takes the zone of a person's school, unless they have chosen their own. */
export async function guessTimeZone(tx: Tx, actor: Person): Promise<void> {
  const school = await tx
    .selectFrom('person_schools as m')
    .innerJoin('schools as s', 's.id', 'm.school_id')
    .innerJoin('countries as c', 'c.code', 's.country')
    .select(['s.country', 's.lat', 's.lon', 's.register_number as number', 'c.time_zone as zone'])
    .where('m.person_id', '=', actor.id)
    .orderBy('m.since', 'desc')
    .orderBy('s.id')
    .executeTakeFirst()
  if (!school) return
  await tx
    .updateTable('people')
    .set({ time_zone: zoneOf(school) })
    .where('id', '=', actor.id)
    .where('time_zone_chosen', '=', false)
    .execute()
}

/** @param zone IANA name; '' for that of the school, or for none where there is no school */
export async function chooseTimeZone(tx: Tx, actor: Person, zone: string): Promise<void> {
  const chosen = zone !== ''
  await tx
    .updateTable('people')
    .set({ time_zone_chosen: chosen, time_zone: zone || null })
    .where('id', '=', actor.id)
    .execute()
  if (!chosen) await guessTimeZone(tx, actor)
}
