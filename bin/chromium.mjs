// Finds a Chromium for the browser tests: $CHROMIUM, one that is installed, else Debian's or Playwright's own.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fromDebian } from './debian.mjs'

const debians = '/usr/bin/chromium'
const places = [debians, '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/** @returns {string} path of a browser; empty: Playwright's own */
export function findChromium() {
  const known = [process.env.CHROMIUM, ...places].find((path) => path && existsSync(path)) ?? fromDebian(debians, 'chromium', 'fonts-noto-core')
  if (known) return known
  console.log('No Chromium here: asking Playwright to install its own')
  execFileSync(join(import.meta.dirname, '../node_modules/.bin/playwright'), ['install', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'] })
  return ''
}
