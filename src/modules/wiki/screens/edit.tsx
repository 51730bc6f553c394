import { id, NotFound, orNotFound } from '../../../platform/http/errors.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { mayArrangePages, mayEditPages, mayPost, showSpace, spaceOf } from '../../space/index.ts'
import { findPage } from '../queries.ts'
import { PageEditor } from '../views/page-editor.tsx'

/** GET /twinspaces/:id/pages/:pageId/edit */
export async function showPageEditor(c: Ctx): Promise<Response> {
  const space = await spaceOf(c)
  const page = orNotFound(await findPage(c.var.app.db, space, id(c.req.param('pageId'))))
  if (!mayEditPages(space, page)) throw new NotFound()
  const may = { arrange: mayArrangePages(space), addPictures: mayPost(space) }
  return showSpace(c, space, () => ({
    title: page.title,
    section: 'pages',
    body: <PageEditor space={space} page={page} may={may} />,
    islands: ['page-editor.island.js'],
  }))
}
