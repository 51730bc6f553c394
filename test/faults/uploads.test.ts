import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTeacher } from '../../src/modules/people/factory.ts'
import { joinSpace, makeSpace } from '../../src/modules/space/factory.ts'
import { runningEmbedded } from '../../src/platform/db/embedded.ts'
import { makeDb, makePool } from '../../src/platform/db/index.ts'
import { signIn } from '../space-cast.ts'
import { makeVarDir, type Program, startProgram } from './program.ts'

const megabyte = 1024 * 1024

let varDir: string
let remove: () => void
let program: Program
let spaceId: string
let sessions: string[]

beforeAll(async () => {
  ;({ varDir, remove } = await makeVarDir())
  program = await startProgram({ VAR_DIR: varDir })
  const db = makeDb(makePool({ ...(await runningEmbedded(varDir)), max: 2 } as pg.PoolConfig))
  const teachers = await Promise.all(Array.from({ length: 10 }, () => makeTeacher({ db }, { country: 'PT' })))
  const [one, other] = teachers as [(typeof teachers)[0], (typeof teachers)[0]]
  ;({ id: spaceId } = await makeSpace({ db }, [one, other]))
  for (const teacher of teachers.slice(2)) await joinSpace({ db }, { id: spaceId }, teacher, 'teacher')
  sessions = await Promise.all(teachers.map((teacher) => signIn({ db }, teacher)))
  await db.destroy()
})
afterAll(async () => {
  await program.end()
  remove()
})

/** Sends so many bytes that begin as a JPEG does, in pieces, as slowly as they are taken. */
async function send(session: string, bytes: number): Promise<number> {
  const start =
    '--x\r\ncontent-disposition: form-data; name="alt"\r\n\r\nA heron\r\n--x\r\ncontent-disposition: form-data; name="picture"; filename="a.jpg"\r\n\r\n\xff\xd8\xff'
  const end = '\r\n--x--\r\n'
  const outgoing = request(`${program.url}/twinspaces/${spaceId}/materials`, {
    method: 'POST',
    headers: {
      cookie: `session=${session}`,
      'sec-fetch-site': 'same-origin',
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': start.length + bytes + end.length,
    },
  })
  const answer = new Promise<number>((resolve, reject) => {
    outgoing.once('response', (response) => resolve(response.resume().statusCode ?? 0))
    outgoing.once('error', reject)
  })
  const pieces = function* () {
    yield Buffer.from(start, 'latin1')
    for (let sent = 0; sent < bytes; sent += megabyte) yield Buffer.alloc(Math.min(megabyte, bytes - sent))
    yield Buffer.from(end)
  }
  // Who is refused is told so before all is sent: what is left need not go.
  pipeline(pieces, outgoing).catch(() => {})
  return answer
}

/** The most memory a process has held, in megabytes. */
const maxHeld = (pid: number | undefined): number => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024

test.skipIf(process.platform !== 'linux')('S5: 20 uploads of 50 MB at once cost the program little memory, and leave nothing', async () => {
  expect(await send(sessions[0] as string, 100_000)).toBe(422)
  const before = maxHeld(program.child.pid)
  const all = sessions.flatMap((session) => [send(session, 49 * megabyte), send(session, 49 * megabyte)])
  const answers = await Promise.all(all)
  expect(answers.filter((status) => status !== 422 && status !== 503)).toEqual([])
  expect(answers.filter((status) => status === 422).length).toBeGreaterThan(0)
  expect(maxHeld(program.child.pid) - before).toBeLessThan(400)
  expect(await readdir(join(varDir, 'files/incoming'))).toEqual([])
  expect((await fetch(`${program.url}/readyz`)).status).toBe(200)
})
