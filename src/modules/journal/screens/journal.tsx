import type { Insider } from '../../../access/actor.ts'
import { formPage, keptForEach, showForm } from '../../../platform/forms/index.ts'
import { type Ctx, id } from '../../../platform/http/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { EmptyState, Feed, PageTitle, Pagination } from '../../../ui/index.ts'
import { chooser, chosenIn } from '../../materials/index.ts'
import { markSeen } from '../../notifications/index.ts'
import { mayPost, type Space, showSpace } from '../../space/index.ts'
import { spaceUrl } from '../../space/urls.ts'
import { emptyDomId, journalDomId } from '../dom-ids.ts'
import { commentForm, postForm } from '../forms.ts'
import { journalOf } from '../queries.ts'
import { commentsUrl, postsUrl } from '../urls.ts'
import { Composer } from '../views/composer.tsx'
import { PostView } from '../views/post.tsx'

/** The journal, newest first, twenty posts a page. */
export const showJournal = (c: Ctx, actor: Insider, space: Space): Promise<Response> => showForm(c, journalPage(c, actor, space))

/** The journal with the form of a new post above it. */
export function journalPage(c: Ctx, actor: Insider, space: Space) {
  const before = c.req.query('before')
  return formPage(postForm, {
    action: postsUrl(space.id),
    async load() {
      const { posts, more } = await journalOf(c.var.app.db, space, before && id(before))
      await markSeen(c, actor, { posts: posts.map((post) => post.id), ...(before ? {} : { spaceId: space.id }) })
      return { posts, more, answers: await keptForEach(c, commentForm, posts, (postId) => commentsUrl(space.id, postId)) }
    },
    async view(form, { posts, more, answers }) {
      const chosen = await chosenIn(c, actor, space, form)
      const { isBack } = form.state
      const body = () => (
        <div class="stack loose">
          <PageTitle title={t('journal.title')} />
          {(isBack || (mayPost(space) && !before)) && <Composer form={form} chosen={chosen} />}
          <Feed id={before ? undefined : journalDomId}>
            {posts.map((post) => (
              <PostView space={space} actor={actor} post={post} answer={answers.get(post.id)} />
            ))}
          </Feed>
          {posts.length === 0 && <Nothing space={space} />}
          <Pagination previous={before && spaceUrl(space.id)} next={more ? `${spaceUrl(space.id)}?before=${posts.at(-1)?.id}` : undefined} />
        </div>
      )
      return showSpace(c, space, () => ({ title: t('journal.title'), section: 'journal', hears: ['journal'], islands: [chooser], body: body() }))
    },
  })
}

function Nothing({ space }: { space: Space }) {
  return (
    <div id={emptyDomId}>
      <EmptyState title={t('journal.empty')}>{t(mayPost(space) ? 'journal.emptyWrite' : 'journal.emptyRead')}</EmptyState>
    </div>
  )
}
