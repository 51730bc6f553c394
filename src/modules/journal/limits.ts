import type { Limit } from '../../platform/http/rate-limit.ts'

/** What one person or pupil writes in an hour. */
export const posts: Limit = { name: 'post', count: 60, seconds: 3600 }
export const comments: Limit = { name: 'comment', count: 120, seconds: 3600 }
