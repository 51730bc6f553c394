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
