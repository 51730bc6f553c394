import type { Insider } from '../../../access/actor.ts'
import { formPage, handleForm, showForm } from '../../../platform/forms/index.ts'
import { type Ctx, redirect } from '../../../platform/http/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { type Space, showSpace } from '../../space/index.ts'
import { createPage } from '../domain/create-page.ts'
import { newPageForm } from '../forms.ts'
import { mayArrangePages } from '../policy.ts'
import { pagesOf, removedPages } from '../queries.ts'
import { editPageUrl, pagesUrl } from '../urls.ts'
import { PageList } from '../views/page-list.tsx'

/** GET /twinspaces/:id/pages */
export const showPages = (c: Ctx, _: Insider, space: Space): Promise<Response> => showForm(c, listPage(c, space))

/** POST /twinspaces/:id/pages */
export function postPage(c: Ctx, actor: Insider, space: Space): Promise<Response> {
  return handleForm(c, listPage(c, space), ({ title, parentId = null }, commit) =>
    commit(async (tx) => {
      const id = await createPage(tx, actor, space, { title, parentId })
      return redirect(c, editPageUrl(space.id, id), 'wiki.added')
    }),
  )
}

function listPage(c: Ctx, space: Space) {
  const { db } = c.var.app
  const arrange = mayArrangePages(space)
  return formPage(newPageForm, {
    action: pagesUrl(space.id),
    load: async () => ({ pages: await pagesOf(db, space), removed: arrange ? await removedPages(db, space) : [] }),
    view(form, { pages, removed }) {
      const add = arrange || form.state.isBack ? form : undefined
      const body = () => <PageList {...{ space, pages, removed, arrange, add }} />
      return showSpace(c, space, () => ({ title: t('wiki.title'), section: 'pages', hears: ['pages'], body: body() }))
    },
  })
}
