import type { Jobs } from './platform/jobs/index.ts'

/** What the queue can do: each module's jobs, by name. */
export const jobs: Jobs = {}
