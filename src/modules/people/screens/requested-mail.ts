import { getCookie, setCookie } from 'hono/cookie'
import { seal, unseal } from '../../../platform/crypto/seal.ts'
import type { Ctx } from '../../../platform/http/index.ts'
import { personal } from '../../../platform/http/session.ts'

/** The mail this browser has just asked for: to whom, which one, and the secret of its link. */
export type RequestedMail = { email: string; mailId: string; token: string }

const name = 'mail'

/** Remembers the mail in this browser, sealed, as long as its link is good. */
export function rememberRequestedMail(c: Ctx, mail: RequestedMail): void {
  const { secret } = c.var.app.settings
  const value = seal(secret, name, JSON.stringify(mail))
  setCookie(c, name, value, { ...personal(c), maxAge: 48 * 3600 })
}

export function requestedMail(c: Ctx): RequestedMail | undefined {
  const text = unseal(c.var.app.settings.secret, name, getCookie(c, name) ?? '')
  return text ? (JSON.parse(text) as RequestedMail) : undefined
}
