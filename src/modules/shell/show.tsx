import { readsOfActor, zoneOfActor } from '../../access/actor.ts'
import { withFormKeys, writerId } from '../../platform/forms/form-key.ts'
import type { Child, Html } from '../../platform/html/html.ts'
import { html } from '../../platform/http/answer.ts'
import type { Ctx } from '../../platform/http/route.ts'
import { withLocale } from '../../platform/i18n/index.ts'
import { frame } from './frame.tsx'

/** Which of the header's nouns a page belongs to. */
export type NavSection = 'desk' | 'partners' | 'projects' | 'schools' | 'queue' | 'countries'

/**
 * A page as a view makes it.
 * @property width `text` for reading and forms (default), `wide` for tables and boards
 * @property islands entry scripts of its islands, such as `school-picker.island.js`
 * @property streams addresses of event streams that change it while it is open
 */
export type Shown = {
  title: string
  body: Child
  nav?: NavSection
  aside?: Child
  width?: 'text' | 'wide'
  description?: string
  islands?: readonly string[]
  streams?: readonly string[]
}

/**
 * Renders a page in the reader's language inside the program's frame.
 * @param view makes the page; runs synchronously in the reader's language, so `t()` works in it
 */
export function show(c: Ctx, view: () => Shown): Promise<Response> {
  return showDocument(c, () => frame(c, view()))
}

/** Renders a whole document of another shell (a TwinSpace, a sheet to print) in the reader's language. */
export function showDocument(c: Ctx, view: () => Html): Promise<Response> {
  const { actor, app, locale } = c.var
  return html(
    c,
    withLocale(locale, () => withFormKeys(app.settings.secret, writerId(actor), () => view().text), zoneOfActor(actor), readsOfActor(actor)),
  )
}
