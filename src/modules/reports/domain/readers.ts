import { sql } from 'kysely'
import type { Insider } from '../../../access/actor.ts'
import type { Reader } from '../../../platform/db/index.ts'
import { type Space, serviceOf } from '../../space/index.ts'
import { mainOf, type Thing } from '../kept.ts'
import type { ReportKind } from '../kinds.ts'
import { looksAfterPupilsSql } from '../policy.ts'

export type Teacher = { id: string; name: string }

/** The teachers who look after the pupils of the actor's school in a space. */
export async function ownTeachers(db: Reader, space: Pick<Space, 'id' | 'schoolId'>): Promise<Teacher[]> {
  const { rows } = await sql<Teacher>`select a.id, a.name from memberships m join people a on a.id = m.person_id
    where m.project_id = ${space.id} and ${looksAfterPupilsSql(sql`${space.schoolId}::uuid`)} order by a.name, a.id`.execute(db)
  return rows
}

type Asked = { kind: ReportKind; discreet: boolean; thing: Thing }

/** Those of them who read a pupil's report: nobody whose own words it is about, and nobody at all where the pupil wants it so. */
export const readingTeachers = (teachers: readonly Teacher[], { discreet, thing }: Pick<Asked, 'discreet' | 'thing'>): Teacher[] =>
  discreet ? [] : teachers.filter(({ id }) => !thing.reported.some((author) => author.id === id))

/**
 * Whether a pupil's report is the service's from the beginning: when the child wants no teacher to read it, when somebody asks for
 * secrets, when no teacher is left to read it, and when one of the teachers wrote what it is about, alone or with others.
 */
export function needsService(teachers: readonly Teacher[], { kind, discreet, thing }: Asked): boolean {
  const writers = mainOf(thing.kept)?.authors ?? []
  return discreet || kind === 'secrets' || teachers.length === 0 || teachers.some(({ id }) => writers.some((author) => author.id === id))
}

/** The services that a report in a space is for: a pupil's own, where it needs one; an adult's, those of whom it is about, or else their own. */
export async function servicesFor(db: Reader, actor: Insider, space: Space, asked: Asked): Promise<string[]> {
  const own = [serviceOf(space)].filter((service) => service !== null)
  if (actor.kind === 'pupil') return needsService(await ownTeachers(db, space), asked) ? own : []
  const schools = asked.thing.reported.flatMap(({ schoolId }) => (schoolId ? [schoolId] : []))
  if (schools.length === 0) return own
  const rows = await db.selectFrom('schools').select('service').distinct().where('id', 'in', schools).execute()
  return rows.map(({ service }) => service)
}
