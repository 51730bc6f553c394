import type { Pupil } from '../../../access/actor.ts'
import { formPage, handleForm, showForm } from '../../../platform/forms/index.ts'
import { type Ctx, id, orNotFound, redirect } from '../../../platform/http/index.ts'
import { isPrefetch } from '../../../platform/http/prefetch.ts'
import { t } from '../../../platform/i18n/index.ts'
import { type Space, serviceOf, showSpace } from '../../space/index.ts'
import { screenIn } from '../domain/keep-screen.ts'
import { needsService, ownTeachers, readingTeachers } from '../domain/readers.ts'
import { sendInSpace } from '../domain/send-report.ts'
import { helpForm } from '../forms.ts'
import type { Thing } from '../kept.ts'
import { sentReports } from '../queries.ts'
import { askedUrl } from '../urls.ts'
import { AskedView } from '../views/asked.tsx'
import { HelpView } from '../views/help.tsx'
import { mayReport } from './may-report.ts'
import { pageIn, placeInSpace } from './place.ts'
import { type Subject, subjectIn } from './subject.ts'

const nothing: Thing = { subject: null, reported: [], kept: { main: null, items: [] } }

/** Where a pupil asks for help, with something people wrote or without. */
export const showHelp = (c: Ctx, actor: Pupil, space: Space, subject?: Subject): Promise<Response> => showForm(c, helpPage(c, actor, space, subject))

function helpPage(c: Ctx, actor: Pupil, space: Space, subject?: Subject) {
  const { db } = c.var.app
  return formPage(helpForm, {
    async load() {
      const thing = subject ? await subjectIn(db, actor, space, subject) : nothing
      return { thing, teachers: await ownTeachers(db, space), sent: await sentReports(db, actor) }
    },
    stored: () => ({ from: c.req.query('from') }),
    view(form, { thing, teachers, sent }) {
      const asked = { kind: 'other', discreet: false, thing } as const
      const shown = {
        back: subject ? placeInSpace(space.id, thing) : pageIn(space.id, form.from.value),
        kept: subject && thing.kept,
        teachers: readingTeachers(teachers, asked),
        service: serviceOf(space) ?? '',
        withService: needsService(teachers, asked),
      }
      return showSpace(c, space, () => ({ title: t('reports.help.title'), helping: true, body: <HelpView {...{ form, sent, ...shown }} spaceId={space.id} /> }))
    },
  })
}

/** Sends a pupil's call for help, with what they had before them. */
export function postHelp(c: Ctx, actor: Pupil, space: Space, subject?: Subject): Promise<Response> {
  return handleForm(c, helpPage(c, actor, space, subject), async ({ from, ...said }, commit) => {
    await mayReport(c, actor)
    return commit(async (tx) => {
      const thing = subject ? await subjectIn(tx, actor, space, subject) : await screenIn(tx, space.id, pageIn(space.id, from))
      const page = subject ? placeInSpace(space.id, thing) : pageIn(space.id, from)
      return redirect(c, askedUrl(space.id, await sendInSpace(tx, actor, space, thing, { ...said, page })))
    })
  })
}

/** What has become of it. That a pupil has read that it is closed is noted, unless a browser only fetched it ahead of a click. */
export async function showAsked(c: Ctx, actor: Pupil, space: Space): Promise<Response> {
  const { db } = c.var.app
  const [report] = await sentReports(db, actor, id(c.req.param('report')))
  const { id: reportId, isNews } = orNotFound(report)
  if (isNews && !isPrefetch(c)) await db.updateTable('reports').set({ read_at: new Date() }).where('id', '=', reportId).execute()
  return showSpace(c, space, () => ({ title: t('reports.asked.title'), body: report && <AskedView report={report} spaceId={space.id} /> }))
}
