import type { Limit } from '../../platform/http/rate-limit.ts'

/** What one person or pupil reports. Nobody is shut out for long: the next is taken after a pause. */
export const reports: Limit = { name: 'report', count: 10, seconds: 3600, pause: { first: 60, longest: 600 } }
