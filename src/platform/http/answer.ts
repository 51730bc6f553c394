import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Ctx } from './route.ts'

const compress = promisify(gzip)
const worthCompressing = 1400

/** Sends a page, compressed when the browser can take it; level 5 is where size stops falling much. */
export async function html(c: Ctx, markup: string, status = 200): Promise<Response> {
  const headers: Record<string, string> = { 'content-type': 'text/html; charset=utf-8', vary: 'accept-encoding, cookie, accept-language' }
  if (markup.length < worthCompressing || !c.req.header('accept-encoding')?.includes('gzip')) return c.body(markup, status as 200, headers)
  headers['content-encoding'] = 'gzip'
  return c.body((await compress(markup, { level: 5 })) as unknown as ArrayBuffer, status as 200, headers)
}
