import type { Limit } from '../../platform/http/rate-limit.ts'

/** How often one person or pupil adds pictures in an hour. */
export const pictures: Limit = { name: 'picture', count: 200, seconds: 3600 }
