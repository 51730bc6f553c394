import { sql } from 'kysely'
import type { Person } from '../../access/actor.ts'
import { hasBegunSql } from '../../access/begun-projects.ts'
import { memberEntersSql, type SpaceRole } from '../../access/space-entry.ts'
import type { Reader } from '../../platform/db/index.ts'

/**
 * One of my spaces, as the desk shows it. `last`: the newest post, its first 200 characters, and who wrote it (no pupil by name);
 * `atSchool`: they belong to the school still that they came with, `pupils`: whether that has pupils there.
 */
export type MySpace = {
  id: string
  title: string
  state: 'active' | 'closed'
  role: Exclude<SpaceRole, 'pupil' | 'pupil-administrator'>
  schools: readonly string[]
  atSchool: boolean
  pupils: boolean
  last: { at: Date; text: string; by: string | null } | null
}

/** The spaces a person belongs to, the liveliest first: one query. `schools`: ids, for emblems. */
export async function spacesOf(db: Reader, actor: Person): Promise<MySpace[]> {
  const { rows } = await sql<Omit<MySpace, 'last'> & { last: { at: string; text: string; by: string | null } | null }>`
    select p.id, p.title, p.state, m.role,
      array(select distinct o.school_id from memberships o where o.project_id = p.id and o.left_at is null and o.role <> 'guest' order by 1) as schools, last.post as last,
      exists (select from person_schools s where s.person_id = m.person_id and s.school_id = m.school_id) as "atSchool",
      exists (select from pupils u where u.project_id = p.id and u.school_id = m.school_id and u.left_at is null) as pupils
    from memberships m join people a on a.id = m.person_id join projects p on p.id = m.project_id and ${hasBegunSql}
    left join lateral (
      select json_build_object('at', t.created_at, 'text', left(t.body, 200), 'by', w.name) as post, t.created_at
      from posts t left join people w on w.id = t.person_id
      where t.project_id = p.id and t.removed_at is null order by t.created_at desc limit 1) last on true
    where m.person_id = ${actor.id} and ${memberEntersSql}
    order by p.state, coalesce(last.created_at, p.activated_at) desc nulls last`.execute(db)
  return rows.map((row) => ({ ...row, last: row.last && { ...row.last, at: new Date(row.last.at) } }))
}
