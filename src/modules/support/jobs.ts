import type { Jobs } from '../../platform/jobs/index.ts'
import { endSuspensions } from './domain/restore.ts'
import { tellDecision } from './domain/tell-decision.ts'

/** The queue's side of what services decide. */
export const jobs: Jobs = {
  'tell-decision': (app, { id = '' }) => tellDecision(app, id),
  'hourly-end-suspensions': ({ db }) => endSuspensions(db),
}
