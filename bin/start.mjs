// What `npm start` runs: builds when the sources changed, then runs the program in this same
// process, so that a signal to npm reaches it.
import { isNew, runWithOwnNode } from './node24.mjs'

if (!isNew) process.exitCode = await runWithOwnNode(import.meta.filename, [])
else {
  process.setSourceMapsEnabled(true)
  const { build } = await import('./build.mjs')
  process.exitCode = await build()
  if (!process.exitCode) await import('../dist/src/main.js')
}
