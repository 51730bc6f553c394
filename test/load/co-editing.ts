// How long a change takes to reach the others, with every change in the database before it is acknowledged:
//   node bin/build.mjs && node dist/test/load/co-editing.js [people=50] [seconds=20]
// Everyone has the page open, makes one change of seven characters a second, and moves a caret.
import type pg from 'pg'
import type * as Y from 'yjs'
import { makePage } from '../../src/modules/wiki/factory.ts'
import { runningEmbedded } from '../../src/platform/db/embedded.ts'
import { makeDb, makePool } from '../../src/platform/db/index.ts'
import { type Collaborator, collaborate, eventually, paragraph } from '../collaborator.ts'
import { makeVarDir, startProgram } from '../faults/program.ts'
import { makeCast, signIn } from '../space-cast.ts'

const people = Number(process.argv[2] ?? 50)
const seconds = Number(process.argv[3] ?? 20)

const { varDir, remove } = await makeVarDir()
const program = await startProgram({ VAR_DIR: varDir })
const db = makeDb(makePool({ ...(await runningEmbedded(varDir)), max: 2 } as pg.PoolConfig))
const cast = await makeCast({ db })
const page = await makePage({ db }, cast.space, { text: 'Begun' })
const session = await signIn({ db }, cast.anna)

const sent = new Map<string, number>()
const reached: number[] = []
const acknowledged: number[] = []
const open: { one: Collaborator; text: Y.XmlText }[] = []

for (let who = 0; who < people; who++) {
  const one = collaborate(program.url, session, page.id)
  await one.saved()
  const line = paragraph('')
  one.provider.document.getXmlFragment('default').push([line])
  one.provider.document.getXmlFragment('default').observeDeep((events, { origin }) => {
    if (origin !== one.provider) return
    for (const event of events) for (const { insert } of event.delta) if (typeof insert === 'string') hear(insert)
  })
  open.push({ one, text: line.get(0) as Y.XmlText })
}
await Promise.all(open.map(({ one }) => one.saved()))

function hear(words: string): void {
  for (const word of words.match(/.{7}/g) ?? []) {
    const at = sent.get(word)
    if (at) reached.push(performance.now() - at)
  }
}

const started = performance.now()
await Promise.all(
  open.map(async ({ one, text }, who) => {
    await pause((1000 * who) / people)
    for (let second = 0; second < seconds; second++) {
      const word = `${String(who).padStart(3, '0')}${String(second).padStart(3, '0')} `
      const at = performance.now()
      sent.set(word, at)
      text.insert(text.length, word)
      one.provider.setAwarenessField('cursor', { anchor: second, head: second })
      void eventually(() => one.provider.unsyncedChanges === 0).then(() => acknowledged.push(performance.now() - at))
      await pause(at + 1000 - performance.now())
    }
  }),
)
await pause(1000)

const expected = people * seconds * (people - 1)
console.log(`${people} people, one change a second each for ${seconds} s (${Math.round(performance.now() - started)} ms)`)
console.log(`reached the others: ${reached.length} of ${expected}; p50 ${at(reached, 0.5)} ms, p95 ${at(reached, 0.95)} ms, p99 ${at(reached, 0.99)} ms`)
console.log(`acknowledged (seen every 10 ms): p50 ${at(acknowledged, 0.5)} ms, p95 ${at(acknowledged, 0.95)} ms`)

for (const { one } of open) one.leave()
await db.destroy()
await program.end()
remove()

function at(times: number[], share: number): string {
  const sorted = times.toSorted((a, b) => a - b)
  return (sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(1)
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, Math.max(0, ms)))
}
