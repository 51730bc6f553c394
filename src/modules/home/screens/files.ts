import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../../platform/http/assets.ts'
import type { Ctx } from '../../../platform/http/index.ts'
import { accountUrl, personUrl, registerUrl, signInUrl } from '../../people/urls.ts'
import { pupilSignInUrl } from '../../pupils/urls.ts'
import { spaceUrl } from '../../space/urls.ts'
import { queueUrl } from '../../support/urls.ts'

const cached = { 'cache-control': 'public, max-age=86400' }
let icon: string | undefined

/** Search engines may read what is open to everybody; a demonstration is nothing to be found. */
export function showRobots(c: Ctx): Response {
  const { demo, baseUrl } = c.var.app.settings
  const closed = demo ? ['/'] : [signInUrl(), registerUrl, pupilSignInUrl, personUrl(''), queueUrl, spaceUrl(''), accountUrl]
  return c.text(`User-agent: *\n${closed.map((path) => `Disallow: ${path}`).join('\n')}\n# ${baseUrl}\n`, 200, cached)
}

/** The mark in the browser's tab. */
export function showFavicon(c: Ctx): Response {
  icon ??= readFileSync(join(root, 'src/ui/icon.svg'), 'utf8')
  return c.body(icon, 200, { ...cached, 'content-type': 'image/svg+xml' })
}
