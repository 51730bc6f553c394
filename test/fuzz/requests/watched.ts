import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../../../src/platform/http/assets.ts'
import { until } from '../../faults/program.ts'

/** The event loop stood still between two moments (ms since 1970), `blocked` of it by the program's own doing. */
export type Stall = { kind: 'stall'; from: number; to: number; blocked: number }
/** A sign of life twice a second: the longest stall since the last one (ms), and the bytes of the heap in use. */
export type Beat = { kind: 'beat'; at: number; max: number; heap: number }
export type Told = Stall | Beat

/** A program in a process of its own, whose event loop is watched from within. */
export type Watched = {
  child: ChildProcess
  url: string
  stalls: Stall[]
  beats: Beat[]
  /** What it wrote to its log and said so far, by line. */
  lines: string[]
  /** Waits until everything up to now has been told. */
  settled(): Promise<void>
  end(): Promise<void>
}

const watch = join(root, 'dist/test/fuzz/requests/stall-watch.js')

/**
 * Starts the built program of a checkout and waits until it is ready.
 * @param env VAR_DIR at least
 * @param checkout folder of the program
 */
export async function startWatched(env: Record<string, string>, checkout = root): Promise<Watched> {
  const child = spawn(process.execPath, ['--enable-source-maps', '--import', pathToFileURL(watch).href, join(checkout, 'dist/src/main.js')], {
    cwd: '/',
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', DEMO: 'off', LOG_LEVEL: 'error', STALL_WATCH: 'on', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    let rest = ''
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      const whole = (rest + chunk).split('\n')
      rest = whole.pop() ?? ''
      lines.push(...whole)
    })
  }
  const stalls: Stall[] = []
  const beats: Beat[] = []
  // The program has words of its own for whoever keeps it running.
  child.on('message', (told: Told | string) => {
    if (typeof told === 'string') return
    if (told.kind === 'stall') stalls.push(told)
    else beats.push(told)
  })
  const ready = (): string => /is ready at (\S+)/.exec(lines.join('\n'))?.[1] ?? ''
  const gone = (): boolean => child.exitCode !== null || child.signalCode !== null
  await until(
    () => ready() !== '' || gone(),
    () => `not ready:\n${lines.join('\n')}`,
  )
  if (!ready()) throw new Error(`it ended with ${child.exitCode}:\n${lines.join('\n')}`)
  return {
    child,
    url: ready().replace('localhost', '127.0.0.1'),
    stalls,
    lines,
    beats,
    settled: () => {
      const now = performance.timeOrigin + performance.now()
      return until(
        () => gone() || (beats.at(-1)?.at ?? 0) > now,
        () => 'the program gives no sign of life',
      )
    },
    end: async () => {
      if (gone()) return
      const ended = new Promise((done) => child.once('exit', done))
      child.kill('SIGTERM')
      await ended
    },
  }
}
