// Finds a Chromium for the browser tests: $CHROMIUM, one that is installed, else apt (as root) or Playwright's own.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/** @returns {string} path of a browser; empty: Playwright's own */
export function findChromium() {
  const known = [process.env.CHROMIUM, ...places].find((path) => path && existsSync(path))
  if (known) return known
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('No Chromium here: installing it with apt')
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core'])
    if (existsSync(places[0])) return places[0]
  }
  console.log('No Chromium here: asking Playwright to install its own')
  run(join(import.meta.dirname, '../node_modules/.bin/playwright'), ['install', 'chromium'])
  return ''
}

function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  if (status !== 0) {
    console.error(`${command} ${args.join(' ')}: failed`)
    process.exit(1)
  }
}
