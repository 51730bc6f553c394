import type { Insider } from '../../../access/actor.ts'
import { type Ctx, id, NotFound, orNotFound } from '../../../platform/http/index.ts'
import { mayAddPictures } from '../../materials/index.ts'
import { type Space, showSpace } from '../../space/index.ts'
import { mayArrangePages, mayEditPages } from '../policy.ts'
import { findPage } from '../queries.ts'
import { PageEditor } from '../views/page-editor.tsx'

/** GET /twinspaces/:id/pages/:pageId/edit */
export async function showPageEditor(c: Ctx, _: Insider, space: Space): Promise<Response> {
  const page = orNotFound(await findPage(c.var.app.db, space, id(c.req.param('pageId'))))
  if (!mayEditPages(space, page)) throw new NotFound()
  const { host } = new URL(c.var.app.settings.baseUrl)
  const may = { arrange: mayArrangePages(space), addPictures: mayAddPictures(space) }
  return showSpace(c, space, () => ({
    title: page.title,
    section: 'pages',
    body: <PageEditor space={space} page={page} host={host} may={may} />,
    islands: ['page-editor.island.js'],
  }))
}
