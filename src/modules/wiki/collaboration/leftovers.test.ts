import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { collaborate, paragraph } from '../../../../test/collaborator.ts'
import { serve } from '../../../../test/serve.ts'
import { type Cast, makeCast, signIn } from '../../../../test/space-cast.ts'
import { makeWorld, type World } from '../../../../test/world.ts'
import { createApp } from '../../../app.ts'
import { makePage } from '../factory.ts'
import { eachLeftOver } from './leftovers.ts'

let world: World
let cast: Cast

beforeAll(async () => {
  world = await makeWorld()
  cast = await makeCast(world)
})
afterAll(() => world.end())
beforeEach(() => world.db.deleteFrom('page_updates').execute())

/** A page with a change nobody has compacted, so many seconds old. */
async function pageWith(seconds: number): Promise<string> {
  const page = await makePage(world, cast.space, { text: 'Begun' })
  const document = new Y.Doc()
  document.getXmlFragment('default').push([paragraph('More')])
  const at = new Date(Date.now() - seconds * 1000)
  await world.db
    .insertInto('page_updates')
    .values({ page_id: page.id, update: Buffer.from(Y.encodeStateAsUpdate(document)), person_id: cast.anna.id, at })
    .execute()
  return page.id
}
const left = async () => (await world.db.selectFrom('page_updates').select('page_id').execute()).map(({ page_id }) => page_id)

test('what is left over is for one process at a time, and for the next one when that one is done', async () => {
  const page = await pageWith(60)
  const seen: string[] = []
  await eachLeftOver(world.db, async (pageId) => {
    seen.push(pageId)
    await eachLeftOver(world.db, async () => seen.push('at the same time'))
  })
  await expect(
    eachLeftOver(world.db, async () => {
      throw new Error('no room')
    }),
  ).rejects.toThrow('no room')
  await eachLeftOver(world.db, async (pageId) => seen.push(pageId))
  expect(seen).toEqual([page, page])
})

test('what was written just now is not left over: whoever has the page open compacts it', async () => {
  await pageWith(5)
  const old = await pageWith(60)
  const seen: string[] = []
  await eachLeftOver(world.db, async (pageId) => seen.push(pageId))
  expect(seen).toEqual([old])
})

test('a process that stops compacts what is open in it, and nothing else', async () => {
  const other = await pageWith(60)
  const page = await makePage(world, cast.space, { text: 'Begun' })
  const program = createApp({ ...world.app })
  const { url, stop } = await serve(program)
  const anna = collaborate(url, await signIn(world, cast.anna), page.id)
  await anna.saved()
  anna.write('Written until it stopped')
  await anna.saved()
  await stop(program.close)
  anna.leave()
  expect(await left()).toEqual([other])
  const { html } = await world.db.selectFrom('pages').select('html').where('id', '=', page.id).executeTakeFirstOrThrow()
  expect(html).toContain('Written until it stopped')
})
