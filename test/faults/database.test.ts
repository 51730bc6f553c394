import { execFileSync } from 'node:child_process'
import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { databaseFolder, makeVarDir, type Program, postmasterOf, startProgram } from './program.ts'

let varDir: string
let remove: () => void
let program: Program

beforeEach(async () => {
  ;({ varDir, remove } = await makeVarDir())
  program = await startProgram({ VAR_DIR: varDir })
})
afterEach(async () => {
  await (program.child.exitCode === null && !program.child.signalCode && program.end())
  remove()
})

const ask = async (path: string, init: RequestInit = {}) => {
  const started = Date.now()
  const answer = await fetch(program.url + path, { redirect: 'manual', ...init })
  return { status: answer.status, text: await answer.text(), headers: answer.headers, took: Date.now() - started }
}
const shows = async (path: string) => (await ask(path)).status
/** The server and every process of its own. */
function serverProcesses(): number[] {
  const postmaster = postmasterOf(varDir)
  const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(postmaster)], { encoding: 'utf8' })
  return [postmaster, ...children.trim().split(/\s+/).map(Number)]
}
async function eventuallyShows(path: string, status: number): Promise<void> {
  for (const end = Date.now() + 60_000; (await shows(path)) !== status; ) if (Date.now() > end) throw new Error(`${path} never answers ${status}`)
}

test('S11: while the database is frozen pages say so in time, probes answer, and all is well once it thaws', async () => {
  expect(await shows('/schools')).toBe(200)
  const frozen = serverProcesses()
  for (const pid of frozen) process.kill(pid, 'SIGSTOP')
  try {
    const [page, form, alive, ready] = await Promise.all([
      ask('/fr/schools'),
      ask('/en/sign-in', {
        method: 'POST',
        body: new URLSearchParams({ email: 'anna@school.example', password: 'quite long enough' }),
        headers: { 'sec-fetch-site': 'same-origin' },
      }),
      ask('/healthz'),
      ask('/readyz'),
    ])
    expect([page.status, form.status, alive.status, ready.status]).toEqual([503, 503, 200, 503])
    expect(page.text).toContain('Un instant, s’il vous plaît')
    expect(page.headers.get('retry-after')).toBe('10')
    expect(form.text).toContain('your text should still be there')
    // Less than a page waits for a connection and a statement.
    expect(ready.took).toBeLessThan(5_000)
    expect(Math.max(page.took, form.took)).toBeLessThan(20_000)
    // More than the pool has connections: nobody waits for those who wait.
    const many = await Promise.all(Array.from({ length: 40 }, () => ask('/schools')))
    expect(new Set(many.map(({ status }) => status))).toEqual(new Set([503]))
  } finally {
    for (const pid of frozen) process.kill(pid, 'SIGCONT')
  }
  await eventuallyShows('/schools', 200)
  await eventuallyShows('/readyz', 200)
  expect((await program.end()).code).toBe(0)
})

test('S13: a database that cannot start is tried again with growing pauses, for as long as it takes; pages say so meanwhile', async () => {
  const data = join(databaseFolder(varDir), 'data')
  await chmod(data, 0o777)
  process.kill(postmasterOf(varDir), 'SIGKILL')
  await program.says('trying again until it does')
  await eventuallyShows('/schools', 503)
  // Five tries took half a second and ended the program.
  for (const end = Date.now() + 5_000; Date.now() < end; ) expect(await shows('/schools')).toBe(503)
  await chmod(data, 0o700)
  await program.says('PostgreSQL runs again')
  await eventuallyShows('/schools', 200)
  expect(program.output().split('did not start').length - 1).toBe(1)
  expect(program.output()).toMatch(/PostgreSQL did not start: data directory .* has invalid permissions; trying again until it does/)
})
