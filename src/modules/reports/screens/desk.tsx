import type { Person } from '../../../access/actor.ts'
import type { Child } from '../../../platform/html/html.ts'
import type { Ctx } from '../../../platform/http/index.ts'
import { QueueTabs, show } from '../../shell/index.ts'
import { type Space, showSpace } from '../../space/index.ts'
import { forService, inSpace, type Reading } from '../policy.ts'
import type { Report } from '../queries.ts'
import {
  queueClosureUrl,
  queueKeptPictureUrl,
  queueReportsUrl,
  queueReportUrl,
  queueTakingUrl,
  spaceClosureUrl,
  spaceKeptPictureUrl,
  spaceReportsUrl,
  spaceReportUrl,
  spaceTakingUrl,
} from '../urls.ts'
import { placeInSpace, placeOutside } from './place.ts'

/** Addresses of the list somebody works on, and of one report, what is done about it, and its pictures. */
export type Urls = {
  list: string
  report(id: string): string
  taking(id: string): string
  closure(id: string): string
  picture(id: string, pictureId: string, width: number): string
}

/**
 * Where somebody looks into reports: their TwinSpace, or their service's queue.
 * @property reading which they read there
 * @property urls of their list, and of a report in it
 * @property placeOf where what is reported stands, for whoever can go there
 */
export type Desk = {
  reading: Reading
  urls: Urls
  tabs?: () => Child
  placeOf(report: Report): string | undefined
  show(c: Ctx, view: () => { title: string; body: Child }): Promise<Response>
}
type AtDesk = (c: Ctx, actor: Person, desk: Desk) => Promise<Response>

/** A handler of the staff of a TwinSpace. */
export const inTheSpace =
  (handler: AtDesk) =>
  (c: Ctx, actor: Person, space: Space): Promise<Response> =>
    handler(c, actor, {
      reading: inSpace(actor, space.id),
      urls: {
        list: spaceReportsUrl(space.id),
        report: (id) => spaceReportUrl(space.id, id),
        taking: (id) => spaceTakingUrl(space.id, id),
        closure: (id) => spaceClosureUrl(space.id, id),
        picture: (...of) => spaceKeptPictureUrl(space.id, ...of),
      },
      placeOf: (report) => placeInSpace(space.id, { subject: subjectOf(report), kept: report.kept }),
      show: (c, view) => showSpace(c, space, () => ({ ...view(), section: 'reports' })),
    })

/** A handler of the officers of a service. */
export const inTheQueue =
  (handler: AtDesk) =>
  (c: Ctx, actor: Person): Promise<Response> =>
    handler(c, actor, {
      reading: forService(actor),
      urls: { list: queueReportsUrl, report: queueReportUrl, taking: queueTakingUrl, closure: queueClosureUrl, picture: queueKeptPictureUrl },
      tabs: () => <QueueTabs current="reports" />,
      placeOf: (report) => placeOutside(subjectOf(report)),
      show: (c, view) => show(c, () => ({ ...view(), nav: 'queue', width: 'wide' })),
    })

const subjectOf = ({ subjectKind, subjectId }: Report) => (subjectKind && subjectId ? { kind: subjectKind, id: subjectId } : null)
