import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { parse } from 'hono/utils/cookie'
import type { Ctx } from './route.ts'

/** Over https under a name that no other host, not even a subdomain, can set (RFC 6265bis, __Host-). */
const nameFor = (baseUrl: string): string => (isSecure(baseUrl) ? '__Host-session' : 'session')
/** Whether the site is served over https. */
export const isSecure = (baseUrl: string): boolean => baseUrl.startsWith('https:')

/** What every cookie that says something of a person has: for this site only, out of scripts' reach, over https where there is https. */
export const personal = (c: Ctx) => ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure(c.var.app.settings.baseUrl) }) as const

/** The person's own language comes back, whatever this browser was shown last. */
export function forgetLanguage(c: Ctx): void {
  deleteCookie(c, 'language', { path: '/' })
}

/** Keeps what this browser is to be shown, for a year, where no account says it. */
export const rememberLanguage = (c: Ctx, language: string): void => setCookie(c, 'language', language, { path: '/', sameSite: 'Lax', maxAge: 31_536_000 })

/** Keeps the session in a cookie scripts cannot read, and lets the person's own language come back. `days`: how long the browser keeps it; 0: until it closes. */
export function startSessionCookie(c: Ctx, token: string, days: number): void {
  forgetLanguage(c)
  setCookie(c, nameFor(c.var.app.settings.baseUrl), token, { ...personal(c), ...(days > 0 ? { maxAge: days * 86400 } : {}) })
}

export function endSessionCookie(c: Ctx): void {
  deleteCookie(c, nameFor(c.var.app.settings.baseUrl), personal(c))
}

/** The session token this request brings. */
export const sessionOf = (c: Ctx): string | undefined => getCookie(c, nameFor(c.var.app.settings.baseUrl))

/** The session token in a Cookie header, for what is no page: a socket. */
export function sessionToken(cookies: string | undefined, baseUrl: string): string | undefined {
  const name = nameFor(baseUrl)
  return cookies ? parse(cookies, name)[name] : undefined
}
