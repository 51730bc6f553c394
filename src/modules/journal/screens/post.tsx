import type { Insider } from '../../../access/actor.ts'
import { formPage, showForm } from '../../../platform/forms/index.ts'
import { type Ctx, id, orNotFound } from '../../../platform/http/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { PageTitle } from '../../../ui/index.ts'
import { markSeen } from '../../notifications/index.ts'
import { authorIn, type Space, showSpace } from '../../space/index.ts'
import { spaceUrl } from '../../space/urls.ts'
import { commentForm } from '../forms.ts'
import { mayComment } from '../policy.ts'
import { formerWordsOf, postOf } from '../queries.ts'
import { commentsUrl } from '../urls.ts'
import { PostView } from '../views/post.tsx'

/** One post on a page of its own; the journal takes the form of an answer out of it. */
export const showPost = (c: Ctx, actor: Insider, space: Space): Promise<Response> => showForm(c, pageOfPost(c, actor, space))

/** The page of a post, with the form of an answer under it. */
export function pageOfPost(c: Ctx, actor: Insider, space: Space) {
  const postId = id(c.req.param('post'))
  return formPage(commentForm, {
    action: commentsUrl(space.id, postId),
    async load() {
      const post = orNotFound(await postOf(c.var.app.db, space, postId))
      await markSeen(c, actor, { posts: [postId] })
      return { post, former: Map.groupBy(await formerWordsOf(c.var.app.db, space, post), ({ of }) => of) }
    },
    view(form, { post, former }) {
      const alone = !c.req.header('turbo-frame')
      const answer = form.state.isBack || mayComment(space) ? form : undefined
      const title = () => t('journal.postBy', authorIn(post.author))
      const body = () => (
        <div class="stack loose">
          <PageTitle title={title()} over={<a href={spaceUrl(space.id)}>{t('journal.back')}</a>} />
          <PostView {...{ space, actor, post, former, answer, alone }} />
        </div>
      )
      return showSpace(c, space, () => ({ title: title(), section: 'journal', hears: ['journal'], body: body() }))
    },
  })
}
