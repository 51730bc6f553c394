// Loaded into the program with --import: tells its parent how long the event loop stood still.
//
// A timer that should ring every 10 ms is late by as long as the loop was blocked. Other processes on the machine make it late,
// too, and that is no fault of the program. So of the time it was late, what counts is the least of
//   - the time less what this thread spent ready to run while another had the core (/proc/thread-self/schedstat, where there is one);
//   - the CPU time all threads of the program took meanwhile: when even that is less, it waited for threads that waited for a core,
//     as those that help collect garbage do.
// Work and garbage collection count in full; a disk that is slow to answer a synchronous read does not.
import { readFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'
import type { Told } from './watched.ts'

const every = 10
const worthTelling = 50

// Workers and children of the program inherit --import, not the task: only the program itself has a parent to tell.
if (isMainThread && process.send && process.env.STALL_WATCH) {
  delete process.env.STALL_WATCH
  // Nobody is left to end it.
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  const tell = (told: Told): void => void process.send?.(told)
  let last = moment()
  let max = 0
  let told = last.at
  setInterval(() => {
    const next = moment()
    const late = next.at - last.at - every
    const blocked = Math.max(0, Math.min(late - (next.waited - last.waited), next.cpu - last.cpu))
    max = Math.max(max, blocked)
    if (blocked > worthTelling) tell({ kind: 'stall', from: last.at, to: next.at, blocked })
    if (next.at - told > 500) {
      tell({ kind: 'beat', at: next.at, max, heap: process.memoryUsage().heapUsed })
      told = next.at
      max = 0
    }
    last = next
  }, every).unref()
}

/** Now, in ms since 1970; ms this thread has waited for a core, and ms of CPU time the process has had, until now. */
function moment(): { at: number; waited: number; cpu: number } {
  const { user, system } = process.cpuUsage()
  return { at: performance.timeOrigin + performance.now(), waited: waited(), cpu: (user + system) / 1000 }
}

function waited(): number {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'latin1').split(' ')[1]) / 1e6
  } catch {
    return 0 // no Linux: the CPU time decides
  }
}
