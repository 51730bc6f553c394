import type { Insider } from '../../../access/actor.ts'
import { type FormOf, handleForm } from '../../../platform/forms/index.ts'
import { type Ctx, id, RuleViolation, redirect } from '../../../platform/http/index.ts'
import { allow } from '../../../platform/http/rate-limit.ts'
import { keepPictures, picturesOfForm, takePictures } from '../../materials/index.ts'
import type { Space } from '../../space/index.ts'
import { spaceUrl } from '../../space/urls.ts'
import { writeComment, writePost } from '../domain/write.ts'
import type { postForm } from '../forms.ts'
import * as limits from '../limits.ts'
import { postUrl } from '../urls.ts'
import { journalPage } from './journal.tsx'
import { pageOfPost } from './post.tsx'

type PostForm = FormOf<typeof postForm>

/** Writes a post from the form above the journal. */
export function postPost(c: Ctx, actor: Insider, space: Space): Promise<Response> {
  const brought = picturesOfForm(c, actor, space)
  const page = { ...journalPage(c, actor, space), keep: (form: PostForm) => keepPictures(brought, form) }
  return handleForm(c, page, ({ body }, commit) =>
    takePictures(brought, commit, async (tx, pictures) => {
      await writePost(tx, actor, { space, body, pictures })
      return redirect(c, spaceUrl(space.id), 'journal.postSaved')
    }),
  )
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
