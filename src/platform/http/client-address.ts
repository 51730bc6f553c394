import { isIPv6 } from 'node:net'
import type { Ctx } from './route.ts'

const ours = /^(::1|fe80:|f[cd]|(::ffff:)?(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.))/

/**
 * Where a request comes from, as an IP address; '' when unknown. What a proxy says of it is believed only
 * when one stands in front (settings.proxy), on this machine or in its private network, and only the last hop it wrote itself.
 */
export function clientAddress(c: Ctx): string {
  const incoming = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming
  const peer = incoming?.socket?.remoteAddress ?? ''
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  if (c.var.app.settings.proxy && forwarded && (peer === '' || ours.test(peer))) return forwarded.slice(0, 45)
  return peer.replace(/^::ffff:/, '')
}

/**
 * What limits know an address by; '' when unknown. Of IPv6 it is the first half, the least that anybody is given whole:
 * 2^64 addresses are as easily had as one.
 */
export const addressKey = (c: Ctx): string => networkOf(c, 64)

/**
 * What lines know an address by; '' when unknown. Of IPv6 it is the first 48 bits, as a site is given at most: a stranger
 * with 65,536 networks stands in one line. Neighbours who share it wait for each other, but lose nothing by it.
 */
export const siteKey = (c: Ctx): string => networkOf(c, 48)

function networkOf(c: Ctx, bits: number): string {
  const address = clientAddress(c).replace(/%.*/, '')
  if (!isIPv6(address)) return address
  const groups = groupsOf(address)
  const [high = 0, low = 0] = groups.slice(6)
  const isMapped = groups.slice(0, 6).join() === '0,0,0,0,0,65535'
  if (isMapped) return [high >> 8, high & 255, low >> 8, low & 255].join('.')
  return `${groups
    .slice(0, bits / 16)
    .map((group) => group.toString(16))
    .join(':')}::`
}

/** The eight numbers of an IPv6 address, however it is written. */
function groupsOf(address: string): number[] {
  const [head = [], tail = []] = new URL(`http://[${address}]`).hostname
    .slice(1, -1)
    .split('::')
    .map((part) => (part ? part.split(':').map((group) => Number.parseInt(group, 16)) : []))
  return [...head, ...Array(8 - head.length - tail.length).fill(0), ...tail]
}
