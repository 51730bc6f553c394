import type { Person } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import { button, formPage, handleButton, handleForm, showForm } from '../../../platform/forms/index.ts'
import { type Ctx, id, orNotFound, redirect } from '../../../platform/http/index.ts'
import { pictureWidths, sendPicture } from '../../materials/index.ts'
import { closeReport, takeReport } from '../domain/handle.ts'
import { closureForm } from '../forms.ts'
import { reportOf } from '../queries.ts'
import { ReportView } from '../views/report.tsx'
import { kindWords } from '../views/words.tsx'
import type { Desk } from './desk.tsx'

const idOf = (c: Ctx): string => id(c.req.param('report'))
const load = async (c: Ctx, actor: Person, { reading }: Desk) => orNotFound(await reportOf(c.var.app.db, actor, reading, idOf(c)))

/** One report; opening it is a look at personal data and stands in the audit log. */
export function showReport(c: Ctx, actor: Person, desk: Desk): Promise<Response> {
  const shown = page(c, actor, desk)
  return showForm(c, {
    ...shown,
    async load() {
      const report = await shown.load()
      if (!report.seenLately) await audit(c.var.app.db, actor, 'report.viewed', { kind: 'report', id: report.id }, { service: report.services[0] ?? null })
      return report
    },
  })
}

const page = (c: Ctx, actor: Person, desk: Desk) =>
  formPage(closureForm, {
    action: desk.urls.closure(idOf(c)),
    load: () => load(c, actor, desk),
    view: (form, report) =>
      desk.show(c, () => ({
        title: kindWords(report.kind),
        body: <ReportView urls={desk.urls} report={report} form={form} thing={report.isThere ? desk.placeOf(report) : undefined} />,
      })),
  })

/** Says that somebody looks into it. */
export const postTaking = (c: Ctx, actor: Person, { urls, reading }: Desk): Promise<Response> =>
  handleButton(c, button, (_, commit) =>
    commit(async (tx) => {
      await takeReport(tx, actor, { id: idOf(c), reading })
      return redirect(c, urls.report(idOf(c)), 'reports.take.done')
    }),
  )

/** Closes it, with what was done. */
export const postClosure = (c: Ctx, actor: Person, desk: Desk): Promise<Response> =>
  handleForm(c, page(c, actor, desk), ({ outcome }, commit) =>
    commit(async (tx) => {
      await closeReport(tx, actor, { id: idOf(c), reading: desk.reading, outcome })
      return redirect(c, desk.urls.list, 'reports.close.done')
    }),
  )

/** A picture that was kept, also when it is out of sight where it was. */
export async function showKeptPicture(c: Ctx, actor: Person, desk: Desk): Promise<Response> {
  const width = orNotFound(pictureWidths.find((each) => String(each) === c.req.param('width')))
  const { kept } = await load(c, actor, desk)
  const picture = kept.items.flatMap(({ pictures }) => pictures).find((each) => each.id === c.req.param('picture'))
  return sendPicture(c, orNotFound(picture).key, width)
}
