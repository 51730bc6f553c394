import type { Limit } from '../../platform/http/rate-limit.ts'

/** What one person or pupil adds in an hour. */
export const pictures: Limit = { name: 'picture', count: 200, seconds: 3600 }
