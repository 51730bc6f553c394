import type { Insider } from '../../../access/actor.ts'
import type { DataOf } from '../../../platform/forms/fields.ts'
import { handleForm } from '../../../platform/forms/handle-form.ts'
import { id, RuleViolation } from '../../../platform/http/errors.ts'
import { redirect } from '../../../platform/http/flash.ts'
import { allow } from '../../../platform/http/rate-limit.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { keepPictures, type StoredPicture, storePictures } from '../../materials/index.ts'
import { authorizeForm, mayComment, mayPost, spaceOf } from '../../space/index.ts'
import { spaceUrl } from '../../space/urls.ts'
import { writeComment, writePost } from '../domain/write.ts'
import { commentForm, pictureFields, postForm } from '../forms.ts'
import * as limits from '../limits.ts'
import { postUrl } from '../urls.ts'
import { journalPage } from './journal.tsx'
import { pageOfPost } from './post.tsx'

/** Writes a post from the form above the journal. */
export async function postPost(c: Ctx, actor: Insider): Promise<Response> {
  const space = await spaceOf(c)
  authorizeForm(mayPost, space)
  return handleForm(c, postForm, {
    ...journalPage(c, actor, space),
    async act(post, commit) {
      const pictures = await store(c, actor, post)
      return keepPictures(c.var.app.files, pictures, commit, async (tx) => {
        await writePost(tx, actor, { space, body: post.body, pictures })
        return redirect(c, spaceUrl(space.id), 'journal.postSaved')
      })
    },
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
export async function postComment(c: Ctx, actor: Insider): Promise<Response> {
  const space = await spaceOf(c)
  authorizeForm(mayComment, space)
  const postId = id(c.req.param('post'))
  return handleForm(c, commentForm, {
    ...pageOfPost(c, actor, space),
    async act({ body, alone }, commit) {
      if (!(await allow(c.var.app.db, limits.comments, actor.id))) throw new RuleViolation('space.tooFast')
      return commit(async (tx) => {
        const commentId = await writeComment(tx, actor, { space, postId, body })
        return redirect(c, `${alone ? postUrl(space.id, postId) : spaceUrl(space.id)}#comment-${commentId}`, 'journal.commentSaved')
      })
    },
  })
}
