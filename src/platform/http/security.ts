import type { MiddlewareHandler } from 'hono'
import { incoming } from './incoming.ts'
import type { Ctx, Variables } from './route.ts'

/** Of the one style sheet Turbo 8.0.23 puts into the head for its progress bar. */
const turboStyle = "'sha256-WAyOw4V+FqDc35lQPyRADLBWbuNK8ahvYEaQIYF1+Ps='"

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${turboStyle}`,
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * The headers every answer carries (OWASP Secure Headers); a page may say otherwise of its cache.
 * Set before the page is made: touching a finished answer makes Hono build it a second time.
 * @param secure served over https
 */
export function secureHeaders(secure: boolean): MiddlewareHandler<{ Variables: Variables }> {
  const headers = Object.entries({
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
    'cache-control': 'private, no-cache',
    ...(secure ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  })
  return async (c, next) => {
    for (const [name, value] of headers) c.header(name, value)
    await next()
  }
}

/**
 * Refuses forms another site sends: a browser says where a form comes from (Sec-Fetch-Site, Origin),
 * and one that says nothing is refused, unless it brings no cookie and so can do no more than its sender
 * could alone (a mail program's unsubscribe button). With SameSite=Lax cookies this needs no token in the page.
 * @param refusal the page that says so, to somebody not known yet
 */
export function refuseForeignForms(baseUrl: string, refusal: (c: Ctx) => Promise<Response>): MiddlewareHandler<{ Variables: Variables }> {
  const own = new URL(baseUrl).host
  const refuse = async (c: Ctx): Promise<Response> => {
    await incoming(c.req.raw.body).runOut()
    return refusal(c)
  }
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    const site = c.req.header('sec-fetch-site')
    if (site && site !== 'same-origin') return refuse(c as Ctx)
    const origin = c.req.header('origin')
    if (!site && !origin && !c.req.header('cookie')) return next()
    const host = origin && URL.canParse(origin) ? new URL(origin).host : undefined
    if (!site && host !== own && host !== c.req.header('host')) return refuse(c as Ctx)
    return next()
  }
}
