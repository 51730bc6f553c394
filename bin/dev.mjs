// Builds, runs, and does both again at every change. Ctrl-C ends it.
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join, resolve } from 'node:path'
import { isNew, runWithOwnNode } from './node24.mjs'
import { startProgram } from './program.mjs'

if (!isNew) process.exit(await runWithOwnNode(import.meta.filename))

const root = resolve(import.meta.dirname, '..')
let program
let timer
let busy = false
let again = false

async function cycle() {
  if (busy) return (again = true)
  busy = true
  const built = await ended(spawn(process.execPath, [join(root, 'bin/build.mjs')], { stdio: 'inherit' }))
  if (built === 0) {
    await stop()
    program = startProgram()
  }
  busy = false
  if (again) {
    again = false
    cycle()
  }
}

const ended = (child) => new Promise((done) => child.once('exit', done))

async function stop() {
  if (!program || program.exitCode !== null || program.signalCode) return
  const gone = ended(program)
  if (program.connected) program.disconnect()
  await gone
}

for (const folder of ['src', 'locales', 'db/migrations']) {
  watch(join(root, folder), { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(cycle, 100)
  })
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop().then(() => process.exit(0)))
cycle()
