import type { Limit } from '../../platform/http/rate-limit.ts'

/** Contacts one person asks for. */
export const requests: Limit = { name: 'contact request', count: 30, seconds: 86_400 }
/** Minutes in which a declined request can be taken back; then its sender is told. */
export const undoMinutes = 10
