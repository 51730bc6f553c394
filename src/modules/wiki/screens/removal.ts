import type { Insider } from '../../../access/actor.ts'
import { button } from '../../../platform/forms/define-form.ts'
import { handleButton } from '../../../platform/forms/handle-form.ts'
import { id } from '../../../platform/http/errors.ts'
import { redirect } from '../../../platform/http/flash.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { authorizeForm, mayArrangePages, orClosed, spaceOf } from '../../space/index.ts'
import { bringPageBack, removePage } from '../domain/remove-page.ts'
import { pagesUrl } from '../urls.ts'

/** POST /twinspaces/:id/pages/:pageId/removal */
export async function postPageRemoval(c: Ctx, actor: Insider): Promise<Response> {
  const space = await spaceOf(c)
  authorizeForm(mayArrangePages, space)
  const pageId = id(c.req.param('pageId'))
  return orClosed(c, () =>
    handleButton(c, button, (_, commit) =>
      commit(async (tx) => {
        const title = await removePage(tx, actor, space, pageId)
        return redirect(c, pagesUrl(space.id), 'wiki.removed', { title })
      }),
    ),
  )
}

/** POST /twinspaces/:id/pages/:pageId/return */
export async function postPageReturn(c: Ctx, actor: Insider): Promise<Response> {
  const space = await spaceOf(c)
  authorizeForm(mayArrangePages, space)
  const pageId = id(c.req.param('pageId'))
  return orClosed(c, () =>
    handleButton(c, button, (_, commit) =>
      commit(async (tx) => {
        const title = await bringPageBack(tx, actor, space, pageId)
        return redirect(c, pagesUrl(space.id), 'wiki.returned', { title })
      }),
    ),
  )
}
