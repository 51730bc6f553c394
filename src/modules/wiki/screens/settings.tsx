import { id, NotFound, orNotFound } from '../../../platform/http/errors.ts'
import { redirect } from '../../../platform/http/flash.ts'
import { type FormState, filled, handleForm } from '../../../platform/http/forms.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { t } from '../../../platform/i18n/index.ts'
import { mayArrangePages, mayOpenPagesToPupils, type Space, showSpace, spaceOf } from '../../twinspace/index.ts'
import { changePage } from '../domain/change-page.ts'
import { settingsForm } from '../forms.ts'
import { findPage, type PageText } from '../queries.ts'
import { pageUrl } from '../urls.ts'
import { PageSettings } from '../views/page-settings.tsx'

async function arranged(c: Ctx): Promise<{ space: Space; page: PageText }> {
  const space = await spaceOf(c)
  if (!mayArrangePages(space)) throw new NotFound()
  return { space, page: orNotFound(await findPage(c.var.app.db, space, id(c.req.param('pageId')))) }
}

const show = (c: Ctx, space: Space, page: PageText, form: FormState, status = 200): Promise<Response> =>
  showSpace(
    c,
    space,
    () => ({
      title: t('wiki.settings'),
      section: 'pages',
      body: <PageSettings space={space} page={page} form={form} mayOpen={mayOpenPagesToPupils(space)} />,
    }),
    status,
  )

/** GET /twinspaces/:id/pages/:pageId/settings */
export async function showSettings(c: Ctx): Promise<Response> {
  const { space, page } = await arranged(c)
  return show(c, space, page, filled({ title: page.title, pupilsMayEdit: page.pupilsMayEdit }))
}

/** POST /twinspaces/:id/pages/:pageId/settings */
export async function postPageSettings(c: Ctx): Promise<Response> {
  const { space, page } = await arranged(c)
  return handleForm(
    c,
    settingsForm,
    async (input) => {
      await c.var.app.db.transaction().execute((tx) => changePage(tx, c.var.actor, space, page.id, input))
      return redirect(c, pageUrl(space.id, page.id), 'wiki.settingsSaved')
    },
    (form) => show(c, space, page, form, 422),
  )
}
