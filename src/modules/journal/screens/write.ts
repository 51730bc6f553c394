import type { Insider } from '../../../access/actor.ts'
import { handleForm } from '../../../platform/forms/handle-form.ts'
import { id, RuleViolation } from '../../../platform/http/errors.ts'
import { redirect } from '../../../platform/http/flash.ts'
import type { FormFile } from '../../../platform/http/form.ts'
import { allow } from '../../../platform/http/rate-limit.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { keepPictures, type StoredPicture, storePictures } from '../../materials/index.ts'
import { authorizeForm, mayComment, mayPost, spaceOf } from '../../space/index.ts'
import { spaceUrl } from '../../space/urls.ts'
import { writeComment, writePost } from '../domain/write.ts'
import { commentForm, postForm, slots } from '../forms.ts'
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
    async act({ body, ...alts }, commit) {
      const pictures = await store(c, actor, alts)
      return keepPictures(c.var.app.files, pictures, commit, async (tx) => {
        await writePost(tx, actor, { space, body, pictures })
        return redirect(c, spaceUrl(space.id), 'journal.postSaved')
      })
    },
  })
}

type Alts = Record<`alt${(typeof slots)[number]}`, string>

/** Stores the pictures of the form; checks all of them before the first is kept. */
async function store(c: Ctx, actor: Insider, alts: Alts): Promise<(StoredPicture & { alt: string })[]> {
  const chosen: { file: FormFile; alt: string }[] = []
  for (const slot of slots) {
    const [field, alt] = [`picture${slot}`, alts[`alt${slot}`]]
    const file = c.var.form.file(field)
    if (file && !alt) throw new RuleViolation('journal.altMissing', `alt${slot}`)
    if (!file && alt) throw new RuleViolation('space.fileMissing', field)
    if (file) chosen.push({ file, alt })
  }
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
