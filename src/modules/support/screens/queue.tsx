import type { Person } from '../../../access/actor.ts'
import { formPage, handleForm, showForm } from '../../../platform/forms/index.ts'
import { type Ctx, redirect } from '../../../platform/http/index.ts'
import { wholeNumber } from '../../../platform/http/whole-number.ts'
import { t } from '../../../platform/i18n/index.ts'
import { show } from '../../shell/index.ts'
import { validateSeveral } from '../domain/validate-several.ts'
import { validationsForm } from '../forms.ts'
import { pageSize, peopleQueue } from '../queries.ts'
import { decisionsUrl, queueUrl } from '../urls.ts'
import { Queue } from '../views/queue.tsx'

export const showQueue = (c: Ctx, actor: Person): Promise<Response> => showForm(c, queuePage(c, actor))

/** Validates the ticked applications, or the one whose button was pressed. */
export const postDecisions = (c: Ctx, actor: Person): Promise<Response> =>
  handleForm(c, queuePage(c, actor), ({ only, validation }, commit) =>
    commit(async (tx) => {
      const count = await validateSeveral(tx, actor, only ? [only] : validation)
      return redirect(c, queueUrl, 'support.validated', { count })
    }),
  )

function queuePage(c: Ctx, actor: Person) {
  const page = wholeNumber(c.req.query('page'), { from: 1, to: 1000, otherwise: 1 })
  const several = actor.isCentralOfficer || actor.officerFor.length > 1
  return formPage(validationsForm, {
    action: decisionsUrl,
    load: () => peopleQueue(c.var.app.db, actor, (page - 1) * pageSize),
    view: (form, rows) =>
      show(c, () => ({
        title: t('support.queue'),
        nav: 'queue',
        width: 'wide',
        islands: ['queue-keys.island.js'],
        body: <Queue {...{ form, rows, page, several }} />,
      })),
  })
}
