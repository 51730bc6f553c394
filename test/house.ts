import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest'
import * as Y from 'yjs'
import { makePage } from '../src/modules/wiki/factory.ts'
import { type Collaborator, collaborate, eventually } from './collaborator.ts'
import { serve } from './serve.ts'
import { type Cast, makeCast } from './space-cast.ts'
import { makeWorld, type World } from './world.ts'

/** A world with a port, a cast, and a page that people come and go in. */
export type House = {
  world: World
  cast: Cast
  url: string
  /** The page of the present test. */
  page: { id: string }
  /** Begins another page, with the paragraph "Begun". */
  begin(): Promise<void>
  /** Lets everyone go. */
  empty(): void
  enter(who: { id: string }, kind?: 'person' | 'pupil', document?: Y.Doc): Promise<Collaborator>
  /** With a session of one's own, which `empty` lets go, too. */
  enterWith(session: string): Collaborator
  /** Puts changes into the update log past the program, as from before. @returns their rows */
  keep(...updates: Uint8Array[]): Promise<number[]>
  /** The rows that are not compacted. */
  rows(): Promise<number[]>
  /** How many changes have been taken since the page began, compacted or not. */
  taken(): Promise<number>
  /** What was set aside of the page. */
  aside(): Promise<{ seq: number | null; reason: string }[]>
  /** Where the page is read. */
  pageUrl(): string
  /** The page as a teacher reads it, once it has these words. */
  reads(words: string): Promise<string>
  end(): Promise<void>
}

/** A house for all tests of a file, each with a page of its own. */
export function useHouse(): House {
  const house = {} as House
  beforeAll(() => open(house))
  afterAll(() => house.end())
  beforeEach(() => house.begin())
  afterEach(() => {
    vi.restoreAllMocks()
    house.empty()
  })
  return house
}

async function open(house: House): Promise<void> {
  const world = await makeWorld()
  const cast = await makeCast(world)
  const { url, stop } = await serve(world.program)
  let inside: Collaborator[] = []

  const rooms: House = {
    world,
    cast,
    url,
    page: { id: '' },
    async begin() {
      house.page = await makePage(world, cast.space, { text: 'Begun' })
    },
    empty() {
      for (const each of inside) each.leave()
      inside = []
    },
    async enter(who, kind = 'person', document = new Y.Doc()) {
      const browser = await world.as(who, kind)
      const one = collaborate(url, String(browser.cookies.session), house.page.id, document)
      inside.push(one)
      return one
    },
    enterWith(session) {
      const one = collaborate(url, session, house.page.id)
      inside.push(one)
      return one
    },
    async keep(...updates) {
      const seqs: number[] = []
      for (const update of updates) {
        const row = { page_id: house.page.id, update: Buffer.from(update), person_id: cast.bela.id }
        seqs.push((await world.db.insertInto('page_updates').values(row).returning('seq').executeTakeFirstOrThrow()).seq)
      }
      return seqs
    },
    async rows() {
      const rows = await world.db.selectFrom('page_updates').select('seq').where('page_id', '=', house.page.id).orderBy('seq').execute()
      return rows.map(({ seq }) => seq)
    },
    async taken() {
      const { rows } = await sql<{ taken: number }>`
        select ((select count(*) from page_updates where page_id = ${house.page.id})
          + (select coalesce(sum(changes), 0) from page_editors where page_id = ${house.page.id}))::int as taken`.execute(world.db)
      return rows[0]?.taken ?? 0
    },
    aside: () => world.db.selectFrom('page_updates_set_aside').select(['seq', 'reason']).where('page_id', '=', house.page.id).orderBy('id').execute(),
    pageUrl: () => `/en/twinspaces/${cast.space.id}/pages/${house.page.id}`,
    async reads(words) {
      const anna = await world.as(cast.anna)
      let text = ''
      await eventually(async () => (text = (await anna.get(house.pageUrl())).text).includes(words))
      return text
    },
    async end() {
      await Promise.all([stop(), world.end()])
    },
  }
  Object.assign(house, rooms)
}
