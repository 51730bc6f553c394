import type pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makePage } from '../../src/modules/wiki/factory.ts'
import { runningEmbedded } from '../../src/platform/db/embedded.ts'
import { type Db, makeDb, makePool } from '../../src/platform/db/index.ts'
import { type Collaborator, collaborate, eventually } from '../collaborator.ts'
import { makeCast, signIn } from '../space-cast.ts'
import { storedPage } from '../stored-page.ts'
import { makeVarDir, ownPort, type Program, startProgram } from './program.ts'

let varDir: string
let remove: () => void
let programs: Program[]
let open: Collaborator[]

beforeEach(async () => {
  ;({ varDir, remove } = await makeVarDir())
  programs = []
  open = []
})
afterEach(async () => {
  for (const each of open) each.leave()
  for (const program of programs) await (program.child.exitCode === null && !program.child.signalCode && program.end())
  remove()
})

async function start(port: string): Promise<Program> {
  const program = await startProgram({ VAR_DIR: varDir, PORT: port })
  programs.push(program)
  return program
}
async function withDb<T>(act: (db: Db) => Promise<T>): Promise<T> {
  const db = makeDb(makePool({ ...(await runningEmbedded(varDir)), max: 2 } as pg.PoolConfig))
  return act(db).finally(() => db.destroy())
}

test('after a kill -9 in the middle of typing every acknowledged character is there', async () => {
  const port = await ownPort()
  const first = await start(port)
  const { page, anna, owl } = await withDb(async (db) => {
    const cast = await makeCast({ db })
    const page = await makePage({ db }, cast.space, { text: 'Begun' })
    return { page, anna: await signIn({ db }, cast.anna), owl: await signIn({ db }, cast.trusted, 'pupil') }
  })
  open = [anna, owl].map((session) => collaborate(first.url, session, page.id))
  await Promise.all(open.map((each) => each.saved()))

  const acknowledged: string[][] = open.map(() => [])
  let typing = true
  const typed = open.map(async ({ write, provider }, who) => {
    for (let line = 0; typing; line++) {
      write(`${who}:${line}`)
      // Unsent changes are counted down by the program's answers, in order.
      acknowledged[who] = Array.from({ length: line + 1 - provider.unsyncedChanges }, (_, at) => `${who}:${at}`)
      await new Promise((done) => setTimeout(done, 3))
    }
  })
  await eventually(() => acknowledged.every(({ length }) => length > 50))
  const killed = acknowledged.map((lines) => [...lines])
  await first.end('SIGKILL')
  typing = false
  await Promise.all(typed)

  const second = await start(port)
  const stored = await withDb((db) => storedPage(db, page.id))
  for (const line of killed.flat()) expect(stored).toContain(`>${line}<`)

  // Who typed on without a connection sends the rest when the program is back, and both see the same.
  await Promise.all(open.map((each) => each.saved()))
  await eventually(() => expect(open[0]?.lines()).toEqual(open[1]?.lines()))

  // What the crash left as rows is compacted by the new program; the page reads without JavaScript.
  const address = `${second.url}/twinspaces/${await spaceOf(page.id)}/pages/${page.id}`
  await eventually(async () => {
    const text = await (await fetch(address, { headers: { cookie: `session=${anna}` } })).text()
    expect(open[0]?.lines().filter((line) => !text.includes(`>${line}<`))).toEqual([])
  })
})

const spaceOf = (pageId: string): Promise<string> =>
  withDb(async (db) => (await db.selectFrom('pages').select('project_id').where('id', '=', pageId).executeTakeFirstOrThrow()).project_id)
