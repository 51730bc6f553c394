import { type RawBuilder, sql } from 'kysely'
import type { Insider } from '../../access/actor.ts'
import { memberEntersSql, pupilEntersSql } from '../../access/space-entry.ts'
import type { Reader } from '../../platform/db/index.ts'

type Written = { postId: string; href: string }

/** Tells of a comment whoever wrote the post, or another comment on it that is still there. @returns ids of who was told, for `publishAll` */
export const tellComment = (tx: Reader, actor: Insider, { postId, commentId, href }: Written & { commentId: string }): Promise<string[]> =>
  tell(
    tx,
    actor,
    { kind: 'comment-written', postId, commentId, href },
    sql`
    select w.person_id, w.pupil_id from (
      select project_id, person_id, pupil_id from posts where id = ${postId}
      union select t.project_id, c.person_id, c.pupil_id from comments c join posts t on t.id = c.post_id where c.post_id = ${postId} and c.removed_at is null) w
    where exists (select from memberships m join people a on a.id = m.person_id where m.project_id = w.project_id and m.person_id = w.person_id and ${memberEntersSql})
      or exists (select from pupils u where u.id = w.pupil_id and ${pupilEntersSql})`,
  )

/** Tells of a post the teachers of its space: for pupils and guests it is the first thing they see there. @returns as `tellComment` */
export const tellPost = (tx: Reader, actor: Insider, { postId, href }: Written): Promise<string[]> =>
  tell(
    tx,
    actor,
    { kind: 'post-written', postId, commentId: null, href },
    sql`
    select m.person_id, null::uuid as pupil_id from posts t join memberships m on m.project_id = t.project_id and m.role <> 'guest' join people a on a.id = m.person_id
    where t.id = ${postId} and ${memberEntersSql}`,
  )

type News = { kind: 'comment-written' | 'post-written'; postId: string; commentId: string | null; href: string }

/** Nobody is told of what they wrote themselves. Those who want mails at once get one job, however much it is. */
async function tell(tx: Reader, actor: Insider, { kind, postId, commentId, href }: News, readers: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await sql<{ reader: string; asked: number }>`
    with told as (
      insert into notifications (person_id, pupil_id, kind, href, post_id, comment_id)
      select r.person_id, r.pupil_id, ${kind}, ${href}, ${postId}::uuid, ${commentId}::uuid from (${readers}) r where coalesce(r.pupil_id, r.person_id) <> ${actor.id}::uuid
      on conflict do nothing returning person_id, coalesce(pupil_id, person_id) as reader),
    asked as materialized (
      select graphile_worker.add_job('mail-news', json_build_object('id', w.id), job_key => 'mail-news-' || w.id) from told join people w on w.id = told.person_id and w.news_mails = 'at-once')
    select told.reader, (select count(*)::int from asked) as asked from told`.execute(tx)
  return rows.map(({ reader }) => reader)
}
