import type { Ctx } from '../../../platform/http/index.ts'

/** The service of the address; null: the central one. */
export function askedService(c: Ctx): string | null {
  const asked = c.req.param('service') ?? ''
  return asked === 'central' ? null : asked
}
