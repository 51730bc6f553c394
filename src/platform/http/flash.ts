import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Key } from '../i18n/index.ts'
import { message } from '../i18n/index.ts'
import type { Ctx } from './route.ts'
import { personal } from './session.ts'

type Flash = { key: string; args?: Record<string, string | number> }

/** 303 to another page, with one sentence for it to say. The sentence is a message key, so it cannot carry markup. */
export function redirect(c: Ctx, to: string, flash?: Key, args?: Record<string, string | number>): Response {
  if (flash) setCookie(c, 'flash', Buffer.from(JSON.stringify({ key: flash, args })).toString('base64url'), { ...personal(c), maxAge: 60 })
  return c.redirect(to, 303)
}

/** The sentence left by the last redirect, once; rendered in the reader's language. */
export function takeFlash(c: Ctx): string | undefined {
  const cookie = getCookie(c, 'flash')
  if (!cookie) return undefined
  deleteCookie(c, 'flash', { path: '/' })
  try {
    const flash = JSON.parse(Buffer.from(cookie, 'base64url').toString()) as Flash
    return message(flash.key, flash.args)
  } catch {
    return undefined // a cookie someone else wrote: nothing to say
  }
}
