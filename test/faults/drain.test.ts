import { request } from 'node:http'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runningEmbedded } from '../../src/platform/db/embedded.ts'
import { eventually } from '../collaborator.ts'
import { makeVarDir, type Program, startProgram } from './program.ts'

let varDir: string
let remove: () => void
let program: Program

beforeEach(async () => {
  ;({ varDir, remove } = await makeVarDir())
  program = await startProgram({
    VAR_DIR: varDir,
    NODE_ENV: 'production',
    SECRET: 'a-secret-of-more-than-32-characters',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
  })
})
afterEach(async () => {
  await (program.child.exitCode === null && !program.child.signalCode && program.end())
  remove()
})

/** A request on a connection of its own: `sent` when the system has all of it, `answered` with the status. */
function ask(path: string): { sent: Promise<unknown>; answered: Promise<number> } {
  const asked = request(program.url + path, { agent: false })
  const sent = new Promise((done, fail) => asked.once('finish', done).once('error', fail))
  const answered = new Promise<number>((done, fail) => {
    asked.once('error', fail)
    asked.once('response', (answer) =>
      answer
        .resume()
        .once('end', () => done(answer.statusCode ?? 0))
        .once('error', fail),
    )
  })
  for (const each of [sent, answered]) each.catch(() => {}) // who awaits it hears of it
  asked.end()
  return { sent, answered }
}

test('S14: a stop is announced first, and everything sent before it is answered, slow or not', async () => {
  const other = new pg.Client(await runningEmbedded(varDir))
  other.on('error', () => {}) // it ends with the database
  await other.connect()
  await other.query('begin; lock table schools in access exclusive mode')
  const slow = Array.from({ length: 10 }, (_, at) => ask(`/schools?q=lyceum${at}`))
  await eventually(async () => ((await other.query('select from pg_locks where not granted')).rowCount ?? 0) > 0)
  const quick = Array.from({ length: 20 }, () => ask('/pupil'))
  await Promise.all([...slow, ...quick].map(({ sent }) => sent))
  const ended = program.end('SIGTERM')
  // Asked together: on a busy machine, who asks only after the notice was read may come when it is over.
  let page = 0
  await eventually(async () => {
    const [ready, meanwhile] = await Promise.all([ask('/readyz').answered, ask('/pupil').answered])
    page = meanwhile
    return ready === 503
  })
  expect(page).toBe(200)
  await other.query('rollback')
  await other.end()
  expect(await Promise.all(quick.map(({ answered }) => answered))).toEqual(quick.map(() => 200))
  // On a machine that is too busy to get here within the limit of a lock, they are answered that it is busy.
  for (const status of await Promise.all(slow.map(({ answered }) => answered))) expect([200, 503]).toContain(status)
  expect((await ended).code).toBe(0)
  await expect(ask('/healthz').answered).rejects.toThrow('ECONNREFUSED')
})
