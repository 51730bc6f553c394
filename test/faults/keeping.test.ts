import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { failedStart, isAlive, makeVarDir, occupyPort, ownPort, type Program, postmasterOf, programOf, starter, startProgram, until } from './program.ts'

let varDir: string
let remove: () => void
let kept: Program | undefined

beforeEach(async () => {
  ;({ varDir, remove } = await makeVarDir())
})
afterEach(async () => {
  await kept?.end()
  kept = undefined
  remove()
})

async function start(): Promise<Program> {
  kept = await startProgram({ VAR_DIR: varDir, PORT: await ownPort() }, undefined, starter)
  return kept
}
const gone = (pid: number) =>
  until(
    () => !isAlive(pid),
    () => `${pid} is still alive`,
  )
const starts = ({ output }: Program) => output().split('is ready at').length - 1

test.each(['SIGKILL', 'SIGABRT'] as const)('S2: a program that dies of %s is started again at the same address, with its data', async (signal) => {
  const program = await start()
  const first = programOf(varDir)
  process.kill(first, signal)
  await until(() => starts(program) === 2, program.output)
  expect((await fetch(`${program.url}/readyz`)).status).toBe(200)
  expect(programOf(varDir)).not.toBe(first)
  if (process.platform === 'linux') expect(readFileSync(`/proc/${programOf(varDir)}/environ`, 'utf8')).toContain('UV_THREADPOOL_SIZE=16')
  expect(program.output()).toMatch(new RegExp(`"msg":"the program died \\(${signal}\\); starting it again in 0.2 s"`))
  const [last, postmaster] = [programOf(varDir), postmasterOf(varDir)]
  expect((await program.end()).code).toBe(0)
  expect([last, postmaster].map(isAlive)).toEqual([false, false])
})

test('a program that was told to stop stays stopped', async () => {
  const program = await start()
  process.kill(programOf(varDir), 'SIGTERM')
  await until(() => program.child.exitCode !== null, program.output)
  expect(program.child.exitCode).toBe(0)
  expect(starts(program)).toBe(1)
})

test('nothing stays behind when who keeps it running is killed', async () => {
  const program = await start()
  const [child, postmaster] = [programOf(varDir), postmasterOf(varDir)]
  await program.end('SIGKILL')
  await Promise.all([gone(child), gone(postmaster)])
})

test('what cannot come up says so in one line and is not tried again', async () => {
  const { port, free } = await occupyPort()
  const ended = await failedStart({ VAR_DIR: varDir, PORT: String(port) }, undefined, starter)
  free()
  expect(ended).toEqual({ code: 1, output: `Port ${port} is taken by another program: stop that one, or set PORT to a free one\n` })
})

test('S2: one that is killed before it has ever come up is not tried again', async () => {
  const starting = failedStart({ VAR_DIR: varDir, PORT: await ownPort() }, undefined, starter)
  await until(
    () => existsSync(join(varDir, 'postgres.lock')) && programOf(varDir) > 0,
    () => 'it never began',
  )
  process.kill(programOf(varDir), 'SIGKILL')
  expect(await starting).toEqual({ code: 1, output: '' })
})

test.runIf(process.platform !== 'win32')('S2: one that is frozen when it should stop is killed', async () => {
  const program = await start()
  const frozen = programOf(varDir)
  process.kill(frozen, 'SIGSTOP')
  await program.end()
  expect(isAlive(frozen)).toBe(false)
})
