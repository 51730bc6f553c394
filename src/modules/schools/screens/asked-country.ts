import type { Ctx } from '../../../platform/http/route.ts'

/** The country an address asks about by its code; undefined when it names none. */
export function askedCountry(c: Ctx): string | undefined {
  const code = c.req.query('country')
  return code && /^[A-Z]{2}$/.test(code) ? code : undefined
}
