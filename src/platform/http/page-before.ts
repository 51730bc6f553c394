import type { Ctx } from './route.ts'

/** The path of the page somebody came from by a button that stands on all of them; `/` when the browser does not say. */
export function pageBefore(c: Ctx): string {
  const address = c.req.header('referer')
  if (!address || !URL.canParse(address)) return '/'
  const { pathname, search } = new URL(address)
  return pathname.startsWith('//') ? '/' : pathname + search
}
