import type { Ctx } from './route.ts'

/** Whether a browser fetches a page ahead of a click: nobody has read it yet. */
export const isPrefetch = (c: Ctx): boolean => [c.req.header('sec-purpose'), c.req.header('x-sec-purpose')].some((purpose) => purpose?.startsWith('prefetch'))
