import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { eventually } from '../../test/collaborator.ts'
import type { Job } from './limited-child.probe.child.ts'
import { ChildEnded, type ChildLimits, ChildNotStarted, limitedChild } from './limited-child.ts'

const probe = (limits: Partial<ChildLimits> = {}) =>
  limitedChild<Job, unknown>(join(import.meta.dirname, 'limited-child.probe.child.ts'), { seconds: 20, megabytes: 400, heap: 128, idle: 60, ...limits }).run

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
const hasEnded = (pid: number) => eventually(() => !isAlive(pid))

test('it stays for the next job, and ends when there is none', async () => {
  const ask = probe({ idle: 0.2 })
  const first = (await ask('pid')) as number
  expect(await ask('pid')).toBe(first)
  await hasEnded(first)
  expect(await ask('pid')).not.toBe(first)
})

test('S5: a job that takes too long is ended, and the next has a child of its own', async () => {
  const ask = probe({ seconds: 5 })
  const first = await ask('pid')
  await expect(ask('for ever')).rejects.toThrow(ChildEnded)
  expect(await ask('pid')).not.toBe(first)
})

test('S5: a job that takes too much memory is ended', async () => {
  // Had it only its time to end it, the test would end first.
  const ask = probe({ seconds: 3600 })
  await expect(ask('fill memory')).rejects.toThrow(ChildEnded)
  expect(await ask('pid')).toBeTypeOf('number')
})

test('a job that throws ends it, and the next is done', async () => {
  const ask = probe()
  await expect(ask('throw')).rejects.toThrow(ChildEnded)
  expect(await ask('pid')).toBeTypeOf('number')
})

test('that no process could be started is told apart from a job that ended its own, and the next is tried anew', async () => {
  const ask = probe()
  const { execPath } = process
  process.execPath = '/nowhere'
  await expect(ask('pid').finally(() => (process.execPath = execPath))).rejects.toThrow(ChildNotStarted)
  expect(await ask('pid')).toBeTypeOf('number')
})

test('a child that ends before it can read its job is said to have ended', async () => {
  await expect(limitedChild<Job, unknown>('/nowhere.ts', { seconds: 20, megabytes: 400, heap: 128 }).run('pid')).rejects.toThrow(ChildEnded)
})

test('it knows nothing of the program’s secrets', async () => {
  process.env.SECRET = 'not for children'
  expect(await probe()('environment')).not.toContain('SECRET')
  delete process.env.SECRET
})

test('it does not outlive a program that was killed', async () => {
  const source = `
    import { limitedChild } from ${JSON.stringify(join(import.meta.dirname, 'limited-child.ts'))}
    const ask = limitedChild(${JSON.stringify(join(import.meta.dirname, 'limited-child.probe.child.ts'))}, { seconds: 60, megabytes: 400, heap: 128 }).run
    console.log(await ask('pid'))
    ask('for ever')`
  const program = spawn(process.execPath, ['--input-type=module-typescript', '-e', source], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(program.stdout as NonNullable<typeof program.stdout>, 'data')) as [Buffer]
  const pid = Number(String(line))
  expect(isAlive(pid)).toBe(true)
  program.kill('SIGKILL')
  await hasEnded(pid)
})
