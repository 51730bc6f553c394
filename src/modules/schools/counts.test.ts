import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { makeSchool } from './factory.ts'
import { searchSchools } from './queries.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

const shown = async () => {
  const { countries, total } = await searchSchools(world.db, { text: '', country: '', page: 1 })
  return { total, ...Object.fromEntries(countries.map(({ country, count }) => [country, count])) }
}

test('each country has as many schools as are there, however they came, moved and went', async () => {
  const moved = await makeSchool(world, { name: 'Moved', country: 'FR' })
  const gone = await makeSchool(world, { name: 'Gone', country: 'FR' })
  await makeSchool(world, { name: 'Alone', country: 'GR' })
  expect(await shown()).toEqual({ total: 3, FR: 2, GR: 1 })
  await sql`insert into schools (country, name, source, search_text) select country, name || n, source, search_text from schools, generate_series(1, 10) n`.execute(
    world.db,
  )
  expect(await shown()).toEqual({ total: 33, FR: 22, GR: 11 })
  await world.db.updateTable('schools').set({ country: 'BE' }).where('id', '=', moved.id).execute()
  await world.db.updateTable('schools').set({ about: 'In the hills' }).execute()
  await world.db.deleteFrom('schools').where('id', '=', gone.id).execute()
  expect(await shown()).toEqual({ total: 32, FR: 20, GR: 11, BE: 1 })
  await world.db.deleteFrom('schools').where('country', '=', 'GR').execute()
  expect(await shown()).toEqual({ total: 21, FR: 20, BE: 1 })
})
