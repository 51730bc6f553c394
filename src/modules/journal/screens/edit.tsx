import type { Insider } from '../../../access/actor.ts'
import { formPage, handleForm, showForm } from '../../../platform/forms/index.ts'
import { type Ctx, id, NotFound, orNotFound, redirect } from '../../../platform/http/index.ts'
import { type Key, t } from '../../../platform/i18n/index.ts'
import { authorshipOf, type Space, showSpace } from '../../space/index.ts'
import { editComment, editPost } from '../domain/edit.ts'
import { type EditForm, editCommentForm, editPostForm } from '../forms.ts'
import type { Comment, Post } from '../items.ts'
import { mayEdit } from '../policy.ts'
import { commentOf, postOf } from '../queries.ts'
import { commentWordsUrl, postUrl, postWordsUrl } from '../urls.ts'
import { EditView } from '../views/edit.tsx'

export const showEditPost = (c: Ctx, actor: Insider, space: Space): Promise<Response> => showForm(c, postPage(c, actor, space))
export const showEditComment = (c: Ctx, actor: Insider, space: Space): Promise<Response> => showForm(c, commentPage(c, actor, space))

export function postPostWords(c: Ctx, actor: Insider, space: Space): Promise<Response> {
  const postId = id(c.req.param('post'))
  return handleForm(c, postPage(c, actor, space), ({ body }, commit, form) =>
    commit(async (tx) => {
      await editPost(tx, actor, { space, id: postId, body, form })
      return redirect(c, postUrl(space.id, postId), 'journal.edited.post')
    }),
  )
}

export function postCommentWords(c: Ctx, actor: Insider, space: Space): Promise<Response> {
  const commentId = id(c.req.param('comment'))
  return handleForm(c, commentPage(c, actor, space), ({ body }, commit, form) =>
    commit(async (tx) => {
      const postId = await editComment(tx, actor, { space, id: commentId, body, form })
      return redirect(c, `${postUrl(space.id, postId)}#comment-${commentId}`, 'journal.edited.comment')
    }),
  )
}

function postPage(c: Ctx, actor: Insider, space: Space) {
  const postId = id(c.req.param('post'))
  return formPage(editPostForm, {
    action: postWordsUrl(space.id, postId),
    load: async () => orNotFound(await postOf(c.var.app.db, space, postId)),
    stored: ({ body }) => ({ body }),
    view: (form, post) => shown(c, actor, space, { item: post, postId, title: 'journal.edit.post', form }),
  })
}

function commentPage(c: Ctx, actor: Insider, space: Space) {
  const commentId = id(c.req.param('comment'))
  return formPage(editCommentForm, {
    action: commentWordsUrl(space.id, commentId),
    load: async () => orNotFound(await commentOf(c.var.app.db, space, commentId)),
    stored: ({ body }) => ({ body }),
    view: (form, comment) => shown(c, actor, space, { item: comment, postId: comment.postId, title: 'journal.edit.comment', form }),
  })
}

type Shown = { item: Post | Comment; postId: string; title: Key & `journal.edit.${'post' | 'comment'}`; form: EditForm }

function shown(c: Ctx, actor: Insider, space: Space, { item, postId, title, form }: Shown): Promise<Response> {
  if (!mayEdit(space, actor, authorshipOf(item))) throw new NotFound()
  return showSpace(c, space, () => ({
    title: t(title),
    section: 'journal',
    body: <EditView title={t(title)} form={form} back={postUrl(space.id, postId)} />,
  }))
}
