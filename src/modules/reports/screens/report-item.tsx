import type { Insider, Person } from '../../../access/actor.ts'
import { formPage, handleForm, showForm } from '../../../platform/forms/index.ts'
import { type Ctx, redirect } from '../../../platform/http/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { type Space, showSpace } from '../../space/index.ts'
import { servicesFor } from '../domain/readers.ts'
import { sendInSpace } from '../domain/send-report.ts'
import { reportForm } from '../forms.ts'
import { ReportFormView } from '../views/report-form.tsx'
import { postHelp, showHelp } from './help.tsx'
import { mayReport } from './may-report.ts'
import { placeInSpace } from './place.ts'
import { type Subject, subjectIn, subjectOf } from './subject.ts'

/** Something in a TwinSpace is reported: a pupil tells a teacher, adults say what is wrong with it. */
export const showItemReport = (c: Ctx, actor: Insider, space: Space): Promise<Response> =>
  actor.kind === 'pupil' ? showHelp(c, actor, space, subjectOf(c)) : showForm(c, page(c, actor, space, subjectOf(c)))

export const postItemReport = (c: Ctx, actor: Insider, space: Space): Promise<Response> =>
  actor.kind === 'pupil' ? postHelp(c, actor, space, subjectOf(c)) : postReport(c, actor, space)

const page = (c: Ctx, actor: Person, space: Space, subject: Subject) =>
  formPage(reportForm, {
    async load() {
      const thing = await subjectIn(c.var.app.db, actor, space, subject)
      return { thing, services: await servicesFor(c.var.app.db, actor, space, { kind: 'other', discreet: false, thing }) }
    },
    view: (form, { thing, services }) =>
      showSpace(c, space, () => ({
        title: t('reports.report.title'),
        body: <ReportFormView form={form} kept={thing.kept} back={placeInSpace(space.id, thing)} services={services} inSpace />,
      })),
  })

function postReport(c: Ctx, actor: Person, space: Space): Promise<Response> {
  const subject = subjectOf(c)
  return handleForm(c, page(c, actor, space, subject), async (said, commit) => {
    await mayReport(c, actor)
    return commit(async (tx) => {
      const thing = await subjectIn(tx, actor, space, subject)
      const place = placeInSpace(space.id, thing)
      await sendInSpace(tx, actor, space, thing, { ...said, discreet: false, page: place })
      return redirect(c, place, 'reports.report.done')
    })
  })
}
