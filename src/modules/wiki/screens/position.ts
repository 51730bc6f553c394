import { handleButton } from '../../../platform/forms/handle-form.ts'
import { id } from '../../../platform/http/errors.ts'
import { redirect } from '../../../platform/http/flash.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { authorizeForm, mayArrangePages, orClosed, spaceOf } from '../../space/index.ts'
import { movePage } from '../domain/move-page.ts'
import { positionForm } from '../forms.ts'
import { pagesUrl } from '../urls.ts'

/** POST /twinspaces/:id/pages/:pageId/position */
export async function postPagePosition(c: Ctx): Promise<Response> {
  const space = await spaceOf(c)
  authorizeForm(mayArrangePages, space)
  const pageId = id(c.req.param('pageId'))
  return orClosed(c, () =>
    handleButton(c, positionForm, ({ direction }, commit) =>
      commit(async (tx) => {
        await movePage(tx, space, pageId, direction)
        return redirect(c, pagesUrl(space.id))
      }),
    ),
  )
}
