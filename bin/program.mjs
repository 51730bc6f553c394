// The program as a process of its own.
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'

const main = resolve(import.meta.dirname, '../dist/src/main.js')
/** Milliseconds a program that was told to stop has for it: more than its own longest. One that is frozen would never. */
const stopPatience = 30_000

/**
 * Starts the built program. It stops when the channel to this process closes: by `child.disconnect()`, or because this
 * process is gone, however it went.
 */
export function startProgram() {
  return spawn(process.execPath, ['--enable-source-maps', main], {
    // Passwords, pictures, compression and files share these threads; the default is four.
    env: { UV_THREADPOOL_SIZE: '16', ...process.env },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    // In a group of its own, or Ctrl-C would reach it twice: from the terminal and from here.
    detached: process.platform !== 'win32',
  })
}

/**
 * Runs the program until it is told to stop, and starts it again when it dies, with growing pauses. One that has not come
 * up even once is not tried again: it has said what is wrong, or was ended by somebody who may say. Resolves to the exit code.
 */
export async function keepRunning() {
  const { makeBackOff } = await import(join(import.meta.dirname, '../dist/src/platform/back-off.js'))
  let child
  let stopping = false
  let hasRun = false
  let endPause = () => {}
  const stop = () => {
    stopping = true
    endPause()
    if (!child?.connected) return
    child.disconnect()
    setTimeout(() => child.kill('SIGKILL'), stopPatience)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)

  for (const next = makeBackOff(); ; ) {
    child = startProgram()
    child.on('message', (word) => (hasRun ||= word === 'running'))
    const { code, reason } = await end(child)
    if (stopping || code === 0 || !hasRun) return code ?? 1
    const pause = next()
    say(`the program died (${reason}); starting it again in ${pause / 1000} s`)
    await new Promise((done) => {
      endPause = done
      setTimeout(done, pause)
    })
    if (stopping) return 0
  }
}

const end = (child) =>
  new Promise((done) => {
    child.once('error', (error) => done({ code: null, reason: error.message }))
    child.once('exit', (code, signal) => done({ code, reason: signal ?? `code ${code}` }))
  })

// As the program's own log: one JSON object a line.
const say = (msg) => console.error(JSON.stringify({ level: 50, time: new Date().toISOString(), msg }))
