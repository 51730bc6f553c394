import type { Insider } from '../../../access/actor.ts'
import { type DataOf, handleForm } from '../../../platform/forms/index.ts'
import { type Ctx, id, RuleViolation, redirect } from '../../../platform/http/index.ts'
import { allow } from '../../../platform/http/rate-limit.ts'
import { keepPictures, type StoredPicture, storePictures } from '../../materials/index.ts'
import type { Space } from '../../space/index.ts'
import { spaceUrl } from '../../space/urls.ts'
import { writeComment, writePost } from '../domain/write.ts'
import { pictureFields, type postForm } from '../forms.ts'
import * as limits from '../limits.ts'
import { postUrl } from '../urls.ts'
import { journalPage } from './journal.tsx'
import { pageOfPost } from './post.tsx'

/** Writes a post from the form above the journal. */
export function postPost(c: Ctx, actor: Insider, space: Space): Promise<Response> {
  return handleForm(c, journalPage(c, actor, space), async (post, commit) => {
    const pictures = await store(c, actor, post)
    return keepPictures(c.var.app.files, pictures, commit, async (tx) => {
      await writePost(tx, actor, { space, body: post.body, pictures })
      return redirect(c, spaceUrl(space.id), 'journal.postSaved')
    })
  })
}

/** Stores the pictures of a post. */
async function store(c: Ctx, actor: Insider, post: DataOf<typeof postForm>): Promise<(StoredPicture & { alt: string })[]> {
  const chosen = pictureFields.flatMap(({ file, alt }) => (post[file] ? [{ file: post[file], alt: post[alt] }] : []))
  const stored = await storePictures(
    c.var.app.files,
    actor,
    chosen.map(({ file }) => file),
  )
  return stored.map((picture, at) => ({ ...picture, alt: chosen[at]?.alt as string }))
}

/** Answers a post from the form under it. */
export function postComment(c: Ctx, actor: Insider, space: Space): Promise<Response> {
  const postId = id(c.req.param('post'))
  return handleForm(c, pageOfPost(c, actor, space), async ({ body, alone }, commit) => {
    if (!(await allow(c.var.app.db, limits.comments, actor.id))) throw new RuleViolation('space.tooFast')
    return commit(async (tx) => {
      const commentId = await writeComment(tx, actor, { space, postId, body })
      return redirect(c, `${alone ? postUrl(space.id, postId) : spaceUrl(space.id)}#comment-${commentId}`, 'journal.commentSaved')
    })
  })
}
