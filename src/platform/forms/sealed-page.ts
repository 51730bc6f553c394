import { seal, unseal } from '../crypto/seal.ts'
import type { Ctx } from '../http/route.ts'
import { sessionOf } from '../http/session.ts'

/** Minutes for which a page that answered a form is shown again. */
export const minutesShown = 10
/** Of its headers, those that say what the page is; the others are each answer's own. */
const headersOfPage = ['content-type', 'content-encoding', 'vary', 'cache-control']

type Page = { headers: Record<string, string>; body: string }

// A copy of the database gives nothing away, nor does the host's secret with it: only the browser has its session's token and the form's key.
const purposeFor = (c: Ctx, key: string) => ['answer', `${sessionOf(c)} ${key}`] as const

/** A page that answered a form, secrets and all, for nobody but the session that sent it. @param key the form's once-only key */
export async function sealPage(c: Ctx, key: string, page: Response): Promise<string> {
  const headers = Object.fromEntries([...page.headers].filter(([name]) => headersOfPage.includes(name)))
  const body = Buffer.from(await page.clone().arrayBuffer()).toString('base64')
  return seal(c.var.app.settings.secret, purposeFor(c, key), JSON.stringify({ headers, body } satisfies Page))
}

/** The page once more; undefined in any other session. */
export function unsealPage(c: Ctx, key: string, sealed: string): Response | undefined {
  const text = unseal(c.var.app.settings.secret, purposeFor(c, key), sealed)
  if (!text) return undefined
  const { headers, body } = JSON.parse(text) as Page
  return c.body(Buffer.from(body, 'base64'), 200, headers)
}
