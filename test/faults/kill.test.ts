import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makePage } from '../../src/modules/wiki/factory.ts'
import { runningEmbedded } from '../../src/platform/db/embedded.ts'
import { type Db, makeDb, makePool } from '../../src/platform/db/index.ts'
import { collaborate, eventually } from '../collaborator.ts'
import { type Cast, makeCast, signIn } from '../space-cast.ts'
import { storedPage } from '../stored-page.ts'
import { isAlive, makeVarDir, ownPort, type Program, postmasterOf, startProgram, until } from './program.ts'

/** `ROUNDS=10 npx vitest run test/faults/kill.test.ts` takes longer; SEED draws other moments. */
const rounds = Number(process.env.ROUNDS ?? 3)
let seed = Number(process.env.SEED ?? 20_261_114)

let varDir: string
let remove: () => void
let program: Program
let port: string
let cast: Cast

beforeAll(async () => {
  ;({ varDir, remove } = await makeVarDir())
  port = await ownPort()
  await start()
  cast = await withDb((db) => makeCast({ db }))
})
afterAll(async () => {
  await program.end()
  remove()
})

async function start(): Promise<void> {
  program = await startProgram({ VAR_DIR: varDir, PORT: port })
}
async function withDb<T>(act: (db: Db) => Promise<T>): Promise<T> {
  const db = makeDb(makePool({ ...(await runningEmbedded(varDir)), max: 4 } as pg.PoolConfig))
  return act(db).finally(() => db.destroy())
}
/** The same moments for the same seed (a linear congruential generator). */
function chance(): number {
  seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32
  return seed / 2 ** 32
}

/** Somebody who sends forms, one after the other. @returns what was acknowledged, filled while they write */
function sending(path: string, session: string, name: string, goesOn: () => boolean): { acknowledged: string[]; done: Promise<void> } {
  const acknowledged: string[] = []
  async function send(): Promise<void> {
    for (let at = 0; goesOn(); at++) {
      const body = `${name}-${at}.`
      const answer = await fetch(program.url + path, {
        method: 'POST',
        body: new URLSearchParams({ body }),
        headers: { cookie: `session=${session}`, 'sec-fetch-site': 'same-origin' },
        redirect: 'manual',
      }).catch(() => undefined)
      if (answer?.status === 303) acknowledged.push(body)
      else await new Promise((done) => setTimeout(done, 50))
    }
  }
  return { acknowledged, done: send() }
}

/** Somebody who types. `acknowledged` is what the program has answered for, in order. */
async function typing(session: string, pageId: string, name: string, goesOn: () => boolean) {
  const one = collaborate(program.url, session, pageId)
  await one.saved()
  let typed = 0
  async function type(): Promise<void> {
    for (; goesOn(); typed++) {
      one.write(`${name}-${typed}.`)
      await new Promise((done) => setTimeout(done, 5))
    }
  }
  return {
    acknowledged: () => Array.from({ length: Math.max(0, typed - one.provider.unsyncedChanges) }, (_, at) => `${name}-${at}.`),
    done: type(),
    leave: () => eventually(() => one.provider.isSynced && one.provider.unsyncedChanges === 0, 60_000).finally(one.leave),
  }
}

async function kill(what: 'program' | 'database' | 'both'): Promise<void> {
  const postmaster = postmasterOf(varDir)
  if (what !== 'database') program.child.kill('SIGKILL')
  if (what !== 'program') process.kill(postmaster, 'SIGKILL')
  if (what === 'database') return program.says('PostgreSQL runs again')
  await until(
    () => !isAlive(program.child.pid as number),
    () => 'the program outlives a SIGKILL',
  )
}

async function found(pageId: string): Promise<{ written: Set<string>; text: string }> {
  return withDb(async (db) => {
    const bodies = [...(await db.selectFrom('posts').select('body').execute()), ...(await db.selectFrom('comments').select('body').execute())]
    return { written: new Set(bodies.map(({ body }) => body)), text: await storedPage(db, pageId) }
  })
}

test(
  `S: ${rounds} rounds of kill -9 under load: everything acknowledged is found`,
  async () => {
    let counted = 0
    for (let round = 0; round < rounds; round++) {
      const what = (['program', 'database', 'both'] as const)[round % 3] ?? 'both'
      const { page, post, sessions } = await withDb(async (db) => {
        await db.deleteFrom('rate_limits').execute()
        const { id } = await db
          .insertInto('posts')
          .values({ project_id: cast.space.id, person_id: cast.anna.id, body: `round ${round}` })
          .returning('id')
          .executeTakeFirstOrThrow()
        const people = await Promise.all([cast.anna, cast.bela, cast.carla].map((who) => signIn({ db }, who)))
        return {
          page: await makePage({ db }, cast.space, { text: 'Begun' }),
          post: id,
          sessions: [...people, await signIn({ db }, cast.trusted, 'pupil')],
        }
      })
      let load = true
      const goesOn = () => load
      const forms = sessions.flatMap((session, who) => [
        sending(`/twinspaces/${cast.space.id}/posts`, session, `post-${round}-${who}`, goesOn),
        sending(`/twinspaces/${cast.space.id}/posts/${post}/comments`, session, `comment-${round}-${who}`, goesOn),
      ])
      const typists = await Promise.all(sessions.map((session, who) => typing(session, page.id, `line-${round}-${who}`, goesOn)))
      await eventually(() => forms.every(({ acknowledged }) => acknowledged.length > 0) && typists.every((each) => each.acknowledged().length > 20), 60_000)
      await new Promise((done) => setTimeout(done, 100 + chance() * 1_500))

      const lines = typists.flatMap((each) => each.acknowledged())
      await kill(what)
      load = false
      await Promise.all([...forms, ...typists].map(({ done }) => done))
      if (what !== 'database') await start()

      const acknowledged = forms.flatMap((form) => form.acknowledged)
      const { written, text } = await found(page.id)
      expect(acknowledged.filter((body) => !written.has(body))).toEqual([])
      expect(lines.filter((line) => !text.includes(`>${line}<`))).toEqual([])
      await Promise.all(typists.map((each) => each.leave()))
      counted += acknowledged.length + lines.length
      if (process.env.ROUNDS) console.log(`${what}: ${acknowledged.length} forms and ${lines.length} lines acknowledged, all found`)
    }
    if (process.env.ROUNDS) console.log(`${rounds} rounds: ${counted} acknowledged, ${counted} found`)
    expect(counted).toBeGreaterThan(100 * rounds)
  },
  120_000 + rounds * 60_000,
)
