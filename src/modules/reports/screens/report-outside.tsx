import type { Person } from '../../../access/actor.ts'
import { formPage, handleForm, showForm } from '../../../platform/forms/index.ts'
import { type Ctx, id, redirect } from '../../../platform/http/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { contactsUrl } from '../../partners/urls.ts'
import { show } from '../../shell/index.ts'
import { type OutsideSubject, thingOutside } from '../domain/keep-outside.ts'
import { sendOutside } from '../domain/send-report.ts'
import { reportForm } from '../forms.ts'
import { ReportFormView } from '../views/report-form.tsx'
import { mayReport } from './may-report.ts'
import { placeOutside } from './place.ts'

/** A profile, a project's text, a contact request (`:id`) is reported. */
export const showReportOf =
  (kind: OutsideSubject) =>
  (c: Ctx, actor: Person): Promise<Response> =>
    showForm(c, page(c, actor, kind))

export const postReportOf =
  (kind: OutsideSubject) =>
  (c: Ctx, actor: Person): Promise<Response> => {
    const subject = { kind, id: id(c.req.param('id')) }
    return handleForm(c, page(c, actor, kind), async (said, commit) => {
      await mayReport(c, actor)
      return commit(async (tx) => {
        await sendOutside(tx, actor, await thingOutside(tx, actor, kind, subject.id), { ...said, discreet: false, page: backFrom(subject) })
        return redirect(c, backFrom(subject), 'reports.report.done')
      })
    })
  }

const backFrom = (subject: { kind: OutsideSubject; id: string }): string => placeOutside(subject) ?? contactsUrl

function page(c: Ctx, actor: Person, kind: OutsideSubject) {
  const subject = { kind, id: id(c.req.param('id')) }
  return formPage(reportForm, {
    load: () => thingOutside(c.var.app.db, actor, kind, subject.id),
    view: (form, { kept, services }) =>
      show(c, () => ({
        title: t('reports.report.title'),
        body: <ReportFormView form={form} kept={kept} back={backFrom(subject)} services={services} inSpace={false} />,
      })),
  })
}
