import type { Jobs } from '../../platform/jobs/index.ts'
import { escalate } from './domain/escalate.ts'

/** The queue's side of reports: each has a job for the moment it is due. */
export const jobs: Jobs = { 'report-overdue': (app, { id = '' }) => escalate(app, id) }
