import type { MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { parse } from 'hono/utils/cookie'
import { visitor } from './actor.ts'
import type { Ctx, Variables } from './route.ts'

const name = 'session'

/** Finds out who asks: one query when there is a session cookie, none when not. */
export const identify: MiddlewareHandler<{ Variables: Variables }> = async (c, next) => {
  const token = getCookie(c, name)
  c.set('actor', token ? await c.var.app.loadActor(token) : visitor)
  await next()
}

/** Keeps the session in a cookie scripts cannot read, and lets the person's own language come back. `days`: how long the browser keeps it; 0: until it closes. */
export function startSessionCookie(c: Ctx, token: string, days: number): void {
  deleteCookie(c, 'language', { path: '/' })
  const secure = c.var.app.settings.baseUrl.startsWith('https:')
  setCookie(c, name, token, { path: '/', httpOnly: true, sameSite: 'Lax', secure, ...(days > 0 ? { maxAge: days * 86400 } : {}) })
}

export function endSessionCookie(c: Ctx): void {
  deleteCookie(c, name, { path: '/' })
}

/** The session token in a Cookie header, for what is no page: a socket. */
export function sessionToken(cookies: string | undefined): string | undefined {
  return cookies ? parse(cookies, name)[name] : undefined
}
