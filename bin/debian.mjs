// What tests need and npm does not bring.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** What installs, and a lock: two tests may need something at once, and it works for one alone. */
const apt = 'apt-get -qq -o DPkg::Lock::Timeout=300'
const lock = '/run/lock/opentwinning-apt'

/**
 * A program of Debian: installed with apt where it is not there and that is possible.
 * @param {string} path where it is, once it is installed
 * @param {...string} packages its own, and what else it needs
 * @returns {string | undefined} the path; undefined, having said so, where it is not and cannot be
 * @throws Error when apt fails
 */
export function fromDebian(path, ...packages) {
  if (!existsSync(path) && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`No ${packages[0]} here: installing it with apt`)
    const install = `test -e '${path}' || { ${apt} update && ${apt} install -y --no-install-recommends ${packages.join(' ')}; }`
    execFileSync('flock', [lock, 'sh', '-c', install], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  }
  if (existsSync(path)) return path
  console.warn(`No ${packages[0]} here, and it cannot be installed: what needs it is left out`)
  return undefined
}
