import type { Person } from '../../../access/actor.ts'
import { html } from '../../../platform/http/answer.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { withLocale } from '../../../platform/i18n/index.ts'
import { findSchools } from '../domain/find-schools.ts'
import { nearTo } from '../domain/near-to.ts'
import { Suggestions } from '../views/suggestions.tsx'
import { askedCountry } from './asked-country.ts'

const max = 8

/** `?q=&country=`: a piece of a page, options for the picker's list. */
export async function showSuggestions(c: Ctx, actor: Person): Promise<Response> {
  const { app, locale } = c.var
  const country = askedCountry(c) ?? actor.country
  const schools = await findSchools(app.db, { text: c.req.query('q') ?? '', country, near: await nearTo(app.db, actor) }, max)
  return html(
    c,
    withLocale(locale, () => Suggestions({ schools }).text),
  )
}
