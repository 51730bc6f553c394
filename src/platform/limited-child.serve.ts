import { setPriority } from 'node:os'

/** Milliseconds between two looks at one's own memory: less than it takes to fill it. */
const look = 25

/**
 * The child's side of limitedChild: answers each job with what `act` makes of it, behind everything else the machine does.
 * Ends itself when its memory grows beyond its limit, and when the program has gone.
 */
export function serve<Job, Answer>(act: (job: Job) => Promise<Answer>): void {
  const most = Number(process.argv[2]) * 1024 * 1024
  setPriority(10)
  // Nothing that waits in a library's thread can hold this up.
  setInterval(() => process.memoryUsage.rss() > most && process.kill(process.pid, 'SIGKILL'), look).unref()
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
  process.on('message', (job) => act(job as Job).then((answer) => process.send?.(answer)))
}
