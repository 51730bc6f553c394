import * as materials from './modules/materials/index.ts'
import * as notifications from './modules/notifications/index.ts'
import * as partners from './modules/partners/index.ts'
import * as people from './modules/people/index.ts'
import * as projects from './modules/projects/index.ts'
import * as reports from './modules/reports/index.ts'
import * as schools from './modules/schools/index.ts'
import * as support from './modules/support/index.ts'
import type { Jobs } from './platform/jobs/index.ts'
import { mailJobs } from './platform/mail/index.ts'

/** What the queue can do: each module's jobs, by name. */
export const jobs: Jobs = {
  ...mailJobs,
  ...materials.jobs,
  ...notifications.jobs,
  ...partners.jobs,
  ...people.jobs,
  ...projects.jobs,
  ...reports.jobs,
  ...schools.jobs,
  ...support.jobs,
}
