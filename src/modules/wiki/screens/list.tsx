import { NotFound } from '../../../platform/http/errors.ts'
import { redirect } from '../../../platform/http/flash.ts'
import { FormState, handleForm } from '../../../platform/http/forms.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { t } from '../../../platform/i18n/index.ts'
import { mayArrangePages, type Space, showSpace, spaceOf } from '../../twinspace/index.ts'
import { createPage } from '../domain/create-page.ts'
import { newPageForm } from '../forms.ts'
import { pagesOf, removedPages } from '../queries.ts'
import { editPageUrl } from '../urls.ts'
import { PageList } from '../views/page-list.tsx'

/** GET /twinspaces/:id/pages */
export async function showPages(c: Ctx): Promise<Response> {
  return show(c, await spaceOf(c), new FormState())
}

/** POST /twinspaces/:id/pages */
export async function postPage(c: Ctx): Promise<Response> {
  const space = await spaceOf(c)
  if (!mayArrangePages(space)) throw new NotFound()
  return handleForm(
    c,
    newPageForm,
    async (input) => {
      const id = await c.var.app.db.transaction().execute((tx) => createPage(tx, c.var.actor, space, input))
      return redirect(c, editPageUrl(space.id, id), 'wiki.added')
    },
    (form) => show(c, space, form, 422),
  )
}

async function show(c: Ctx, space: Space, form: FormState, status = 200): Promise<Response> {
  const { db } = c.var.app
  const arrange = mayArrangePages(space)
  const pages = await pagesOf(db, space)
  const removed = arrange ? await removedPages(db, space) : []
  return showSpace(
    c,
    space,
    () => ({ title: t('wiki.title'), section: 'pages', body: <PageList space={space} pages={pages} removed={removed} arrange={arrange} form={form} /> }),
    status,
  )
}
