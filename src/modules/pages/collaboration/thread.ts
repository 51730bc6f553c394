import { Worker } from 'node:worker_threads'

/** A thread that does one task after the other. */
export type Thread<Task, Result> = {
  /** @throws when the task took too long or too much memory: the thread is ended, and the next task begins another */
  run(task: Task): Promise<Result>
  /** Begins the thread before it is needed. */
  warm(): void
  close(): Promise<void>
}

/**
 * Makes a thread of a file that answers each message with one message.
 * @param limits `milliseconds` for one task, `megabytes` of heap
 */
export function makeThread<Task, Result>(file: URL, limits: { milliseconds: number; megabytes: number }): Thread<Task, Result> {
  let worker: Worker | undefined
  let last: Promise<unknown> = Promise.resolve()

  function begin(): Worker {
    const begun = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: limits.megabytes } })
    begun.on('error', () => end(begun))
    begun.unref()
    return begun
  }
  const end = (ended: Worker): void => {
    if (worker === ended) worker = undefined
    void ended.terminate()
  }
  const perform = (task: Task): Promise<Result> =>
    new Promise((done, failed) => {
      const own = (worker ??= begin())
      const settle = (act: () => void): void => {
        clearTimeout(timer)
        own.off('message', answered).off('error', broke).off('exit', exited)
        act()
      }
      const answered = (result: Result): void => settle(() => done(result))
      const broke = (error: Error): void => settle(() => failed(error))
      const exited = (): void => settle(() => failed(new Error('the thread ended')))
      const timer = setTimeout(() => {
        end(own)
        settle(() => failed(new Error(`not done after ${limits.milliseconds} ms`)))
      }, limits.milliseconds)
      own.on('message', answered).on('error', broke).on('exit', exited)
      own.postMessage(task)
    })
  return {
    run(task) {
      const result = last.then(() => perform(task))
      last = result.catch(() => {})
      return result
    },
    warm: () => void (worker ??= begin()),
    close: async () => void (await worker?.terminate()),
  }
}
