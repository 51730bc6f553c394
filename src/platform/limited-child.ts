import { type ChildProcess, fork } from 'node:child_process'

/** The child was ended, or ended by itself, before it answered: its job took too long or too much, or is poison. */
export class ChildEnded extends Error {}

/** What a child may use: seconds for a job, megabytes of memory, and how many seconds it stays with nothing to do. */
export type ChildLimits = { seconds: number; megabytes: number; idle: number }

/**
 * A child process that does one job at a time, for what may take any time and memory: it starts with its first job,
 * ends when it has nothing to do for a while and with the program, and begins anew after it was ended.
 * It is told nothing of the program's settings.
 * @param file of the child, which calls `serve`
 * @returns does a job. @throws ChildEnded
 */
export function limitedChild<Job, Answer>(file: string, { seconds, megabytes, idle }: ChildLimits): (job: Job) => Promise<Answer> {
  let child: ChildProcess | undefined
  let rest: NodeJS.Timeout | undefined

  function start(): ChildProcess {
    const execArgv = ['--max-old-space-size=128', '--disable-warning=ExperimentalWarning']
    const started = fork(file, [String(megabytes)], {
      execArgv,
      env: { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const forget = () => {
      if (child === started) child = undefined
    }
    started.once('exit', forget)
    started.on('error', () => {
      forget()
      started.kill('SIGKILL')
    })
    return started
  }

  function dismiss(): void {
    child?.disconnect()
    child = undefined
  }

  return (job) => {
    clearTimeout(rest)
    const busy = (child ??= start())
    busy.ref()
    return new Promise<Answer>((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(patience)
        busy.off('message', answered)
        busy.off('exit', ended)
        busy.off('error', ended)
        busy.unref()
        busy.channel?.unref()
        settle()
      }
      const answered = (answer: unknown) => {
        rest = setTimeout(dismiss, idle * 1000).unref()
        end(() => resolve(answer as Answer))
      }
      const ended = () => end(() => reject(new ChildEnded()))
      const patience = setTimeout(() => busy.kill('SIGKILL'), seconds * 1000)
      busy.once('message', answered)
      busy.once('exit', ended)
      busy.once('error', ended)
      busy.channel?.ref()
      busy.send(job as object)
    })
  }
}
