// What other people feel while somebody attacks (docs: the attacks are numbered as in the list of faults of November 2026):
//   npm run attack -- [--program /path/to/another/checkout] [--only S4] [--seconds 15] [--json]
// For each attack the program is started in a process of its own on the demonstration world; a second process attacks it for
// some seconds; meanwhile five people each do one thing every 200 ms. Only this machine is attacked, and all of it ends by itself.
// Ends with 1 when other people's p95 was over 500 ms. A frozen database (S11) is told of apart: nobody can read a page then.
import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type pg from 'pg'
import { runningEmbedded } from '../../src/platform/db/embedded.ts'
import { makeDb, makePool } from '../../src/platform/db/index.ts'
import { root } from '../../src/platform/http/assets.ts'
import { isAlive, makeVarDir, postmasterOf } from '../faults/program.ts'
import { startWatched, type Watched } from '../fuzz/requests/watched.ts'
import { attacks } from './attack/attacks.ts'
import { freezeDatabase } from './attack/frozen.ts'
import { type Act, watchOthers } from './attack/others.ts'
import { type Place, prepare } from './attack/place.ts'
import { inMarkdown, type Row, summary } from './attack/table.ts'

const { values } = parseArgs({
  options: {
    program: { type: 'string', default: root },
    only: { type: 'string', default: '' },
    seconds: { type: 'string', default: '15' },
    json: { type: 'boolean', default: false },
  },
})
const checkout = resolve(values.program)
const seconds = Number(values.seconds)
/** Seconds after which an attack that does not end by itself is ended. */
const grace = 45
const [none, frozen] = ['no attack', 'S11 the database frozen']
const { varDir, remove } = await makeVarDir()
let program: Watched | undefined
try {
  program = await start()
  const db = makeDb(makePool({ ...(await runningEmbedded(varDir)), max: 2 } as pg.PoolConfig))
  const place = await prepare(db)
  await db.destroy()
  const rows: Row[] = []
  for (const name of [none, ...Object.keys(attacks), frozen].filter((each) => each === none || each.startsWith(values.only))) {
    await end(program)
    program = await start()
    rows.push(await suffer(program, name, place))
    console.error(inMarkdown(rows.slice(-1)).split('\n').at(-1))
  }
  console.log(values.json ? JSON.stringify({ program: checkout, seconds, rows }) : inMarkdown(rows))
  // A refusal is quick, so it counts for itself: whoever is turned away at once is not served.
  const holds = ({ name, acts, errors, p95_ms, ended }: Row): boolean => name === frozen || (!ended && p95_ms <= 500 && errors <= acts / 100)
  process.exitCode = rows.every(holds) ? 0 : 1
} finally {
  if (program) await end(program)
  const postmaster = databaseLeft()
  if (postmaster && isAlive(postmaster)) process.kill(postmaster, 'SIGQUIT')
  while (postmaster && isAlive(postmaster)) await wait(50)
  remove()
}

function start(): Promise<Watched> {
  return startWatched({ VAR_DIR: varDir, DEMO: 'on', PROXY: 'on' }, checkout)
}

/** Ends it kindly, or not. */
async function end({ child, end }: Watched): Promise<void> {
  const impatience = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await end()
  clearTimeout(impatience)
}

function databaseLeft(): number | undefined {
  try {
    return postmasterOf(varDir)
  } catch {
    return undefined // its file is gone: it has ended
  }
}

async function suffer(program: Watched, name: string, place: Place): Promise<Row> {
  const others = watchOthers(program.url, place)
  await wait(3000)
  let from = performance.now()
  let told: Row['told'] = {}
  if (name === none) await wait(seconds * 1000)
  else if (name === frozen) told = await freezeDatabase(varDir, program.url, place, seconds)
  else told = await attack(program.url, name, place, () => (from = performance.now()))
  const to = performance.now()
  const acts: Act[] = await others.stop()
  const stalls = program.stalls.filter((stall) => stall.to >= performance.timeOrigin + from).map(({ blocked }) => blocked)
  const ended = program.child.exitCode !== null || program.child.signalCode !== null
  return summary(
    name,
    acts.filter(({ due }) => due >= from && due <= to),
    { stall: Math.max(0, ...stalls), memory: ended ? Number.NaN : peak(program), told, ended },
  )
}

function attack(url: string, name: string, place: Place, begun: () => void): Promise<Row['told']> {
  return new Promise((done) => {
    const child = fork(join(root, 'dist/test/load/attack/attacker.js'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    let impatience = setTimeout(() => child.kill('SIGKILL'), 60_000)
    let told: Row['told'] = {}
    child.on('message', (message: { begun?: true; told?: Row['told'] }) => {
      if (message.told) {
        told = message.told
        child.kill()
      }
      if (!message.begun) return
      begun()
      clearTimeout(impatience)
      impatience = setTimeout(() => child.kill('SIGKILL'), (seconds + grace) * 1000)
    })
    child.once('exit', () => {
      clearTimeout(impatience)
      done(told)
    })
    child.send({ name, url, place, seconds })
  })
}

/** The most memory the program has had, in MB. */
function peak({ child }: Watched): number {
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'latin1'))?.[1]) / 1024)
}
