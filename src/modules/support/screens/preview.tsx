import type { Person } from '../../../access/actor.ts'
import { formPage, handleForm, showForm } from '../../../platform/forms/index.ts'
import { readQuery } from '../../../platform/forms/read-query.ts'
import { type Ctx, redirect } from '../../../platform/http/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { show } from '../../shell/index.ts'
import { validateSeveral } from '../domain/validate-several.ts'
import { selectedForm } from '../forms.ts'
import { selectedOf } from '../queries.ts'
import { decisionsUrl, queueUrl } from '../urls.ts'
import { Preview } from '../views/preview.tsx'

/** `?validation=`, several times: the applications that are about to be validated together, each by name with its evidence. */
export async function showPreview(c: Ctx, actor: Person): Promise<Response> {
  const { validation } = readQuery(c, selectedForm)
  return validation.length === 0 ? redirect(c, queueUrl, 'support.validated', { count: 0 }) : showForm(c, page(c, actor, validation))
}

/** Validates those that stood on that page. */
export const postDecisions = (c: Ctx, actor: Person): Promise<Response> =>
  handleForm(c, page(c, actor, []), ({ validation }, commit) =>
    commit(async (tx) => {
      const { length: count } = await validateSeveral(tx, actor, validation)
      return redirect(c, count === 0 ? queueUrl : decisionsUrl, 'support.validated', { count })
    }),
  )

const page = (c: Ctx, actor: Person, selected: readonly string[]) =>
  formPage(selectedForm, {
    action: decisionsUrl,
    load: () => selectedOf(c.var.app.db, actor, selected),
    view: (form, rows) => show(c, () => ({ title: t('support.preview'), nav: 'queue', width: 'wide', body: <Preview form={form} rows={rows} /> })),
  })
