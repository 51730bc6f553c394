import { type RawBuilder, sql } from 'kysely'
import { mayKnowPupils } from '../policy.ts'
import type { Space } from '../space.ts'

/** Who wrote something. A guest meets pupils without id, name and animal. */
export type Author = { kind: 'person' | 'pupil'; id: string | null; name: string | null; animal: string | null; schoolId: string | null }

const person = sql`json_build_object('kind', 'person', 'id', a.id, 'name', a.name, 'animal', null, 'schoolId', m.school_id)`

/** The one place where pupils' names leave the database for the journal: they do not for guests. */
function pupil(space: Space): RawBuilder<unknown> {
  const known = sql.lit(mayKnowPupils(space))
  return sql`json_build_object('kind', 'pupil', 'id', case when ${known} then u.id end, 'name', case when ${known} then u.nickname end,
    'animal', case when ${known} then u.animal end, 'schoolId', u.school_id)`
}

const people = (space: Space) => sql`people a left join memberships m on m.person_id = a.id and m.project_id = ${space.id}`

/** The author of a row as JSON (`Author`). @param row alias of a table with person_id and pupil_id */
export function authorOf(space: Space, row: string): RawBuilder<Author> {
  const of = sql.ref
  return sql`case when ${of(`${row}.pupil_id`)} is null then (select ${person} from ${people(space)} where a.id = ${of(`${row}.person_id`)})
    else (select ${pupil(space)} from pupils u where u.id = ${of(`${row}.pupil_id`)}) end`
}

/**
 * The authors of many rows as JSON, each once, by the id their rows have them by.
 * @param rows a query with person_id and pupil_id
 */
export const authorsOf = (space: Space, rows: RawBuilder<unknown>): RawBuilder<Record<string, Author>> => sql`(
  select coalesce(json_object_agg(w.key, w.author), '{}') from (
    select a.id as key, ${person} as author from ${people(space)} where a.id = any(array(select r.person_id from (${rows}) r where r.pupil_id is null))
    union all
    select u.id, ${pupil(space)} from pupils u where u.id = any(array(select r.pupil_id from (${rows}) r))) w)`
