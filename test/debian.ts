import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/**
 * A program of Debian that a test needs: installed with apt where that is possible.
 * @returns where it is; undefined, having said so, where it is not and cannot be
 */
export function fromDebian(name: string, path: string): string | undefined {
  if (existsSync(path)) return path
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`No ${name} here: installing it with apt`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    execFileSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' })
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { env, stdio: 'ignore' })
  }
  if (existsSync(path)) return path
  console.warn(`No ${name} here, and it cannot be installed: what needs it is left out`)
  return undefined
}
