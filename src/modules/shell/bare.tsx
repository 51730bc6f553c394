import { visitor } from '../../access/actor.ts'
import type { Child } from '../../platform/html/html.ts'
import { chooseLanguage } from '../../platform/http/language.ts'
import type { Ctx } from '../../platform/http/route.ts'
import { Page } from '../../ui/layout.tsx'
import { theme } from './chrome.tsx'
import { showDocument } from './show.tsx'

/** Renders a page for whoever asks, without finding out who that is: before it is known, or without a single statement. In their language, without the frame's ways in. */
export async function showBare(c: Ctx, view: () => { title: string; body: Child }): Promise<Response> {
  if (!c.var.actor) c.set('actor', visitor)
  if (!c.var.locale) await chooseLanguage(c, async () => {})
  const page = () => {
    const { title, body } = view()
    return (
      <Page title={title} theme={theme(c)}>
        {body}
      </Page>
    )
  }
  return showDocument(c, page)
}
