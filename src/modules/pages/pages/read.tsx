import { found, id } from '../../../platform/http/errors.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { mayArrangePages, mayEditPages, showSpace, spaceOf } from '../../twinspace/index.ts'
import { findPage } from '../queries.ts'
import { PageArticle, PagesAside } from '../views/page-article.tsx'

/** GET /twinspaces/:id/pages/:pageId */
export async function readPage(c: Ctx): Promise<Response> {
  const space = await spaceOf(c)
  const page = found(await findPage(c.var.app.db, space, id(c.req.param('pageId'))))
  const may = { edit: mayEditPages(space, page), arrange: mayArrangePages(space) }
  return showSpace(c, space, () => ({
    title: page.title,
    section: 'pages',
    body: <PageArticle space={space} page={page} may={may} />,
    aside: page.pages.length > 1 && <PagesAside space={space} page={page} />,
  }))
}
