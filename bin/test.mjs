// Everything that has to hold, in the order that says soonest what does not.
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { findChromium } from './chromium.mjs'
import { isNew, runWithOwnNode } from './node24.mjs'

if (!isNew) process.exit(await runWithOwnNode(import.meta.filename, process.argv.slice(2)))

const root = resolve(import.meta.dirname, '..')
const bin = (name) => join(root, 'node_modules/.bin', name)

const steps = [
  ['build and types', process.execPath, ['bin/build.mjs']],
  ['lint and format', bin('biome'), ['check', '--max-diagnostics=40']],
  ['module graph', bin('depcruise'), ['dist/src', '--config', '.dependency-cruiser.cjs']],
  ['dead code', bin('knip'), []],
  ['unit and integration tests', bin('vitest'), ['run']],
  ['browser tests', bin('playwright'), ['test']],
]

const only = process.argv[2]
for (const [name, command, args] of steps) {
  if (only && !name.startsWith(only)) continue
  console.log(`\n── ${name}`)
  const env = { ...process.env, ...(name === 'browser tests' ? { CHROMIUM: findChromium() } : {}) }
  const started = Date.now()
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env })
  if (status !== 0) {
    console.error(`\n${name}: failed`)
    process.exit(status ?? 1)
  }
  console.log(`── ${name}: fine, ${Math.round((Date.now() - started) / 1000)} s`)
}
