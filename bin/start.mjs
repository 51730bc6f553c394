// What `npm start` runs: builds when the sources changed, then runs the program and starts it again when it dies.
import { isNew, runWithOwnNode } from './node24.mjs'

// npm hands signals to its shell, and some shells end without handing them on: when the one above
// this process is gone, so should this be.
if (process.env.npm_lifecycle_event) {
  const shell = process.ppid
  setInterval(() => process.ppid === shell || process.kill(process.pid, 'SIGTERM'), 100).unref()
}

if (!isNew) process.exitCode = await runWithOwnNode(import.meta.filename)
else {
  const { build } = await import('./build.mjs')
  const { keepRunning } = await import('./program.mjs')
  process.exit((await build('program')) || (await keepRunning()))
}
