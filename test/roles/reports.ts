import type { Rows } from './index.ts'

// The pupil's report is the founder's, who teaches at the pupil's school; the other one, which no teacher shall read, the service's.
// biome-ignore format: a table
export const reports: Rows = {
  'GET /twinspaces/:id/help': 'sign-in 200     404     404     404     404     404     404',
  'POST /twinspaces/:id/help': '401     422     404     404     404     404     404     404',
  'GET /twinspaces/:id/help/:report': 'sign-in 200     404     404     404     404     404     404',
  'GET /twinspaces/:id/:kind{posts|comments|pictures|pages}/:item/report': 'sign-in 404     404     404     404     404     404     200',
  'GET /twinspaces/:id/:kind{posts|comments|pictures|pages}/:item/report#own': 'sign-in 200     404     404     404     404     404     404',
  'POST /twinspaces/:id/:kind{posts|comments|pictures|pages}/:item/report': '401     404     404     404     404     404     404     422',
  'POST /twinspaces/:id/:kind{posts|comments|pictures|pages}/:item/report#own': '401     422     404     404     404     404     404     404',
  'GET /people/:id/report': 'sign-in 404     404     200     404     200     200     404',
  'POST /people/:id/report': '401     404     404     422     404     422     422     404',
  'GET /projects/:id/report': 'sign-in 404     200     200     200     200     200     404',
  'POST /projects/:id/report': '401     404     422     422     422     422     422     404',
  'GET /contact-requests/:id/report': 'sign-in 404     404     200     404     404     404     404',
  'POST /contact-requests/:id/report': '401     404     404     422     404     404     404     404',
  'GET /reports': 'sign-in 404     200     200     200     200     200     200',
  'GET /twinspaces/:id/reports': 'sign-in 404     404     404     404     404     404     200',
  'GET /twinspaces/:id/reports/:report': 'sign-in 404     404     404     404     404     404     200',
  'POST /twinspaces/:id/reports/:report/taking': '401     404     404     404     404     404     404     303',
  'POST /twinspaces/:id/reports/:report/closure': '401     404     404     404     404     404     404     422',
  'GET /twinspaces/:id/reports/:report/pictures/:picture/:width{[0-9]+}': 'sign-in 404     404     404     404     404     404     404',
  'GET /queue/reports': 'sign-in 404     404     404     200     200     200     404',
  'GET /queue/reports/:report': 'sign-in 404     404     404     404     200     200     404',
  'POST /queue/reports/:report/taking': '401     404     404     404     404     303     303     404',
  'POST /queue/reports/:report/closure': '401     404     404     404     404     422     422     404',
  'GET /queue/reports/:report/pictures/:picture/:width{[0-9]+}': 'sign-in 404     404     404     404     404     404     404',
}
