import type { Insider } from '../../../access/actor.ts'
import { formPage, showForm } from '../../../platform/forms/handle-form.ts'
import { id, orNotFound } from '../../../platform/http/errors.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { t } from '../../../platform/i18n/index.ts'
import { PageTitle } from '../../../ui/index.ts'
import { authorName, type Space, showSpace, spaceOf } from '../../space/index.ts'
import { spaceUrl } from '../../space/urls.ts'
import { commentForm } from '../forms.ts'
import { postOf } from '../queries.ts'
import { commentsUrl } from '../urls.ts'
import { PostView } from '../views/post.tsx'

/** One post on a page of its own. */
export const showPost = async (c: Ctx, actor: Insider): Promise<Response> => showForm(c, commentForm, pageOfPost(c, actor, await spaceOf(c)))

/** The page of a post, with the form of an answer under it. */
export function pageOfPost(c: Ctx, actor: Insider, space: Space) {
  const postId = id(c.req.param('post'))
  return formPage(commentForm, {
    action: commentsUrl(space.id, postId),
    async load() {
      return { post: orNotFound(await postOf(c.var.app.db, space, postId)) }
    },
    view(form, { post }, status) {
      const answer = form.state.isBack ? form : undefined
      const shown = () => {
        const title = t('journal.postBy', { name: authorName(post.author) })
        const body = (
          <div class="stack loose">
            <PageTitle title={title} over={<a href={spaceUrl(space.id)}>{t('space.toJournal')}</a>} />
            <PostView space={space} actor={actor} post={post} answer={answer} alone />
          </div>
        )
        return { title, section: 'journal' as const, hears: ['journal'] as const, body }
      }
      return showSpace(c, space, shown, status)
    },
  })
}
