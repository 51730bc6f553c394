import { html } from '../../platform/http/answer.ts'
import { takeFlash } from '../../platform/http/flash.ts'
import type { Ctx } from '../../platform/http/route.ts'
import type { Child } from '../../platform/html/html.ts'
import { withLocale } from '../../platform/i18n/index.ts'
import { frame } from './frame.tsx'

/** A page as a view makes it. `noun`: which of the header's nouns it belongs to. */
export type Shown = { title: string; body: Child; noun?: 'partners' | 'projects' | 'schools' | 'queue'; aside?: Child }

/**
 * Renders a page in the reader's language inside the program's frame.
 * @param view makes the page; runs synchronously in the reader's language, so `t()` works in it
 * @param status 200, or 422 for a form that comes back
 */
export function show(c: Ctx, view: () => Shown, status = 200): Promise<Response> {
  const markup = withLocale(c.var.locale, () => frame(c, view(), takeFlash(c)).text)
  return html(c, markup, status)
}
