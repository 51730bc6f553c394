import type { Person } from '../../../access/actor.ts'
import { readQuery } from '../../../platform/forms/read-query.ts'
import { html } from '../../../platform/http/answer.ts'
import type { Ctx } from '../../../platform/http/index.ts'
import { withLocale } from '../../../platform/i18n/index.ts'
import { findSchools } from '../domain/find-schools.ts'
import { nearTo } from '../domain/near-to.ts'
import { findForm } from '../forms.ts'
import { Suggestions } from '../views/suggestions.tsx'

const max = 8

/** `?q=&country=`: a piece of a page, options for the picker's list. */
export async function showSuggestions(c: Ctx, actor: Person): Promise<Response> {
  const { app, locale } = c.var
  const { q, country } = readQuery(c, findForm)
  const schools = await findSchools(app.db, { text: q, country: country || actor.country, near: await nearTo(app.db, actor) }, max)
  return html(
    c,
    withLocale(locale, () => Suggestions({ schools }).text),
  )
}
