import type { Insider } from '../../../access/actor.ts'
import { publish } from '../../../access/happenings.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { mustHaveSeen } from '../../../platform/forms/conflict.ts'
import { orNotFound } from '../../../platform/http/index.ts'
import { authorize, lockOpen, type Space } from '../../space/index.ts'
import type { EditForm } from '../forms.ts'
import { mayEdit } from '../policy.ts'

type Input = { space: Space; id: string; body: string; form: EditForm }
type Words = { body: string; created_at: Date; edited_at: Date | null; person_id: string | null; pupil_id: string | null }

/** Changes the words of one's own post; those of before stay. @throws NotFound when it is not theirs or has gone; Conflict when it has been changed meanwhile */
export async function editPost(tx: Tx, actor: Insider, input: Input): Promise<void> {
  const { space, id, body } = input
  await lockOpen(tx, space)
  const post = tx.selectFrom('posts').selectAll().where('id', '=', id).where('project_id', '=', space.id).where('removed_at', 'is', null)
  const before = mine(await post.forUpdate().executeTakeFirst(), actor, input)
  if (before === undefined) return
  await tx
    .insertInto('former_words')
    .values({ post_id: id, ...before })
    .execute()
  await tx.updateTable('posts').set({ body, edited_at: new Date() }).where('id', '=', id).execute()
  await publish(tx, 'journal', space.id, 'post-changed', id)
}

/** The same of a comment. @returns the id of its post */
export async function editComment(tx: Tx, actor: Insider, input: Input): Promise<string> {
  const { space, id, body } = input
  await lockOpen(tx, space)
  const post = tx.selectFrom('posts').select('id').where('project_id', '=', space.id).where('removed_at', 'is', null)
  const comment = tx.selectFrom('comments').selectAll().where('id', '=', id).where('removed_at', 'is', null).where('post_id', 'in', post)
  const found = await comment.forUpdate().executeTakeFirst()
  const before = mine(found, actor, input)
  const { post_id: postId } = orNotFound(found)
  if (before === undefined) return postId
  await tx
    .insertInto('former_words')
    .values({ comment_id: id, ...before })
    .execute()
  await tx.updateTable('comments').set({ body, edited_at: new Date() }).where('id', '=', id).execute()
  await publish(tx, 'journal', space.id, 'comment-changed', id)
  return postId
}

/** What it said before, if it says something else now. */
function mine(found: Words | undefined, actor: Insider, { space, body, form }: Input): { body: string; written_at: Date } | undefined {
  const item = orNotFound(found)
  authorize(mayEdit(space, actor, { personId: item.person_id, pupilId: item.pupil_id }), space)
  mustHaveSeen(form, { body: item.body })
  return item.body === body ? undefined : { body: item.body, written_at: item.edited_at ?? item.created_at }
}
