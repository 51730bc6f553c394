import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** The program of Debian's that installs, and a lock: two tests may need something at once, and it works for one alone. */
const apt = 'apt-get -qq -o DPkg::Lock::Timeout=300'
const lock = '/run/lock/opentwinning-apt'

/**
 * A program of Debian that a test needs: installed with apt where that is possible.
 * @returns where it is; undefined, having said so, where it is not and cannot be
 */
export function fromDebian(name: string, path: string): string | undefined {
  if (existsSync(path)) return path
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`No ${name} here: installing it with apt`)
    const install = `test -e ${path} || { ${apt} update && ${apt} install -y --no-install-recommends ${name}; }`
    execFileSync('flock', [lock, 'sh', '-c', install], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: 'ignore' })
  }
  if (existsSync(path)) return path
  console.warn(`No ${name} here, and it cannot be installed: what needs it is left out`)
  return undefined
}
