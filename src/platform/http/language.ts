import type { MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { codeOf, inRegion, languageOf, nearest } from '../i18n/index.ts'
import type { Variables } from './route.ts'
import { rememberLanguage } from './session.ts'

const prefix = /^\/([a-z]{2,3}(?:-[a-z]{2,4})?)(?=\/|$)/i

/** The language a path begins with, if it does: `/fr/schools` → `fr`. */
export function languagePrefix(path: string): string | undefined {
  const code = prefix.exec(path)?.[1]
  return code !== undefined && languageOf(code) ? code : undefined
}

/** Where a language is asked for by another of its names, or in other letters: `/no/schools`, `/AR/` → its own prefix. */
function ownPrefix(path: string): string | undefined {
  const said = prefix.exec(path)?.[1] ?? ''
  const code = said && codeOf(said)
  return code && code !== said ? `/${code}${path.slice(said.length + 1)}` : undefined
}

/** The path routes are matched against: without its language. */
export function withoutLanguage(path: string): string {
  const code = languagePrefix(path)
  return code ? path.slice(code.length + 1) || '/' : path
}

const answers = new Map<string, string>()
const maxAnswers = 2000

/** The best of our languages for an Accept-Language header; English when none fits. Browsers send few different ones. */
export function preferred(asked = ''): string {
  const header = asked.slice(0, 500)
  const known = answers.get(header)
  if (known !== undefined) return known
  const wanted = header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(/\s*;\s*/)
      const weight = parameters.flatMap((each) => /^q=([\d.]+)$/i.exec(each)?.[1] ?? [])[0]
      return { tag, weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
  const answer = nearest(wanted.map(({ tag }) => tag))
  if (answers.size >= maxAnswers) answers.clear()
  answers.set(header, answer)
  return answer
}

/**
 * Chooses the page's language: the URL's prefix, else the last prefix this browser used, else the person's choice,
 * else what the browser asks for. A prefix is remembered, so links need not carry it; signing in forgets it, and so does choosing
 * one in the menu or the account. What another site's link shows somebody with an account is that one page.
 * There is nothing under the prefix of a language that is not there.
 */
export const chooseLanguage: MiddlewareHandler<{ Variables: Variables }> = async (c, next) => {
  const { actor, app } = c.var
  const { pathname, search } = new URL(c.req.url)
  const own = ownPrefix(pathname)
  if (own) return c.redirect(own + search, 301)
  const asked = languagePrefix(pathname)
  const cookie = getCookie(c, 'language')
  const browsers = preferred(c.req.header('accept-language'))
  const chooses = actor.kind === 'person' ? actor : actor.kind === 'visitor' ? actor.suspended : undefined
  const wanted = [asked, cookie, chooses?.language, browsers]
  const code = wanted.find((each) => each !== undefined && app.locales.has(each)) ?? 'en'
  const region = (actor.kind !== 'visitor' && actor.country) || browsers.split('-')[1]
  c.set('locale', app.locales.get(inRegion(code, region)))
  if (asked && asked !== code) return c.notFound()
  const isChosen = actor.kind !== 'person' || c.req.header('sec-fetch-site') !== 'cross-site'
  if (asked && asked !== cookie && isChosen) rememberLanguage(c, asked)
  await next()
}
