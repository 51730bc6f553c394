// Loaded into the program with --import: tells its parent how long the event loop stood still.
//
// A timer that should ring every 10 ms is late by as long as the loop was blocked. What the thread spent ready to run while
// another process had the core (/proc/self/schedstat, second number) is no fault of the program and is taken off; all else
// counts: work, garbage collection, synchronous reads. Where there is no schedstat, the thread's CPU time is taken instead.
import { readFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'
import type { Told } from './watched.ts'

const every = 10
const worthTelling = 50

// Workers and children of the program inherit --import, not the task: only the program itself has a parent to tell.
if (isMainThread && process.send && process.env.STALL_WATCH) {
  delete process.env.STALL_WATCH
  const tell = (told: Told): void => void process.send?.(told)
  const now = (): number => performance.timeOrigin + performance.now()
  let at = now()
  let before = excused()
  let max = 0
  let told = at
  setInterval(() => {
    const [then, excuse] = [now(), excused()]
    const blocked = Math.max(0, then - at - every - (excuse - before))
    max = Math.max(max, blocked)
    if (blocked > worthTelling) tell({ kind: 'stall', from: at, to: then, blocked })
    if (then - told > 500) {
      tell({ kind: 'beat', at: then, max, heap: process.memoryUsage().heapUsed })
      told = then
      max = 0
    }
    ;[at, before] = [then, excuse]
  }, every).unref()
}

/** Milliseconds until now that were not the program's own doing. */
function excused(): number {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'latin1').split(' ')[1]) / 1e6
  } catch {
    const { user, system } = process.threadCpuUsage()
    return performance.now() - (user + system) / 1000
  }
}
