import { type ChildProcess, fork } from 'node:child_process'

/** A process that does one task after the other for this one. */
export type Child<Task, Result> = {
  /** @throws when the task took too long or too much memory: the process is ended, and the next task begins another */
  run(task: Task): Promise<Result>
  /** Begins the process before it is needed. */
  warm(): void
  close(): void
}

/**
 * Makes a process of a file that answers each message with one message. A thread would not do: one that runs out of memory
 * can take the whole program along. It knows none of the program's settings.
 * @param limits `milliseconds` for one task, `megabytes` of heap
 */
export function makeChild<Task, Result>(file: URL, limits: { milliseconds: number; megabytes: number }): Child<Task, Result> {
  let child: ChildProcess | undefined
  let said = ''
  let last: Promise<unknown> = Promise.resolve()

  function begin(): ChildProcess {
    const { SystemRoot } = process.env
    const begun = fork(file, {
      execArgv: [`--max-old-space-size=${limits.megabytes}`],
      env: SystemRoot ? { SystemRoot } : {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    said = ''
    begun.stderr?.on('data', (data) => (said = (said + data).slice(-2_000)))
    begun.on('error', (error) => (said += error))
    begun.on('exit', () => child === begun && (child = undefined))
    rest(begun)
    return begun
  }
  // Only a task keeps the program from ending by itself.
  const rest = (idle: ChildProcess): void => {
    idle.unref()
    idle.channel?.unref()
  }
  const perform = (task: Task): Promise<Result> =>
    new Promise((done, failed) => {
      const own = (child ??= begin())
      own.ref()
      own.channel?.ref()
      const settle = (act: () => void): void => {
        clearTimeout(timer)
        own.off('message', answered).off('close', ended)
        rest(own)
        act()
      }
      const answered = (result: unknown): void => settle(() => done(result as Result))
      const ended = (code: number | null, signal: string | null): void =>
        settle(() => failed(new Error(/FATAL ERROR: (.*)/.exec(said)?.[1] ?? `it ended with ${signal ?? code}: ${said.trim()}`)))
      const timer = setTimeout(() => {
        if (child === own) child = undefined
        own.kill('SIGKILL')
        settle(() => failed(new Error(`not done after ${limits.milliseconds} ms`)))
      }, limits.milliseconds)
      own.on('message', answered).on('close', ended)
      own.send(task as object)
    })
  return {
    run(task) {
      const result = last.then(() => perform(task))
      last = result.catch(() => {})
      return result
    },
    warm: () => void (child ??= begin()),
    close: () => void child?.kill('SIGKILL'),
  }
}
