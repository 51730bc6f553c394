import { deleteCookie, setCookie } from 'hono/cookie'
import { handleButton } from '../../../platform/forms/index.ts'
import type { Ctx } from '../../../platform/http/index.ts'
import { pageBefore } from '../../../platform/http/page-before.ts'
import { themeForm } from '../forms.ts'

const aYear = 31_536_000

/** Keeps the reader's choice of light or dark in a cookie, for browsers without JavaScript. */
export function postTheme(c: Ctx): Promise<Response> {
  return handleButton(c, themeForm, async ({ theme }) => {
    if (theme) setCookie(c, 'theme', theme, { path: '/', sameSite: 'Lax', maxAge: aYear })
    else deleteCookie(c, 'theme', { path: '/' })
    return c.redirect(pageBefore(c), 303)
  })
}
