import type { Insider } from '../../../access/actor.ts'
import { formPage, handleForm, showForm } from '../../../platform/forms/index.ts'
import { type Ctx, id, NotFound, orNotFound, redirect } from '../../../platform/http/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { type Space, showSpace } from '../../space/index.ts'
import { changePage } from '../domain/change-page.ts'
import { settingsForm } from '../forms.ts'
import { mayArrangePages, mayOpenPagesToPupils } from '../policy.ts'
import { findPage } from '../queries.ts'
import { pageSettingsUrl, pageUrl } from '../urls.ts'
import { PageSettings } from '../views/page-settings.tsx'

/** GET /twinspaces/:id/pages/:pageId/settings */
export const showSettings = (c: Ctx, _: Insider, space: Space): Promise<Response> => showForm(c, settingsPage(c, space))

/** POST /twinspaces/:id/pages/:pageId/settings */
export function postPageSettings(c: Ctx, actor: Insider, space: Space): Promise<Response> {
  const pageId = id(c.req.param('pageId'))
  return handleForm(c, settingsPage(c, space), (input, commit, form) =>
    commit(async (tx) => {
      await changePage(tx, actor, space, pageId, form, input)
      return redirect(c, pageUrl(space.id, pageId), 'wiki.settingsSaved')
    }),
  )
}

function settingsPage(c: Ctx, space: Space) {
  const pageId = id(c.req.param('pageId'))
  const mayOpen = mayOpenPagesToPupils({ ...space, state: 'active' })
  return formPage(settingsForm, {
    action: pageSettingsUrl(space.id, pageId),
    load: async () => orNotFound(await findPage(c.var.app.db, space, pageId)),
    stored: ({ title, pupilsMayEdit }) => ({ title, pupilsMayEdit }),
    view(form, page) {
      if (!form.state.isBack && !mayArrangePages(space)) throw new NotFound()
      return showSpace(c, space, () => ({ title: t('wiki.settings'), section: 'pages', body: <PageSettings {...{ space, page, form, mayOpen }} /> }))
    },
  })
}
