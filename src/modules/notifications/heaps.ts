import { type RawBuilder, sql } from 'kysely'
import { hasBegunSql } from '../../access/begun-projects.ts'
import { memberEntersSql, pupilEntersSql } from '../../access/space-entry.ts'

/** What a notification (`n`) is about, where that is something written in a space: joined to it. */
export const aboutSql = sql`left join posts t on t.id = n.post_id left join comments k on k.id = n.comment_id left join projects p on p.id = t.project_id`

/** What is told as one: the comments on a post, the posts of a space; anything else is one by itself. */
export const heapSql: RawBuilder<string> = sql<string>`case when n.comment_id is not null then n.post_id when n.post_id is not null then t.project_id else n.id end`

/** Of what is written in a space: whether it is still there, and its reader may still enter. Anything else may be read. */
export const mayReadSql: RawBuilder<boolean> = sql<boolean>`(n.post_id is null or t.removed_at is null and k.removed_at is null and ${hasBegunSql} and (
  exists (select from memberships m join people a on a.id = m.person_id where m.project_id = t.project_id and m.person_id = n.person_id and ${memberEntersSql})
  or exists (select from pupils u where u.id = n.pupil_id and u.project_id = t.project_id and ${pupilEntersSql})))`

/** How much a reader has not read. @param reader SQL of their id @param but which notifications (`n`) count; all, unless told */
export const unreadSql = (
  column: 'person_id' | 'pupil_id',
  reader: RawBuilder<unknown>,
  but: RawBuilder<unknown> = sql`true`,
): RawBuilder<number> => sql<number>`(
  select count(distinct ${heapSql})::int from notifications n ${aboutSql}
  where n.${sql.ref(column)} = ${reader} and n.read_at is null and ${but} and ${mayReadSql})`
