import { sql } from 'kysely'
import type { Person } from '../../access/actor.ts'
import type { SpaceRole } from '../../access/space-entry.ts'
import type { Reader } from '../../platform/db/index.ts'
import { contactsOf } from '../partners/index.ts'
import type { Space } from '../space/index.ts'
import { isStaff, mayKnowPupils } from '../space/index.ts'

export type Member = {
  id: string
  name: string
  role: Extract<SpaceRole, 'founder' | 'administrator' | 'teacher' | 'guest'>
  schoolId: string
  joinedAt: string
}
/** `locked` is told to staff. */
export type SpacePupil = { id: string; nickname: string; animal: string; schoolId: string; administrator: boolean; locked: boolean }
/** A contact who could be brought in, with a school. */
export type Candidate = { personId: string; name: string; schoolId: string; schoolName: string; country: string }

/** Everyone in the space by name, pupils only for those who may know them: one query. */
export async function peopleIn(db: Reader, space: Space): Promise<{ members: Member[]; pupils: SpacePupil[] }> {
  const { rows } = await sql<{ members: Member[]; pupils: SpacePupil[] }>`select
    (select coalesce(json_agg(json_build_object('id', a.id, 'name', a.name, 'role', m.role, 'schoolId', m.school_id, 'joinedAt', m.joined_at) order by m.joined_at, a.name), '[]')
      from memberships m join people a on a.id = m.person_id where m.project_id = ${space.id} and m.left_at is null) as members,
    (select coalesce(json_agg(json_build_object('id', u.id, 'nickname', u.nickname, 'animal', u.animal, 'schoolId', u.school_id, 'administrator', u.administrator,
        'locked', ${sql.lit(isStaff(space))} and u.locked_at is not null) order by u.nickname), '[]')
      from pupils u where u.project_id = ${space.id} and u.left_at is null and ${sql.lit(mayKnowPupils(space))}) as pupils`.execute(db)
  return rows[0] ?? { members: [], pupils: [] }
}

/** My contacts who are not in the space, once for each school of theirs. */
export async function candidatesFor(db: Reader, space: Space, actor: Person): Promise<Candidate[]> {
  const contacts = await contactsOf(db, actor)
  const inside = await db.selectFrom('memberships').select('person_id').where('project_id', '=', space.id).where('left_at', 'is', null).execute()
  const members = new Set(inside.map((row) => row.person_id))
  return contacts
    .filter(({ id }) => !members.has(id))
    .flatMap(({ id, name, schools }) =>
      schools.map((school) => ({ personId: id, name, schoolId: school.id, schoolName: school.name, country: school.country })),
    )
}
