import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { eventually, paragraph } from '../../../../test/collaborator.ts'
import { type Cast, makeCast } from '../../../../test/space-cast.ts'
import { makeWorld, type World } from '../../../../test/world.ts'
import { makePage } from '../factory.ts'
import { ends } from './codes.ts'
import { compactPage } from './compact.ts'
import { type Compaction, makeCompaction } from './compaction.ts'
import { openPage } from './open-page.ts'
import { render } from './render.ts'

let world: World
let cast: Cast
let compaction: Compaction

beforeAll(async () => {
  world = await makeWorld()
  cast = await makeCast(world)
  compaction = makeCompaction(world.app)
})
afterAll(async () => {
  await compaction.close([], 0)
  await world.end()
})

const written = (words: string[]): Buffer => {
  const document = new Y.Doc()
  document.getXmlFragment('default').push(words.map(paragraph))
  return Buffer.from(Y.encodeStateAsUpdate(document))
}
/** Has changes left over, as by a process that was killed a while ago. */
async function keep(page: { id: string }, ...updates: Buffer[]): Promise<number[]> {
  const seqs: number[] = []
  for (const update of updates) {
    const row = { page_id: page.id, update, person_id: cast.anna.id, at: new Date(Date.now() - 60_000) }
    seqs.push((await world.db.insertInto('page_updates').values(row).returning('seq').executeTakeFirstOrThrow()).seq)
  }
  return seqs
}
const left = async (page: { id: string }) =>
  (await world.db.selectFrom('page_updates').select('seq').where('page_id', '=', page.id).execute()).map(({ seq }) => seq)
const htmlOf = async (page: { id: string }) => (await world.db.selectFrom('pages').select('html').where('id', '=', page.id).executeTakeFirstOrThrow()).html

test('M2: two compactions at once lose nothing, and count nothing twice', async () => {
  const page = await makePage(world, cast.space)
  await keep(page, written(['one']), written(['two']))
  let arrived = 0
  // Each has read before either writes.
  const together = {
    db: world.db,
    log: world.app.log,
    async render(page: Parameters<typeof render>[0]) {
      arrived++
      await eventually(() => arrived === 2)
      return render(page)
    },
  }
  await Promise.all([compactPage(together, page.id, 100), compactPage(together, page.id, 100)])
  expect((await htmlOf(page)).match(/one|two/g)?.sort()).toEqual(['one', 'two'])
  expect(await world.db.selectFrom('page_editors').select('changes').where('page_id', '=', page.id).execute()).toEqual([{ changes: 2 }])
})

test('who asks while a page is being compacted waits until what was written before is compacted, too', async () => {
  const page = await makePage(world, cast.space)
  await keep(page, written(['one']))
  const first = compaction.compact(page.id)
  await keep(page, written(['two']))
  await Promise.all([first, compaction.compact(page.id)])
  expect(await left(page)).toEqual([])
  expect(await htmlOf(page)).toMatch(/two/)
})

test('S2: what could not be compacted in a process of its own is not read in the one that serves everybody', async () => {
  const helpless = makeCompaction(world.app, { seconds: 0.001, megabytes: 1000, heap: 512 })
  const page = await makePage(world, cast.space)
  await keep(page, written(['one']))
  const live = new Y.Doc()
  try {
    expect(await openPage(world.db, helpless, page.id, live)).toBe(ends.trouble)
    expect(live.getXmlFragment('default').length).toBe(0)
  } finally {
    await helpless.close([], 0)
  }
  expect(await openPage(world.db, compaction, page.id, live)).toHaveProperty('trial')
  expect(live.getXmlFragment('default').toString()).toContain('one')
})

test('S2: what kills the process that renders is found, set aside and named; the page goes on, and so do others', async () => {
  const small = makeCompaction(world.app, { seconds: 20, megabytes: 1000, heap: 40 })
  const log = vi.spyOn(world.app.log, 'error')
  const [page, other] = [await makePage(world, cast.space), await makePage(world, cast.space)]
  const [, heavy] = await keep(page, written(['before']), written(Array.from({ length: 100_000 }, () => 'x')), written(['after']))
  await keep(other, written(['other words']))
  try {
    await eventually(async () => {
      await small.leftovers()
      return (await left(page)).length === 0
    }, 60_000)
    expect(await htmlOf(page)).toMatch(/before.*after|after.*before/)
    expect(await htmlOf(other)).toMatch(/other words/)
    const aside = await world.db.selectFrom('page_updates_set_aside').select(['seq', 'reason', 'person_id']).where('page_id', '=', page.id).execute()
    expect(aside).toEqual([{ seq: heavy, reason: expect.stringContaining('memory'), person_id: cast.anna.id }])
    expect(log).toHaveBeenCalledWith(expect.objectContaining({ page: page.id, seq: heavy }), expect.any(String))
  } finally {
    await small.close([], 0)
  }
})

test('S2: a page that takes too long is given up, and the next one is compacted', async () => {
  const hasty = makeCompaction(world.app, { seconds: 0.001, megabytes: 1000, heap: 200 })
  const page = await makePage(world, cast.space, { text: 'Before' })
  await keep(page, written(['after']))
  const before = await htmlOf(page)
  await hasty.compact(page.id)
  expect([await htmlOf(page), (await left(page)).length]).toEqual([before, 1])
  await hasty.close([], 0)
  await compaction.compact(page.id)
  expect(await htmlOf(page)).toMatch(/after/)
})

const children = (): number[] => {
  const found = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' })
  return found
    .split('\n')
    .filter((line) => line.includes('render.child'))
    .map((line) => Number.parseInt(line, 10))
}

test('a row is not set aside because what renders was killed once: it is kept, and compacted', async () => {
  const own = makeCompaction(world.app)
  const log = vi.spyOn(world.app.log, 'error')
  const page = await makePage(world, cast.space, { text: 'Before' })
  const [seq] = await keep(page, written(['after']))
  try {
    const others = children()
    const compacted = own.compact(page.id)
    // It is killed as it comes up: its job waits for it by then.
    let pid: number | undefined
    await eventually(() => (pid = children().find((each) => !others.includes(each))) !== undefined)
    process.kill(pid as number, 'SIGKILL')
    await compacted
    expect(log).toHaveBeenCalledWith(expect.objectContaining({ page: page.id }), 'page not compacted')
    expect(await left(page)).toEqual([seq])
    await eventually(async () => {
      await own.compact(page.id)
      return (await left(page)).length === 0
    })
    expect(await htmlOf(page)).toMatch(/Before.*after|after.*Before/)
    expect(await world.db.selectFrom('page_updates_set_aside').select('seq').where('page_id', '=', page.id).execute()).toEqual([])
  } finally {
    await own.close([], 0)
  }
})

test('who opens a page does not wait for ever behind the pages of others', async () => {
  const own = makeCompaction(world.app)
  const [first, page] = [await makePage(world, cast.space), await makePage(world, cast.space)]
  await keep(first, written(['one']))
  await keep(page, written(['two']))
  const others = children()
  const compacted = own.compact(first.id)
  let pid: number | undefined
  await eventually(() => (pid = children().find((each) => !others.includes(each))) !== undefined)
  process.kill(pid as number, 'SIGSTOP')
  try {
    expect(await own.compact(page.id, 100)).toBe(false)
  } finally {
    process.kill(pid as number, 'SIGCONT')
  }
  await Promise.all([compacted, own.compact(page.id)])
  expect([await left(first), await left(page)]).toEqual([[], []])
  await own.close([], 0)
})
