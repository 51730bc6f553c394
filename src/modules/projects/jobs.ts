import type { Jobs } from '../../platform/jobs/index.ts'
import { closeUnanswered } from './domain/close-project.ts'

/** The queue's side of projects: closes what nobody has answered in time. */
export const jobs: Jobs = {
  'hourly-closures': ({ db }) => closeUnanswered(db),
}
