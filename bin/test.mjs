// Everything that has to hold, in the order that says soonest what does not. `node bin/test.mjs` leaves out the long
// steps, `node bin/test.mjs all` leaves out nothing, and the beginning of a step's name runs the steps that begin so.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { findChromium } from './chromium.mjs'
import { isNew, runWithOwnNode } from './node24.mjs'

if (!isNew) process.exit(await runWithOwnNode(import.meta.filename))

const root = resolve(import.meta.dirname, '..')
const bin = (name) => join(root, 'node_modules/.bin', name)
const statements = join(root, 'dist/statements')

/** Where the tests write down what they send, for the step after them. */
function emptied(folder) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return folder
}

const steps = [
  { name: 'build and types', run: [process.execPath, 'bin/build.mjs'] },
  { name: 'lint and format', run: [bin('biome'), 'check', '--max-diagnostics=40'] },
  { name: 'module graph', run: [bin('depcruise'), 'dist/src', '--config', '.dependency-cruiser.cjs'] },
  { name: 'dead code', run: [bin('knip')] },
  { name: 'types of the database', run: [process.execPath, 'bin/db-types.mjs', '--check'] },
  { name: 'translations', run: [process.execPath, 'bin/translations.mjs'] },
  { name: 'unit and integration tests', run: [bin('vitest'), 'run'], env: () => ({ STATEMENTS: emptied(statements) }) },
  { name: 'raw statements', run: [process.execPath, 'dist/test/statements/check.js', statements] },
  { name: 'browser tests', run: [bin('playwright'), 'test'], env: () => ({ CHROMIUM: findChromium() }) },
  // Too long for every day, for `npm run test:all` alone.
  {
    name: 'screens in every guise',
    long: true,
    run: [bin('playwright'), 'test', 'screens.spec.ts'],
    env: () => ({ CHROMIUM: findChromium(), EVERY_GUISE: 'on' }),
  },
  { name: 'hostile updates', long: true, run: [process.execPath, 'dist/test/fuzz/updates.js', '--count', '100000'] },
  { name: 'mutated requests', long: true, run: [process.execPath, 'dist/test/fuzz/requests.js', '--requests', '100000'] },
  { name: 'rounds of kill -9', long: true, run: [bin('vitest'), 'run', 'test/faults/kill.test.ts'], env: () => ({ ROUNDS: '10' }) },
]

const asked = process.argv[2]
const isAsked = ({ name, long }) => (asked ? asked === 'all' || name.startsWith(asked) : !long)
for (const { name, run, env } of steps.filter(isAsked)) {
  console.log(`\n── ${name}`)
  const [command, ...args] = run
  const started = Date.now()
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env?.() } })
  if (status !== 0) {
    console.error(`\n${name}: failed`)
    process.exit(status ?? 1)
  }
  console.log(`── ${name}: fine, ${Math.round((Date.now() - started) / 1000)} s`)
}
