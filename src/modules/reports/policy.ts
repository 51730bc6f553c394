import { type RawBuilder, sql } from 'kysely'
import { type Actor, type Insider, isCentral, isOfficer } from '../../access/actor.ts'
import { overseesSql } from '../../access/officer-scope.ts'
import { memberEntersSql } from '../../access/space-entry.ts'

/** Whether a member of a space (`m`, `a`) looks after the pupils of a school there: staff who work at it still. */
export const looksAfterPupilsSql = (school: RawBuilder<string>): RawBuilder<boolean> => sql<boolean>`(m.role <> 'guest' and m.school_id = ${school}
  and ${memberEntersSql} and exists (select from person_schools w where w.person_id = m.person_id and w.school_id = m.school_id))`

const isNoPartySql = (person: RawBuilder<string>): RawBuilder<boolean> =>
  sql<boolean>`(${person} <> all (r.reported_people) and r.person_id is distinct from ${person})`

/**
 * Whether a person reads a report (`r`) in its TwinSpace: a pupil's, the teachers of that pupil's school there; an adult's, its
 * founders and administrators. Never who is reported, or reports it. It is asked anew each time: a colleague who comes later reads
 * it, and who has left does not.
 */
export const readsInSpaceSql = (person: RawBuilder<string>): RawBuilder<boolean> => sql<boolean>`(not r.discreet and ${isNoPartySql(person)} and exists (
  select from memberships m join people a on a.id = m.person_id where m.project_id = r.project_id and m.person_id = ${person} and case
    when r.pupil_id is not null then ${looksAfterPupilsSql(sql`r.school_id`)}
    else m.role in ('founder', 'administrator') and ${memberEntersSql} end))`

/** Whether an officer reads it: of a service that was told, or the central one, which looks after those; never who is a party to it. */
export function readsForServiceSql(actor: Actor): RawBuilder<boolean> {
  if (!isOfficer(actor)) return sql<boolean>`false`
  const told = sql<boolean>`exists (select from report_services o where o.report_id = r.id and ${overseesSql(actor, 'o.service')})`
  return sql<boolean>`(${isNoPartySql(sql`${actor.id}::uuid`)} and ${isCentral(actor) ? sql`(r.project_id is null or ${told})` : told})`
}

/** Whose report it is. */
export const sentBySql = (actor: Insider): RawBuilder<boolean> => sql<boolean>`${sql.ref(actor.kind === 'pupil' ? 'r.pupil_id' : 'r.person_id')} = ${actor.id}`

/** Which reports somebody reads, and whether they may know there who the pupils are. */
export type Reading = { which: RawBuilder<boolean>; knowsPupils: boolean }

/** Those of one TwinSpace. */
export const inSpace = (actor: Insider, spaceId: string): Reading => ({
  which: sql<boolean>`(r.project_id = ${spaceId} and ${readsInSpaceSql(sql`${actor.id}::uuid`)})`,
  knowsPupils: true,
})
/** Those of an officer's services. */
export const forService = (actor: Actor): Reading => ({ which: readsForServiceSql(actor), knowsPupils: false })
