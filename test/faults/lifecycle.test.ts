import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runningEmbedded } from '../../src/platform/db/embedded.ts'
import { databaseFolder, failedStart, isAlive, makeVarDir, occupyPort, type Program, postmasterOf, startProgram, until } from './program.ts'

const asRoot = process.getuid?.() === 0
const nobody = { uid: 65_534, gid: 65_534 }
const secret = 'a-secret-of-more-than-32-characters'

let varDir: string
let remove: () => void
let programs: Program[]

beforeEach(async () => {
  ;({ varDir, remove } = await makeVarDir())
  programs = []
})

afterEach(async () => {
  for (const program of programs) await (program.child.exitCode === null && !program.child.signalCode && program.end())
  remove()
})

const start = async (env = {}, account?: typeof nobody): Promise<Program> => {
  const program = await startProgram({ VAR_DIR: varDir, ...env }, account)
  programs.push(program)
  return program
}
const ask = async (text: string) => {
  const client = new pg.Client(await runningEmbedded(varDir))
  await client.connect()
  return client.query(text).finally(() => client.end())
}
const isServed = async ({ url }: Program) => (await fetch(`${url}/readyz`)).status

describe('starting and stopping', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('%s stops the program and its database, with code 0', async (signal) => {
    const program = await start()
    expect(await isServed(program)).toBe(200)
    const postmaster = postmasterOf(varDir)
    expect(await program.end(signal)).toEqual({ code: 0, output: `OpenTwinning is ready at ${program.url}\n` })
    expect(isAlive(postmaster)).toBe(false)
  })

  test('a signal while it starts stops it just as well', async () => {
    const { child, ...rest } = await spawnEarly()
    child.kill('SIGTERM')
    expect((await rest.ended).code).toBe(0)
    expect(existsSync(join(databaseFolder(varDir), 'data/postmaster.pid'))).toBe(false)
    expect(await isServed(await start())).toBe(200)
  })

  test('what was written is there after the next start', async () => {
    const first = await start()
    await ask('create table kept as select 1 as one')
    await first.end()
    await start()
    expect((await ask('select one from kept')).rows).toEqual([{ one: 1 }])
  })

  test('a second start in the same place is refused and does the first no harm', async () => {
    const first = await start()
    const { code, output } = await failedStart({ VAR_DIR: varDir })
    expect({ code, output }).toEqual({
      code: 1,
      output: `OpenTwinning is already running here (process ${first.child.pid}): stop it first, or give this one a VAR_DIR and a PORT of its own\n`,
    })
    expect(await isServed(first)).toBe(200)
  })

  test('a command joins the running program, and runs alone when there is none', async () => {
    const program = await start()
    const twinning = () =>
      promisify(execFile)(
        process.execPath,
        [
          '-e',
          `import('${join(import.meta.dirname, '../../dist/src/cli/main.js')}').then(({ main }) => main(['migrate'])).then((code) => (process.exitCode = code))`,
        ],
        { env: { PATH: process.env.PATH, VAR_DIR: varDir } },
      )
    expect((await twinning()).stdout).toBe('The database is up to date.\n')
    expect(await isServed(program)).toBe(200)
    await program.end()
    expect((await twinning()).stdout).toBe('The database is up to date.\n')
    expect(existsSync(join(databaseFolder(varDir), 'data/postmaster.pid'))).toBe(false)
  })
})

describe('after a kill', () => {
  test('of the program, the next start takes over from the database it left behind', async () => {
    const first = await start()
    await ask('create table kept as select 1 as one')
    const orphan = postmasterOf(varDir)
    await first.end('SIGKILL')
    expect(isAlive(orphan)).toBe(true)
    const second = await start()
    expect(isAlive(orphan)).toBe(false)
    expect(await isServed(second)).toBe(200)
    expect((await ask('select one from kept')).rows).toEqual([{ one: 1 }])
  })

  test('of the database, the program starts it again', async () => {
    const program = await start()
    const victim = postmasterOf(varDir)
    process.kill(victim, 'SIGKILL')
    await program.says('PostgreSQL runs again')
    expect(postmasterOf(varDir)).not.toBe(victim)
    expect(await isServed(program)).toBe(200)
    expect((await program.end()).code).toBe(0)
  })

  test('of both, the next start recovers', async () => {
    const first = await start()
    await ask('create table kept as select 1 as one')
    const victim = postmasterOf(varDir)
    first.child.kill('SIGKILL')
    process.kill(victim, 'SIGKILL')
    await until(
      () => !isAlive(victim),
      () => 'still alive',
    )
    await start()
    expect((await ask('select one from kept')).rows).toEqual([{ one: 1 }])
  })
})

describe('what nobody caught', () => {
  const script = (body: string) => `import { run } from '${join(import.meta.dirname, '../../dist/src/platform/lifecycle.js')}'\nrun(async () => { ${body} })`
  const runs = (body: string) =>
    new Promise<{ code: number | null; output: string }>((done) => {
      execFile(process.execPath, ['--input-type=module', '-e', script(body)], (error, stdout, stderr) =>
        done({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
      )
    })

  test('a promise that fails unheard is one line of log, and the program goes on', async () => {
    const { code, output } = await runs(
      `Promise.reject(new Error('one reader')); setTimeout(() => { console.log('still here'); process.kill(process.pid, 'SIGTERM') }, 200)`,
    )
    expect(code).toBe(0)
    expect(output).toMatch(/^still here\n\{"level":50,.*"error":"Error: one reader.*"msg":"a promise failed unheard"\}\n$/)
  })

  test('an exception ends it with code 1 and one line of log', async () => {
    const { code, output } = await runs(`setTimeout(() => { throw new Error('a bug') }, 50)`)
    expect(code).toBe(1)
    expect(output).toMatch(/^\{"level":60,.*"error":"Error: a bug.*"msg":"the program ends: this should not have happened"\}\n$/)
  })
})

describe('what cannot work says so in one line', () => {
  test('the port is taken', async () => {
    const { port, free } = await occupyPort()
    expect(await failedStart({ VAR_DIR: varDir, PORT: String(port) })).toEqual({
      code: 1,
      output: `Port ${port} is taken by another program: stop that one, or set PORT to a free one\n`,
    })
    free()
  })

  test.runIf(asRoot)('VAR_DIR cannot be written', async () => {
    expect(await failedStart({ VAR_DIR: varDir }, nobody)).toEqual({
      code: 1,
      output: `VAR_DIR: cannot keep files in ${varDir} (EACCES): make it writable for this user, or name another folder\n`,
    })
  })

  test('a setting is wrong', async () => {
    expect(await failedStart({ VAR_DIR: varDir, PORT: 'http' })).toEqual({ code: 1, output: 'PORT must be a number from 0 to 65535\n' })
  })

  test('production without a secret', async () => {
    expect(await failedStart({ VAR_DIR: varDir, NODE_ENV: 'production' })).toEqual({
      code: 1,
      output: 'SECRET is missing: set it to at least 32 random characters\n',
    })
  })

  test('DATABASE_URL leads nowhere', async () => {
    const { code, output } = await failedStart({ VAR_DIR: varDir, SECRET: secret, DATABASE_URL: 'postgres://twinning:hidden@127.0.0.1:1/twinning' })
    expect({ code, output }).toEqual({ code: 1, output: 'Cannot reach the database of DATABASE_URL: connect ECONNREFUSED 127.0.0.1:1\n' })
  })

  test('the database is newer than the program', async () => {
    const program = await start()
    await ask(`insert into migrations (number, name, checksum) values (9999, '9999_later', '')`)
    await program.end()
    const { code, output } = await failedStart({ VAR_DIR: varDir })
    expect(code).toBe(1)
    expect(output).toMatch(/^The database is newer than the program: it has migration 9999_later, .*\n$/)
  })
})

describe.runIf(asRoot)('root', () => {
  test('keeps the database elsewhere when nobody else can reach VAR_DIR', async () => {
    await chmod(varDir, 0o700)
    const program = await start()
    expect(databaseFolder(varDir)).toMatch(/^\/var\/lib\/opentwinning\/[0-9a-f]{8}-[0-9a-f]{6}$/)
    expect(await isServed(program)).toBe(200)
  })

  test('is not needed: an ordinary user keeps all of it below VAR_DIR', async () => {
    await chmod(varDir, 0o777)
    const program = await start({}, nobody)
    expect(databaseFolder(varDir)).toBe(join(varDir, 'postgres'))
    expect(await isServed(program)).toBe(200)
  })
})

async function spawnEarly() {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../dist/src/main.js')], {
    env: { PATH: process.env.PATH, PORT: '0', DEMO: 'off', VAR_DIR: varDir },
    stdio: 'ignore',
  })
  const ended = new Promise<{ code: number | null }>((done) => child.once('close', (code) => done({ code })))
  await until(
    () => existsSync(join(varDir, 'postgres.lock')),
    () => 'no lock',
  )
  return { child, ended }
}
