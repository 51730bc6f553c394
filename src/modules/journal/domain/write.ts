import type { Insider } from '../../../access/actor.ts'
import { publish, publishAll } from '../../../access/happenings.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { NotFound } from '../../../platform/http/index.ts'
import { type ReadyPicture, savePicture } from '../../materials/index.ts'
import { tellComment, tellPost } from '../../notifications/index.ts'
import type { Space } from '../../space/index.ts'
import { authorize, lockOpen, mayPost, written } from '../../space/index.ts'
import { spaceUrl } from '../../space/urls.ts'
import { mayComment } from '../policy.ts'
import { postUrl } from '../urls.ts'

/** Writes a post, with the pictures stored for it. @returns its id */
export async function writePost(tx: Tx, actor: Insider, input: { space: Space; body: string; pictures?: readonly ReadyPicture[] }): Promise<string> {
  const { space, body, pictures = [] } = input
  authorize(mayPost(space), space)
  await lockOpen(tx, space)
  const { id } = await tx
    .insertInto('posts')
    .values({ project_id: space.id, body, ...written(actor) })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const picture of pictures) await savePicture(tx, actor, { space, picture, postId: id })
  await tellPost(tx, actor, { postId: id, href: spaceUrl(space.id) })
  await publish(tx, 'journal', space.id, 'post-added', id)
  return id
}

/** Answers a post. @returns the comment's id @throws NotFound when the post has gone */
export async function writeComment(tx: Tx, actor: Insider, input: { space: Space; postId: string; body: string }): Promise<string> {
  const { space, postId, body } = input
  authorize(mayComment(space), space)
  await lockOpen(tx, space)
  const post = await tx
    .selectFrom('posts')
    .select('id')
    .where('id', '=', postId)
    .where('project_id', '=', space.id)
    .where('removed_at', 'is', null)
    .forKeyShare()
    .executeTakeFirst()
  if (!post) throw new NotFound()
  const { id } = await tx
    .insertInto('comments')
    .values({ post_id: postId, body, ...written(actor) })
    .returning('id')
    .executeTakeFirstOrThrow()
  const told = await tellComment(tx, actor, { postId, commentId: id, href: postUrl(space.id, postId) })
  await publish(tx, 'journal', space.id, 'comment-added', id)
  await publishAll(tx, 'news', told, 'changed')
  return id
}
