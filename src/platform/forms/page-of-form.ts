import { withoutLanguage } from '../http/language.ts'
import { localPath } from '../http/local-path.ts'
import type { Ctx } from '../http/route.ts'

/** Longest address of a page that is come back to, in characters. */
const longest = 1000

/**
 * The page a form was sent from; where the browser does not say, or the form stood on an answer, the nearest page above the
 * address it was sent to.
 * @param isPage whether there is a page at a path
 */
export function pageOfForm(c: Ctx, isPage: (path: string) => boolean): string {
  const from = c.req.header('referer')
  if (from && URL.canParse(from)) {
    const { origin, pathname, search } = new URL(from)
    const page = pathname + search
    const isOurs = origin === new URL(c.var.app.settings.baseUrl).origin && page.length <= longest && localPath(page) === page
    if (isOurs && isPage(withoutLanguage(pathname))) return page
  }
  return pageAbove(c.req.path, isPage)
}

const pageAbove = (path: string, isPage: (path: string) => boolean): string =>
  path === '' ? '/' : isPage(path) ? path : pageAbove(path.slice(0, path.lastIndexOf('/')), isPage)
