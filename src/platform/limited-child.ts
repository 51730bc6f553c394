import { type ChildProcess, fork } from 'node:child_process'

/** The child was ended, or ended by itself, before it answered: its job took too long or too much, or is poison. */
export class ChildEnded extends Error {}

/** No child could be started, or the job not be given to it: the machine has no room just now, and the job is not why. */
export class ChildNotStarted extends Error {}

/**
 * What a child may use: seconds for a job, megabytes of memory in all and of JavaScript's own heap.
 * `idle`: after how many seconds with nothing to do it ends; it stays when that is not said.
 */
export type ChildLimits = { seconds: number; megabytes: number; heap: number; idle?: number }
/** `run` throws ChildEnded or ChildNotStarted. `warm` starts the child before it is needed. */
export type Child<Job, Answer> = { run(job: Job): Promise<Answer>; warm(): void; close(): void }

/**
 * A child process that does one job after the other, for what may take any time and memory. A thread would not do: one
 * that runs out of memory can take the whole program along. It starts with its first job, ends with the program, and
 * begins anew after it was ended. It is told nothing of the program's settings.
 * @param file of the child, which calls `serve`
 */
export function limitedChild<Job, Answer>(file: string, { seconds, megabytes, heap, idle }: ChildLimits): Child<Job, Answer> {
  let child: ChildProcess | undefined
  let rest: NodeJS.Timeout | undefined
  let said = ''
  let last: Promise<unknown> = Promise.resolve()

  function start(): ChildProcess {
    const started = spawned()
    const forget = () => child === started && (child = undefined)
    said = ''
    started.stderr?.on('data', (data) => (said = (said + data).slice(-2_000)))
    started.once('exit', forget)
    started.on('error', (error) => {
      said += error
      forget()
      started.kill('SIGKILL')
    })
    // What could not be started has no number; why is told in a moment, as an event.
    if (started.pid === undefined) throw new ChildNotStarted('no process could be started')
    letRest(started)
    return started
  }
  function spawned(): ChildProcess {
    const { PATH, SystemRoot } = process.env
    try {
      return fork(file, [String(megabytes)], {
        execArgv: [`--max-old-space-size=${heap}`, '--disable-warning=ExperimentalWarning'],
        env: { PATH, SystemRoot },
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      })
    } catch (error) {
      throw new ChildNotStarted(String(error))
    }
  }
  // Only a job keeps the program from ending by itself.
  const letRest = (resting: ChildProcess): void => {
    resting.unref()
    resting.channel?.unref()
  }
  function dismiss(): void {
    child?.disconnect()
    child = undefined
  }
  const perform = (job: Job): Promise<Answer> =>
    new Promise((resolve, reject) => {
      clearTimeout(rest)
      const busy = (child ??= start())
      busy.ref()
      busy.channel?.ref()
      const end = (settle: () => void): void => {
        clearTimeout(patience)
        busy.off('message', answered).off('close', ended)
        letRest(busy)
        settle()
      }
      const answered = (answer: unknown): void => {
        if (idle !== undefined) rest = setTimeout(dismiss, idle * 1000).unref()
        end(() => resolve(answer as Answer))
      }
      const ended = (why: unknown): void => end(() => reject(new ChildEnded(/FATAL ERROR: (.*)/.exec(said)?.[1] ?? `it ended: ${why} ${said.trim()}`)))
      const patience = setTimeout(() => {
        if (child === busy) child = undefined
        busy.kill('SIGKILL')
        end(() => reject(new ChildEnded(`not done after ${seconds} s`)))
      }, seconds * 1000)
      busy.once('message', answered).once('close', ended)
      busy.send(job as object, (error) => {
        if (error) end(() => reject(new ChildNotStarted(String(error))))
      })
    })
  return {
    run(job) {
      const answer = last.then(() => perform(job))
      last = answer.catch(() => {})
      return answer
    },
    warm() {
      try {
        child ??= start()
      } catch (error) {
        if (!(error instanceof ChildNotStarted)) throw error // the first job tries again, and says so
      }
    },
    close: () => void child?.kill('SIGKILL'),
  }
}
