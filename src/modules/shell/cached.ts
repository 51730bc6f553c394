import { getCookie } from 'hono/cookie'
import type { AppContext } from '../../platform/context.ts'
import { html } from '../../platform/http/answer.ts'
import type { Ctx } from '../../platform/http/index.ts'
import { withLocale } from '../../platform/i18n/index.ts'
import { theme } from './chrome.tsx'
import { frame } from './frame.tsx'
import { type Shown, show } from './show.tsx'

type Cached = { until: number; page: Promise<Uint8Array<ArrayBuffer>> }
const caches = new WeakMap<AppContext, Map<string, Cached>>()

/**
 * As `show`, for a page that is the same for every visitor: made once for each language and theme and kept for a while.
 * Whoever is signed in, or has a sentence from the last page to hear, gets one of their own.
 * @param seconds how long it is kept; failures are not
 * @param load reads what the view needs
 */
export async function showCached(c: Ctx, seconds: number, load: () => Promise<() => Shown>): Promise<Response> {
  if (isOwn(c)) return show(c, await load())
  const pages = caches.get(c.var.app) ?? new Map<string, Cached>()
  caches.set(c.var.app, pages)
  const key = keyOf(c)
  let page = pages.get(key)
  if (!page || page.until < Date.now()) {
    const created = load().then((view) => Buffer.from(withLocale(c.var.locale, () => frame(c, view()).text)))
    page = { until: Date.now() + seconds * 1000, page: created }
    pages.set(key, page)
    created.catch(() => pages.delete(key))
  }
  return html(c, await page.page)
}

/** Whether a page has to be made for this request; for `asks` of its route. */
export const isToBeMade = (c: Ctx): boolean => isOwn(c) || (caches.get(c.var.app)?.get(keyOf(c))?.until ?? 0) < Date.now()

const isOwn = (c: Ctx): boolean =>
  c.var.actor.kind !== 'visitor' || c.var.actor.suspended !== undefined || getCookie(c, 'flash') !== undefined || new URL(c.req.url).search !== ''
const keyOf = (c: Ctx): string => `${c.req.path} ${c.var.locale.lang} ${theme(c) ?? ''}`
