/** Milliseconds between two looks at one's own memory: less than it takes to fill it. */
const look = 25

/**
 * The child's side of limitedChild: answers each job with what `act` makes of it.
 * Ends itself when its memory grows beyond its limit, and when the program has gone, not before: a terminal sends Ctrl-C to both.
 */
export function serve<Job, Answer>(act: (job: Job) => Answer | Promise<Answer>): void {
  const max = Number(process.argv[2]) * 1024 * 1024
  // While a library's thread works this goes on; while `act` itself works it does not: then only the heap's limit and the time hold it.
  setInterval(() => process.memoryUsage.rss() > max && process.kill(process.pid, 'SIGKILL'), look).unref()
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
  process.on('message', async (job) => process.send?.(await act(job as Job)))
}
