import type { MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { parse } from 'hono/utils/cookie'
import { visitor } from './actor.ts'
import type { Ctx, Variables } from './route.ts'

/** Over https under a name that no other host, not even a subdomain, can set (RFC 6265bis, __Host-). */
const nameFor = (baseUrl: string): string => (isSecure(baseUrl) ? '__Host-session' : 'session')
/** Whether the site is served over https. */
export const isSecure = (baseUrl: string): boolean => baseUrl.startsWith('https:')

/** What every cookie that says something of a person has: for this site only, out of scripts' reach, over https where there is https. */
export const personal = (c: Ctx) => ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure(c.var.app.settings.baseUrl) }) as const

/** Finds out who asks: one query when there is a session cookie, none when not. */
export const identify: MiddlewareHandler<{ Variables: Variables }> = async (c, next) => {
  const token = sessionOf(c)
  const actor = token ? await c.var.app.loadActor(token) : visitor
  c.set('actor', actor)
  // The next child at a school's machine finds nothing by going back.
  if (actor.kind === 'pupil') c.header('cache-control', 'private, no-store')
  await next()
}

/** Keeps the session in a cookie scripts cannot read, and lets the person's own language come back. `days`: how long the browser keeps it; 0: until it closes. */
export function startSessionCookie(c: Ctx, token: string, days: number): void {
  deleteCookie(c, 'language', { path: '/' })
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
