import { timingSafeEqual } from 'node:crypto'
import { getCookie, setCookie } from 'hono/cookie'
import { newToken } from '../crypto/index.ts'
import { sign } from '../crypto/seal.ts'
import type { Ctx } from './route.ts'
import { isSecure, personal } from './session.ts'

/** Accounts one browser is known for: the computers of a school are used by a class. */
const maxAccounts = 30
const year = 365 * 86_400
const shortest = 22

const cookieOf = (c: Ctx): string => (isSecure(c.var.app.settings.baseUrl) ? '__Host-device' : 'device')

/** A number made at random with its own mark, and one mark for each account that has signed in here: it names nobody. */
function read(c: Ctx): { id: string; marks: string[] } | undefined {
  const [id = '', own = '', ...marks] = (getCookie(c, cookieOf(c)) ?? '').split('.')
  return id.length === shortest && same(own, ownMark(c, id)) ? { id, marks: marks.slice(0, maxAccounts) } : undefined
}

const mark = (c: Ctx, purpose: string, text: string): string => sign(c.var.app.settings.secret, purpose, text).slice(0, shortest)
/** What only this installation can write: for one browser, and for one browser and one account. */
const ownMark = (c: Ctx, id: string): string => mark(c, 'device number', id)
const markOf = (c: Ctx, id: string, account: string): string => mark(c, 'device', `${id} ${account}`)

const same = (one: string, other: string): boolean => one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

/** The browser's number, when anybody has signed in with it before; undefined when not. */
export const deviceOf = (c: Ctx): string | undefined => read(c)?.id

/**
 * The browser's number, when this account has signed in with it before; undefined when not.
 * @param account as it was remembered
 */
export function knownDevice(c: Ctx, account: string): string | undefined {
  const device = read(c)
  const right = device && markOf(c, device.id, account)
  return right && device.marks.some((each) => same(each, right)) ? device.id : undefined
}

/** Remembers for a year that this account has signed in with this browser. */
export function rememberDevice(c: Ctx, account: string): void {
  const { id, marks } = read(c) ?? { id: newToken().slice(0, shortest), marks: [] }
  const right = markOf(c, id, account)
  const remembered = [right, ...marks.filter((each) => each !== right)].slice(0, maxAccounts)
  setCookie(c, cookieOf(c), [id, ownMark(c, id), ...remembered].join('.'), { ...personal(c), maxAge: year })
}
