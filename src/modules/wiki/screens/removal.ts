import { id, RuleViolation } from '../../../platform/http/errors.ts'
import { redirect } from '../../../platform/http/flash.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { spaceOf } from '../../twinspace/index.ts'
import { bringPageBack, removePage } from '../domain/remove-page.ts'
import { pagesUrl } from '../urls.ts'

/** POST /twinspaces/:id/pages/:pageId/removal */
export async function postPageRemoval(c: Ctx): Promise<Response> {
  const space = await spaceOf(c)
  const title = await c.var.app.db.transaction().execute((tx) => removePage(tx, c.var.actor, space, id(c.req.param('pageId'))))
  return redirect(c, pagesUrl(space.id), 'wiki.removed', { title })
}

/** POST /twinspaces/:id/pages/:pageId/return */
export async function postPageReturn(c: Ctx): Promise<Response> {
  const space = await spaceOf(c)
  try {
    const title = await c.var.app.db.transaction().execute((tx) => bringPageBack(tx, c.var.actor, space, id(c.req.param('pageId'))))
    return redirect(c, pagesUrl(space.id), 'wiki.returned', { title })
  } catch (error) {
    if (error instanceof RuleViolation) return redirect(c, pagesUrl(space.id), error.key, error.args as { max: number })
    throw error
  }
}
