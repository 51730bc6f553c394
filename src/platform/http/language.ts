import type { MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { isLanguage, type Locale, pseudo } from '../i18n/index.ts'
import type { Variables } from './route.ts'

const prefix = /^\/([a-z]{2}(?:-XA)?)(?=\/|$)/

/** The language a path begins with, if it does: `/fr/schools` → `fr`. */
export function languagePrefix(path: string): string | undefined {
  const code = prefix.exec(path)?.[1]
  return code !== undefined && (isLanguage(code) || code === pseudo) ? code : undefined
}

/** The path routes are matched against: without its language. */
export function withoutLanguage(path: string): string {
  const code = languagePrefix(path)
  return code ? path.slice(code.length + 1) || '/' : path
}

/** The best of our languages for an Accept-Language header; English when none fits. */
export function preferred(header: string | undefined): string {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [name = '', q] = part.trim().split(';q=')
      return { code: name.slice(0, 2).toLowerCase(), weight: q ? Number(q) : 1 }
    })
    .sort((one, other) => other.weight - one.weight)
  return wanted.find(({ code }) => isLanguage(code))?.code ?? 'en'
}

/**
 * Chooses the page's language: the URL's prefix, else the last prefix this browser used, else the person's choice,
 * else what the browser asks for. A prefix is remembered, so links need not carry it; signing in forgets it.
 * There is nothing under the prefix of a language that is not there.
 */
export const chooseLanguage: MiddlewareHandler<{ Variables: Variables }> = async (c, next) => {
  const { actor, app } = c.var
  const asked = languagePrefix(new URL(c.req.url).pathname)
  const cookie = getCookie(c, 'language')
  const wanted = [asked, cookie, actor.kind === 'person' ? actor.language : undefined, preferred(c.req.header('accept-language')), 'en']
  const code = wanted.find((each) => each !== undefined && app.locales.has(each)) ?? 'en'
  c.set('locale', app.locales.get(code) as Locale)
  if (asked && asked !== code) return c.notFound()
  if (asked && asked !== cookie) setCookie(c, 'language', asked, { path: '/', sameSite: 'Lax', maxAge: 31536000 })
  await next()
}
