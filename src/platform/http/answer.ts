import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Ctx } from './route.ts'

const compress = promisify(gzip)
const worthCompressing = 1400

/** Has no browser and no proxy keep the answer: it shows a secret. */
export const noStore = (c: Ctx): void => c.header('cache-control', 'no-store')

/**
 * Sends a page, compressed when the browser can take it; level 5 is where size stops falling much.
 * Its status is the one said before: `c.status(422)`.
 * @param page markup, or its UTF-8 bytes: encoded here once, a string would be measured and encoded again on its way
 */
export async function html(c: Ctx, page: string | Uint8Array<ArrayBuffer>): Promise<Response> {
  const headers: Record<string, string> = { 'content-type': 'text/html; charset=utf-8', vary: 'accept-encoding, cookie, accept-language' }
  const bytes = typeof page === 'string' ? Buffer.from(page) : page
  if (bytes.length < worthCompressing || !c.req.header('accept-encoding')?.includes('gzip')) return c.body(bytes, { headers })
  headers['content-encoding'] = 'gzip'
  return c.body(await compress(bytes, { level: 5 }), { headers })
}
