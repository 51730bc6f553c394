import { id, RuleViolation } from '../../../../platform/http/errors.ts'
import { redirect } from '../../../../platform/http/flash.ts'
import type { FormFile } from '../../../../platform/http/form.ts'
import { handleForm } from '../../../../platform/http/forms.ts'
import { allow } from '../../../../platform/http/rate-limit.ts'
import type { Ctx } from '../../../../platform/http/route.ts'
import { type Insider, insider } from '../../insider.ts'
import * as limits from '../../limits.ts'
import { authorizeForm } from '../../lock-space.ts'
import { discardPicture, type StoredPicture, storePictures } from '../../pictures/save-picture.ts'
import { mayComment, mayPost } from '../../policy.ts'
import { spaceOf } from '../../space.ts'
import { postUrl, spaceUrl } from '../../urls.ts'
import { commentForm, postForm, slots } from '../forms.ts'
import { writeComment, writePost } from '../write.ts'
import { journalScreen } from './journal.tsx'
import { postScreen } from './post.tsx'

/** Writes a post from the form above the journal. */
export async function postPost(c: Ctx): Promise<Response> {
  const space = await spaceOf(c)
  authorizeForm(mayPost, space)
  const { db, files } = c.var.app
  const actor = insider(c.var.actor)
  return handleForm(
    c,
    postForm,
    async ({ body, ...alts }) => {
      const pictures = await store(c, actor, alts)
      try {
        await db.transaction().execute((tx) => writePost(tx, actor, { space, body, pictures }))
      } catch (error) {
        await Promise.all(pictures.map((picture) => discardPicture(files, picture)))
        throw error
      }
      return redirect(c, spaceUrl(space.id), 'twinspace.postSaved')
    },
    (form) => journalScreen(c, space, form),
  )
}

type Alts = Record<`alt${(typeof slots)[number]}`, string>

/** Stores the pictures of the form; checks all of them before the first is kept. */
async function store(c: Ctx, actor: Insider, alts: Alts): Promise<(StoredPicture & { alt: string })[]> {
  const chosen: { file: FormFile; alt: string }[] = []
  for (const slot of slots) {
    const [field, alt] = [`picture${slot}`, alts[`alt${slot}`]]
    const file = c.var.form.file(field)
    if (file && !alt) throw new RuleViolation('twinspace.altMissing', `alt${slot}`)
    if (!file && alt) throw new RuleViolation('twinspace.fileMissing', field)
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
export async function postComment(c: Ctx): Promise<Response> {
  const space = await spaceOf(c)
  authorizeForm(mayComment, space)
  const postId = id(c.req.param('post'))
  const { db } = c.var.app
  const actor = insider(c.var.actor)
  return handleForm(
    c,
    commentForm,
    async ({ body, alone }) => {
      if (!(await allow(db, limits.comments, actor.id))) throw new RuleViolation('twinspace.tooFast')
      const commentId = await db.transaction().execute((tx) => writeComment(tx, actor, { space, postId, body }))
      return redirect(c, `${alone ? postUrl(space.id, postId) : spaceUrl(space.id)}#comment-${commentId}`, 'twinspace.commentSaved')
    },
    (form) => postScreen(c, space, form),
  )
}
