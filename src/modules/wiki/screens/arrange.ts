import type { Insider } from '../../../access/actor.ts'
import { button, handleButton } from '../../../platform/forms/index.ts'
import { type Ctx, id, redirect } from '../../../platform/http/index.ts'
import type { Key } from '../../../platform/i18n/index.ts'
import type { Space } from '../../space/index.ts'
import { movePage } from '../domain/move-page.ts'
import { bringPageBack, removePage } from '../domain/remove-page.ts'
import { positionForm } from '../forms.ts'
import { pagesUrl } from '../urls.ts'

/** POST /twinspaces/:id/pages/:pageId/position */
export function postPagePosition(c: Ctx, _: Insider, space: Space): Promise<Response> {
  const pageId = id(c.req.param('pageId'))
  return handleButton(c, positionForm, ({ direction }, commit) =>
    commit(async (tx) => {
      await movePage(tx, space, pageId, direction)
      return redirect(c, pagesUrl(space.id))
    }),
  )
}

const pageAct =
  (act: typeof removePage, flash: Key) =>
  (c: Ctx, actor: Insider, space: Space): Promise<Response> => {
    const pageId = id(c.req.param('pageId'))
    return handleButton(c, button, (_, commit) =>
      commit(async (tx) => {
        const title = await act(tx, actor, space, pageId)
        return redirect(c, pagesUrl(space.id), flash, { title })
      }),
    )
  }

/** POST /twinspaces/:id/pages/:pageId/removal */
export const postPageRemoval = pageAct(removePage, 'wiki.removed')
/** POST /twinspaces/:id/pages/:pageId/return */
export const postPageReturn = pageAct(bringPageBack, 'wiki.returned')
