import { id } from '../../../../platform/http/errors.ts'
import type { FormState } from '../../../../platform/http/forms.ts'
import type { Ctx } from '../../../../platform/http/route.ts'
import { t } from '../../../../platform/i18n/index.ts'
import { EmptyState, Feed, PageTitle, Pagination } from '../../../../ui/index.ts'
import { mayPost } from '../../policy.ts'
import { showSpace } from '../../show-space.tsx'
import { type Space, spaceOf } from '../../space.ts'
import { spaceUrl, streamUrl } from '../../urls.ts'
import { emptyDomId, journalDomId } from '../dom-ids.ts'
import { journalOf } from '../queries.ts'
import { Composer } from '../views/composer.tsx'
import { PostView } from '../views/post.tsx'

/** The journal, newest first, twenty posts a page. */
export async function showJournal(c: Ctx): Promise<Response> {
  return journalScreen(c, await spaceOf(c))
}

/** @param form a post that came back with something to look at again */
export async function journalScreen(c: Ctx, space: Space, form?: FormState): Promise<Response> {
  const { actor, app } = c.var
  const before = c.req.query('before')
  const now = Date.now()
  const { posts, more } = await journalOf(app.db, space, before && id(before))
  return showSpace(
    c,
    space,
    () => ({
      title: t('twinspace.journal'),
      section: 'journal',
      streams: [`${streamUrl(space.id)}?since=${now}`],
      body: (
        <div class="stack loose">
          <PageTitle title={t('twinspace.journal')} />
          {(form ?? (mayPost(space) && !before)) && <Composer space={space} form={form} />}
          <Feed id={before ? undefined : journalDomId}>
            {posts.map((post) => (
              <PostView space={space} actor={actor} post={post} />
            ))}
          </Feed>
          {posts.length === 0 && <Nothing space={space} />}
          <Pagination previous={before && spaceUrl(space.id)} next={more ? `${spaceUrl(space.id)}?before=${posts.at(-1)?.id}` : undefined} />
        </div>
      ),
    }),
    form ? 422 : 200,
  )
}

function Nothing({ space }: { space: Space }) {
  return (
    <div id={emptyDomId}>
      <EmptyState title={t('twinspace.journalEmpty')}>{t(mayPost(space) ? 'twinspace.journalEmptyWrite' : 'twinspace.journalEmptyRead')}</EmptyState>
    </div>
  )
}
