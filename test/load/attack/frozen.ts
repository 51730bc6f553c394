import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { postmasterOf } from '../../faults/program.ts'
import { makeClient } from './ask.ts'
import type { Place } from './place.ts'

/** Stops every process of the database for a while, as a disk that hangs does, and asks meanwhile what the program answers. */
export async function freezeDatabase(varDir: string, url: string, place: Place, seconds: number): Promise<Record<string, string>> {
  const pids = familyOf(postmasterOf(varDir))
  const client = makeClient(url, 200)
  const answers: Record<string, { ms: number; status: number }[]> = {}
  const asked: Promise<unknown>[] = []
  const paths: [string, string?][] = [['/healthz'], ['/readyz'], ['/en/about'], ['/en/'], [`/twinspaces/${place.space}`, place.sessions.teacher]]
  for (const pid of pids) process.kill(pid, 'SIGSTOP')
  try {
    for (let second = 0; second < seconds; second++) {
      for (const [path, session] of paths)
        asked.push(client.ask({ path, ...(session ? { session } : {}) }).then(({ ms, status }) => void (answers[path] ??= []).push({ ms, status })))
      await wait(1000)
    }
  } finally {
    for (const pid of pids) process.kill(pid, 'SIGCONT')
  }
  const thawed = performance.now()
  while ((await client.ask({ path: '/readyz' })).status !== 200) await wait(50)
  const back = performance.now() - thawed
  await Promise.all(asked)
  client.end()
  const said = Object.entries(answers).map(([path, all]) => {
    const statuses = Object.entries(Object.groupBy(all, ({ status }) => status)).map(([status, { length } = { length: 0 } as never]) => `${status}×${length}`)
    const times = all.map(({ ms }) => ms).sort((one, other) => one - other)
    return [path.replace(place.space, ':id'), `${statuses.join(' ')} in ${Math.round(times[0] ?? 0)}–${Math.round(times.at(-1) ?? 0)} ms`]
  })
  return { ...Object.fromEntries(said), 'ready again after': `${Math.round(back)} ms` }
}

function familyOf(parent: number): number[] {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return Number(readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]?.split(' ')[1]) === parent
      } catch {
        return false // ended meanwhile
      }
    })
  return [parent, ...children.map(Number)]
}
