// What tests need and npm does not bring.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/**
 * A program of Debian: installed with apt where it is not there and that is possible.
 * @param {string} path where it is, once it is installed
 * @param {...string} packages its own, and what else it needs
 * @returns {string | undefined} the path; undefined where it is not and cannot be
 * @throws Error when apt fails
 */
export function fromDebian(path, ...packages) {
  if (!existsSync(path) && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`No ${packages[0]} here: installing it with apt`)
    apt('update', '-qq')
    apt('install', '-y', '-qq', '--no-install-recommends', ...packages)
  }
  return existsSync(path) ? path : undefined
}

const apt = (...words) => execFileSync('apt-get', words, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
