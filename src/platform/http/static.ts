import { existsSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Context } from 'hono'
import { root } from './assets.ts'

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.map': 'application/json',
}
const cache = new Map<string, { body: Uint8Array<ArrayBuffer>; encoding?: string } | undefined>()

/** Serves a built, hashed file from dist/public/assets, compressed beforehand, to be kept for ever. */
export function serveAsset(c: Context): Response | Promise<Response> {
  const name = c.req.path.slice('/assets/'.length)
  const type = types[extname(name)]
  if (!type || !/^[\w.-]+$/.test(name) || name.startsWith('.')) return c.notFound()
  const accepted = c.req.header('accept-encoding') ?? ''
  const variant = accepted.includes('br') ? '.br' : accepted.includes('gzip') ? '.gz' : ''
  const file = load(name, variant) ?? load(name, '')
  if (!file) return c.notFound()
  return c.body(file.body, 200, {
    'content-type': type,
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
    ...(file.encoding ? { 'content-encoding': file.encoding } : {}),
  })
}

function load(name: string, variant: string): { body: Uint8Array<ArrayBuffer>; encoding?: string } | undefined {
  const path = join(root, 'dist/public/assets', name + variant)
  if (!cache.has(path)) {
    const there = existsSync(path) && statSync(path).isFile()
    const encoding = variant === '.br' ? 'br' : variant === '.gz' ? 'gzip' : undefined
    cache.set(path, there ? { body: new Uint8Array(readFileSync(path)), ...(encoding ? { encoding } : {}) } : undefined)
  }
  return cache.get(path)
}
