import { timingSafeEqual } from 'node:crypto'
import { getCookie, setCookie } from 'hono/cookie'
import { newToken } from '../crypto/index.ts'
import { sign } from '../crypto/seal.ts'
import type { Ctx } from './route.ts'
import { isSecure, personal } from './session.ts'

/** Accounts one browser is known for: the computers of a school are used by a class. */
const mostAccounts = 30
const year = 365 * 86_400
const shortest = 22

const cookieOf = (c: Ctx): string => (isSecure(c.var.app.settings.baseUrl) ? '__Host-device' : 'device')

/** A number made at random, and one mark for each account that has signed in here: it names nobody. */
function read(c: Ctx): { id: string; marks: string[] } | undefined {
  const [id = '', ...marks] = (getCookie(c, cookieOf(c)) ?? '').split('.')
  return id.length === shortest ? { id, marks: marks.slice(0, mostAccounts) } : undefined
}

/** What only this installation can write, for one browser and one account. */
const markOf = (c: Ctx, id: string, account: string): string => sign(c.var.app.settings.secret, 'device', `${id} ${account}`).slice(0, shortest)

const same = (one: string, other: string): boolean => one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

/**
 * The browser's number, when this account has signed in with it before; undefined when not.
 * @param account as it was remembered
 */
export function knownDevice(c: Ctx, account: string): string | undefined {
  const device = read(c)
  const mark = device && markOf(c, device.id, account)
  return mark && device.marks.some((each) => same(each, mark)) ? device.id : undefined
}

/** Remembers for a year that this account has signed in with this browser. */
export function rememberDevice(c: Ctx, account: string): void {
  const { id, marks } = read(c) ?? { id: newToken().slice(0, shortest), marks: [] }
  const mark = markOf(c, id, account)
  const kept = [mark, ...marks.filter((each) => each !== mark)].slice(0, mostAccounts)
  setCookie(c, cookieOf(c), [id, ...kept].join('.'), { ...personal(c), maxAge: year })
}
