import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Key } from '../i18n/index.ts'
import { message } from '../i18n/index.ts'
import { localPath } from './local-path.ts'
import type { Ctx } from './route.ts'
import { personal } from './session.ts'

type Flash = { key: string; args?: Record<string, string | number>; undo?: string }

/**
 * 303 to another page, with one sentence for it to say. The sentence is a message key, so it cannot carry markup.
 * @param more undo: the address of the form that takes back what was done
 */
export function redirect(c: Ctx, to: string, flash?: Key, args?: Record<string, string | number>, { undo }: { undo?: string } = {}): Response {
  if (flash) setCookie(c, 'flash', Buffer.from(JSON.stringify({ key: flash, args, undo })).toString('base64url'), { ...personal(c), maxAge: 60 })
  return c.redirect(to, 303)
}

/** The sentence left by the last redirect, once, rendered in the reader's language, and the way back. */
export function takeFlash(c: Ctx): { text: string; undo: string | undefined } | undefined {
  const cookie = getCookie(c, 'flash')
  if (!cookie) return undefined
  deleteCookie(c, 'flash', { path: '/' })
  try {
    const flash = JSON.parse(Buffer.from(cookie, 'base64url').toString()) as Flash
    return { text: message(flash.key, flash.args), undo: flash.undo === undefined ? undefined : localPath(flash.undo, '') || undefined }
  } catch {
    return undefined // a cookie someone else wrote: nothing to say
  }
}
