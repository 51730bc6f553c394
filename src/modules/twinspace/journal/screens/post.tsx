import { id, orNotFound } from '../../../../platform/http/errors.ts'
import type { FormState } from '../../../../platform/http/forms.ts'
import type { Ctx } from '../../../../platform/http/route.ts'
import { t } from '../../../../platform/i18n/index.ts'
import { PageTitle } from '../../../../ui/index.ts'
import { showSpace } from '../../show-space.tsx'
import { type Space, spaceOf } from '../../space.ts'
import { spaceUrl, streamUrl } from '../../urls.ts'
import { postOf } from '../queries.ts'
import { authorName } from '../views/author.tsx'
import { PostView } from '../views/post.tsx'

/** One post on a page of its own. */
export async function showPost(c: Ctx): Promise<Response> {
  return postScreen(c, await spaceOf(c))
}

/** @param form a comment that came back with something to look at again */
export async function postScreen(c: Ctx, space: Space, form?: FormState): Promise<Response> {
  const now = Date.now()
  const post = orNotFound(await postOf(c.var.app.db, space, id(c.req.param('post'))))
  return showSpace(
    c,
    space,
    () => {
      const title = t('twinspace.postBy', { name: authorName(post.author) })
      return {
        title,
        section: 'journal',
        streams: [`${streamUrl(space.id)}?since=${now}`],
        body: (
          <div class="stack loose">
            <PageTitle title={title} over={<a href={spaceUrl(space.id)}>{t('twinspace.toJournal')}</a>} />
            <PostView space={space} actor={c.var.actor} post={post} form={form} alone />
          </div>
        ),
      }
    },
    form ? 422 : 200,
  )
}
