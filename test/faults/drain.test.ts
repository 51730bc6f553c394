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

test('S14: a stop is announced first, and everything sent before it is answered, slow or not', async () => {
  const other = new pg.Client(await runningEmbedded(varDir))
  await other.connect()
  other.on('error', () => {}) // it ends with the database
  const ask = async (path: string) => fetch(program.url + path).then((answer) => answer.status)
  // So many connections are open now: all who come next meet the lock at once, before the first of them gives up.
  await Promise.all(Array.from({ length: 10 }, () => ask('/schools?q=lyceum')))
  await other.query('begin; lock table schools in access exclusive mode')
  const slow = Array.from({ length: 10 }, (_, at) => ask(`/schools?q=lyceum${at}`))
  // Sent, and held by the lock.
  await eventually(async () => (await other.query(`select distinct pid from pg_locks where not granted`)).rowCount === 10)
  const quick = Array.from({ length: 20 }, () => ask('/pupil'))
  const stopped = Date.now()
  const ended = program.end('SIGTERM')
  await eventually(async () => (await ask('/readyz')) === 503)
  expect(await ask('/pupil')).toBe(200)
  await other.query('rollback')
  await other.end()
  expect(new Set(await Promise.all([...slow, ...quick]))).toEqual(new Set([200]))
  expect((await ended).code).toBe(0)
  expect(Date.now() - stopped).toBeLessThan(60_000)
  await expect(ask('/healthz')).rejects.toThrow()
})
