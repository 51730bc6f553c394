import { member, officer, pupil, signedIn } from '../../access/guards.ts'
import { get, post, type Route } from '../../platform/http/index.ts'
import { belongs, inSpace, isStaff } from '../space/index.ts'
import { spaceSubjects } from './kinds.ts'
import { inTheQueue, inTheSpace } from './screens/desk.tsx'
import { postHelp, showAsked, showHelp } from './screens/help.tsx'
import { postClosure, postTaking, showKeptPicture, showReport } from './screens/report.tsx'
import { postItemReport, showItemReport } from './screens/report-item.tsx'
import { postReportOf, showReportOf } from './screens/report-outside.tsx'
import { showReports } from './screens/reports.tsx'
import { showSent } from './screens/sent.tsx'

const item = `/twinspaces/:id/:kind{${spaceSubjects.join('|')}}/:item`

export const routes: readonly Route[] = [
  get('/twinspaces/:id/help', pupil, inSpace(showHelp, belongs)),
  post('/twinspaces/:id/help', pupil, inSpace(postHelp, belongs)),
  get('/twinspaces/:id/help/:report', pupil, inSpace(showAsked, belongs)),
  get(`${item}/report`, signedIn, inSpace(showItemReport, belongs)),
  post(`${item}/report`, signedIn, inSpace(postItemReport, belongs)),
  get('/people/:id/report', member, showReportOf('people')),
  post('/people/:id/report', member, postReportOf('people')),
  get('/projects/:id/report', member, showReportOf('projects')),
  post('/projects/:id/report', member, postReportOf('projects')),
  get('/contact-requests/:id/report', member, showReportOf('contact-requests')),
  post('/contact-requests/:id/report', member, postReportOf('contact-requests')),
  get('/reports', member, showSent),
  get('/twinspaces/:id/reports', member, inSpace(inTheSpace(showReports), isStaff)),
  get('/twinspaces/:id/reports/:report', member, inSpace(inTheSpace(showReport), isStaff)),
  post('/twinspaces/:id/reports/:report/taking', member, inSpace(inTheSpace(postTaking), isStaff)),
  post('/twinspaces/:id/reports/:report/closure', member, inSpace(inTheSpace(postClosure), isStaff)),
  get('/twinspaces/:id/reports/:report/pictures/:picture/:width{[0-9]+}', member, inSpace(inTheSpace(showKeptPicture), isStaff)),
  get('/queue/reports', officer, inTheQueue(showReports)),
  get('/queue/reports/:report', officer, inTheQueue(showReport)),
  post('/queue/reports/:report/taking', officer, inTheQueue(postTaking)),
  post('/queue/reports/:report/closure', officer, inTheQueue(postClosure)),
  get('/queue/reports/:report/pictures/:picture/:width{[0-9]+}', officer, inTheQueue(showKeptPicture)),
]
