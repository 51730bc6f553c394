import type { Jobs } from '../../platform/jobs/index.ts'
import { tellDeclined } from './domain/tell-declined.ts'

/** The queue's side of contacts. */
export const jobs: Jobs = {
  'tell-declined': (app, { id = '' }) => tellDeclined(app, id),
}
