import type { Insider } from '../../../access/actor.ts'
import { formPage, handleForm, showForm } from '../../../platform/forms/handle-form.ts'
import { id, NotFound, orNotFound } from '../../../platform/http/errors.ts'
import { redirect } from '../../../platform/http/flash.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { t } from '../../../platform/i18n/index.ts'
import { authorizeForm, mayArrangePages, mayOpenPagesToPupils, type Space, showSpace, spaceOf } from '../../space/index.ts'
import { changePage } from '../domain/change-page.ts'
import { settingsForm } from '../forms.ts'
import { findPage, type PageText } from '../queries.ts'
import { pageSettingsUrl, pageUrl } from '../urls.ts'
import { PageSettings } from '../views/page-settings.tsx'

type Arranged = { space: Space; page: PageText }

async function arranged(c: Ctx): Promise<Arranged> {
  const space = await spaceOf(c)
  authorizeForm(mayArrangePages, space)
  return { space, page: orNotFound(await findPage(c.var.app.db, space, id(c.req.param('pageId')))) }
}

/** GET /twinspaces/:id/pages/:pageId/settings */
export const showSettings = async (c: Ctx): Promise<Response> => showForm(c, settingsForm, settingsPage(c, await arranged(c)))

/** POST /twinspaces/:id/pages/:pageId/settings */
export async function postPageSettings(c: Ctx, actor: Insider): Promise<Response> {
  const { space, page } = await arranged(c)
  return handleForm(c, settingsForm, {
    ...settingsPage(c, { space, page }),
    repeats: true,
    act: (input, commit, form) =>
      commit(async (tx) => {
        await changePage(tx, actor, space, page.id, form, input)
        return redirect(c, pageUrl(space.id, page.id), 'wiki.settingsSaved')
      }),
  })
}

function settingsPage(c: Ctx, { space, page }: Arranged) {
  const { title, pupilsMayEdit } = page
  const mayOpen = mayOpenPagesToPupils({ ...space, state: 'active' })
  return formPage(settingsForm, {
    action: pageSettingsUrl(space.id, page.id),
    load: async () => {},
    stored: () => ({ title, pupilsMayEdit }),
    view(form, _, status) {
      const { isBack } = form.state
      if (!isBack && !mayArrangePages(space)) throw new NotFound()
      return showSpace(c, space, () => ({ title: t('wiki.settings'), section: 'pages', body: <PageSettings {...{ space, page, form, mayOpen }} /> }), status)
    },
  })
}
