import { domainToASCII, domainToUnicode } from 'node:url'
import { withoutInvisible } from './plain-text.ts'

// RFC 5321: what servers take without quotation marks, at most 64 characters.
const local = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
// RFC 1123, the last part no number.
const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/
const last = /^(?!\d+$)[a-z0-9-]{2,}$/

/**
 * The one form of a mail address, of which each account has its own: small letters, the host as the network knows it (“xn--…”), without what shows nothing, and
 * without the stop that ends a sentence. A Turkish keyboard's İ and ı are an i here: no address of an account has an accent before the @, since few servers
 * would take a mail to it.
 * @returns undefined for what is none
 */
export function mailAddress(text: string): string | undefined {
  const bare = withoutInvisible(text).trim().normalize('NFKC').replace(/[İı]/g, 'i').toLowerCase()
  const at = bare.indexOf('@')
  const name = bare.slice(0, at)
  const typed = bare.slice(at + 1).replace(/\.$/, '')
  const host = typed.length <= 253 && /^[\p{L}\p{M}\p{N}.-]+$/u.test(typed) ? domainToASCII(typed) : ''
  const labels = host.split('.')
  const whole = at > 0 && at <= 64 && host.length <= 253 && labels.length > 1
  return whole && local.test(name) && labels.every((each) => label.test(each)) && last.test(labels.at(-1) ?? '') ? `${name}@${host}` : undefined
}

/** An address as people read it: the host in its own script. */
export function shownAddress(address: string): string {
  const at = address.indexOf('@')
  return `${address.slice(0, at + 1)}${domainToUnicode(address.slice(at + 1)) || address.slice(at + 1)}`
}
