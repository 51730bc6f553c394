import { keptPage } from '../../../platform/forms/kept-forms.ts'
import { clientAddress } from '../../../platform/http/client-address.ts'
import { type Ctx, redirect } from '../../../platform/http/index.ts'
import { sessionOf, startSessionCookie } from '../../../platform/http/session.ts'
import type { Key } from '../../../platform/i18n/index.ts'
import { homeUrl } from '../../home/urls.ts'
import { startSession } from '../domain/sessions.ts'
import { secondFactorUrl } from '../urls.ts'

/** As long as browsers keep a cookie; the session's own end is in the database. */
const longest = 400

/**
 * Begins a session for this browser in place of the one it had, and keeps it in the cookie.
 * @param options secondFactor: it has been passed, or this is a demonstration's cast
 */
export async function beginSession(c: Ctx, personId: string, { secondFactor = false } = {}): Promise<void> {
  const [address, agent] = [clientAddress(c), c.req.header('user-agent') ?? '']
  const token = await startSession(c.var.app.db, { personId, secondFactor, address, agent, before: sessionOf(c) })
  startSessionCookie(c, token, longest)
}

/** Lets somebody in who has shown who they are: officers go by way of the second factor. */
export async function enter(c: Ctx, { personId, officer }: { personId: string; officer: boolean }, next: string, flash?: Key): Promise<Response> {
  // What somebody wrote when their session had ended comes first, unless they are going somewhere.
  const on = (next === homeUrl ? await keptPage(c, personId) : undefined) ?? next
  await beginSession(c, personId)
  return redirect(c, officer ? secondFactorUrl(on) : on, flash)
}
