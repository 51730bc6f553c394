import type { Limit } from '../../platform/http/rate-limit.ts'

/** Contacts one person asks for. */
export const requests: Limit = { name: 'contact request', count: 30, seconds: 86_400 }
