import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cast, makeCast } from '../../../../test/space-cast.ts'
import { makeWorld, type World } from '../../../../test/world.ts'
import { statements } from '../../../platform/db/client.ts'
import { makePage } from '../factory.ts'
import { makeUpdateLog } from './update-log.ts'

let world: World
let cast: Cast

beforeAll(async () => {
  world = await makeWorld()
  cast = await makeCast(world)
})
afterAll(() => world.end())

const changeOf = (pageId: string) => ({ pageId, update: new Uint8Array([0, 0]), personId: cast.anna.id, pupilId: null, client: null })

test('a change that cannot be written refuses no other', async () => {
  const page = await makePage(world, cast.space)
  const { append } = makeUpdateLog(world.db)
  const all = await Promise.allSettled(Array.from({ length: 30 }, (_, at) => append(changeOf(at === 20 ? randomUUID() : page.id))))
  expect(all.flatMap(({ status }, at) => (status === 'rejected' ? [at] : []))).toEqual([20])
  expect(await world.db.selectFrom('page_updates').select('seq').where('page_id', '=', page.id).execute()).toHaveLength(29)
})

test('when nothing can be written just now, changes do not wait for it one after the other', async () => {
  const page = await makePage(world, cast.space)
  const { append } = makeUpdateLog(world.db)
  const [refusals, milliseconds] = await world.db.transaction().execute(async (tx) => {
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx)
    await sql`lock table page_updates in access exclusive mode`.execute(tx)
    const started = performance.now()
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => append(changeOf(page.id))))
    return [all.filter(({ status }) => status === 'rejected').length, performance.now() - started]
  })
  // The first goes alone, the others together: twice the patience for a lock, not twenty times.
  expect(refusals).toBe(20)
  expect(milliseconds).toBeLessThan(40_000)
})

test('S2: large changes of many at once go out a few megabytes at a time', async () => {
  const page = await makePage(world, cast.space)
  const sizes: number[] = []
  statements.watch = (text, values) => void (text.includes('into page_updates') && sizes.push((values[1] as Buffer[]).length))
  const { append } = makeUpdateLog(world.db)
  await Promise.all(Array.from({ length: 13 }, () => append({ ...changeOf(page.id), update: new Uint8Array(1024 * 1024) })))
  statements.watch = undefined
  expect(sizes).toEqual([1, 4, 4, 4])
})
