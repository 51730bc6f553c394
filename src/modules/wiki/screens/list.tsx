import type { Insider } from '../../../access/actor.ts'
import { formPage, handleForm, showForm } from '../../../platform/forms/handle-form.ts'
import { redirect } from '../../../platform/http/flash.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { t } from '../../../platform/i18n/index.ts'
import { authorizeForm, mayArrangePages, type Space, showSpace, spaceOf } from '../../space/index.ts'
import { createPage } from '../domain/create-page.ts'
import { newPageForm } from '../forms.ts'
import { pagesOf, removedPages } from '../queries.ts'
import { editPageUrl, pagesUrl } from '../urls.ts'
import { PageList } from '../views/page-list.tsx'

/** GET /twinspaces/:id/pages */
export const showPages = async (c: Ctx): Promise<Response> => showForm(c, newPageForm, listPage(c, await spaceOf(c)))

/** POST /twinspaces/:id/pages */
export async function postPage(c: Ctx, actor: Insider): Promise<Response> {
  const space = await spaceOf(c)
  authorizeForm(mayArrangePages, space)
  return handleForm(c, newPageForm, {
    ...listPage(c, space),
    act: ({ title, parentId = null }, commit) =>
      commit(async (tx) => {
        const id = await createPage(tx, actor, space, { title, parentId })
        return redirect(c, editPageUrl(space.id, id), 'wiki.added')
      }),
  })
}

function listPage(c: Ctx, space: Space) {
  const { db } = c.var.app
  const arrange = mayArrangePages(space)
  return formPage(newPageForm, {
    action: pagesUrl(space.id),
    load: async () => ({ pages: await pagesOf(db, space), removed: arrange ? await removedPages(db, space) : [] }),
    view(form, { pages, removed }, status) {
      const add = arrange || form.state.isBack ? form : undefined
      const body = () => <PageList {...{ space, pages, removed, arrange, add }} />
      return showSpace(c, space, () => ({ title: t('wiki.title'), section: 'pages', hears: ['pages'], body: body() }), status)
    },
  })
}
