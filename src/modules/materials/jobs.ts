import type { Jobs } from '../../platform/jobs/index.ts'
import { forgetOldChosen } from './pictures/chosen-pictures.ts'

/** The queue's side of pictures: forgets those of forms that were never taken. */
export const jobs: Jobs = { 'hourly-forget-pictures': (app) => forgetOldChosen(app) }
