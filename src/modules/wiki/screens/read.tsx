import type { Insider } from '../../../access/actor.ts'
import { type Ctx, id, orNotFound } from '../../../platform/http/index.ts'
import { type Space, showSpace } from '../../space/index.ts'
import { compactionOf } from '../collaboration/compaction.ts'
import { mayArrangePages, mayEditPages } from '../policy.ts'
import { findPage, type PageText } from '../queries.ts'
import { PageArticle, PagesAside } from '../views/page-article.tsx'

/** How long a reader waits for what has just been written, in milliseconds; who waited that long reads what was compacted last. */
const patience = 1_000

/** GET /twinspaces/:id/pages/:pageId */
export async function showPage(c: Ctx, _: Insider, space: Space): Promise<Response> {
  const page = await latest(c, space, id(c.req.param('pageId')))
  const may = { edit: mayEditPages(space, page), arrange: mayArrangePages(space) }
  return showSpace(c, space, () => ({
    title: page.title,
    section: 'pages',
    body: <PageArticle space={space} page={page} may={may} />,
    aside: page.pages.length > 1 && <PagesAside space={space} page={page} />,
  }))
}

async function latest(c: Ctx, space: Space, pageId: string): Promise<PageText> {
  const { app } = c.var
  const page = orNotFound(await findPage(app.db, space, pageId))
  if (!page.isBehind) return page
  await compactionOf(app).freshen(pageId, patience)
  return orNotFound(await findPage(app.db, space, pageId))
}
