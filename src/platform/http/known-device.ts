import { timingSafeEqual } from 'node:crypto'
import { getCookie, setCookie } from 'hono/cookie'
import { newToken } from '../crypto/index.ts'
import { seal, sign, unseal } from '../crypto/seal.ts'
import type { Ctx } from './route.ts'
import { isSecure, personal } from './session.ts'

/** Accounts one browser is known for: the computers of a school are used by a class. */
const maxAccounts = 30
const year = 365 * 86_400
const length = 22

const cookieOf = (c: Ctx): string => (isSecure(c.var.app.settings.baseUrl) ? '__Host-device' : 'device')

/**
 * A number made at random and the line of the account that signed in last, sealed; then one mark for each account that has
 * signed in here. It names nobody, and no two tell that they are the same account's.
 */
function read(c: Ctx): { id: string; line: string; marks: string[] } | undefined {
  const [sealed = '', ...marks] = (getCookie(c, cookieOf(c)) ?? '').split('.')
  const [id, line] = unseal(c.var.app.settings.secret, 'device', sealed)?.split('.') ?? []
  return id && line ? { id, line, marks: marks.slice(0, maxAccounts) } : undefined
}

const mark = (c: Ctx, purpose: string, text: string): string => sign(c.var.app.settings.secret, purpose, text).slice(0, length)
/** What only this installation can write: for one browser and one account, and for one account in whatever browsers. */
const markOf = (c: Ctx, id: string, account: string): string => mark(c, 'device', `${id} ${account}`)
const lineOf = (c: Ctx, account: string): string => mark(c, 'device line', account)

const same = (one: string, other: string): boolean => one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

/**
 * The line in which the browser waits, when anybody has signed in with it before; undefined when not. It is that of the account
 * which did so last: who signs in three hundred times with nothing to show for it has one line, not three hundred.
 */
export const knownLine = (c: Ctx): string | undefined => read(c)?.line

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
  const { id, marks } = read(c) ?? { id: newToken().slice(0, length), marks: [] }
  const right = markOf(c, id, account)
  const remembered = [right, ...marks.filter((each) => each !== right)].slice(0, maxAccounts)
  const sealed = seal(c.var.app.settings.secret, 'device', `${id}.${lineOf(c, account)}`)
  setCookie(c, cookieOf(c), [sealed, ...remembered].join('.'), { ...personal(c), maxAge: year })
}
