import { type RawBuilder, sql } from 'kysely'
import { mayKnowPupils } from '../policy.ts'
import type { Space } from '../space.ts'

/** Who wrote something. A guest meets pupils without id, name and animal. */
export type Author = { kind: 'person' | 'pupil'; id: string | null; name: string | null; animal: string | null; schoolId: string | null }

/**
 * The author of a row as JSON (`Author`). The one place where pupils' names leave the database
 * for the journal: they do not for guests.
 * @param row alias of a table with person_id and pupil_id
 */
export function authorOf(space: Space, row: string): RawBuilder<Author> {
  const known = sql.lit(mayKnowPupils(space))
  const of = sql.ref
  return sql<Author>`case when ${of(`${row}.pupil_id`)} is null then (
      select json_build_object('kind', 'person', 'id', a.id, 'name', a.name, 'animal', null, 'schoolId', m.school_id)
      from people a left join memberships m on m.person_id = a.id and m.project_id = ${space.id} where a.id = ${of(`${row}.person_id`)})
    else (
      select json_build_object('kind', 'pupil', 'id', case when ${known} then u.id end, 'name', case when ${known} then u.nickname end,
        'animal', case when ${known} then u.animal end, 'schoolId', u.school_id)
      from pupils u where u.id = ${of(`${row}.pupil_id`)}) end`
}
