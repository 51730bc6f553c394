import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { makeCentral, makeOfficer, makeTeacher } from './factory.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

test('a made teacher can be found by name, school and facets', async () => {
  const marta = await makeTeacher(world, { town: 'Coimbra', ideas: 'Rios e águas' })
  const row = await world.db.selectFrom('people').select(['search_text', 'facets']).where('id', '=', marta.id).executeTakeFirstOrThrow()
  expect(row.search_text).toBe('marta oliveira escola secundaria de coimbra coimbra rios e aguas')
  expect(row.facets).toEqual(expect.arrayContaining([1000 + 15 * 26 + 19, 4012, 4015, 5000]))
  expect(row.facets).not.toContain(4016)
  expect(row.facets).not.toContain(5001)
})

test('officers have their offices', async () => {
  expect(await world.actor(await makeOfficer(world, { country: 'PT' }))).toMatchObject({ officerFor: ['pt'], isCentralOfficer: false })
  expect(await world.actor(await makeCentral(world))).toMatchObject({ officerFor: [], isCentralOfficer: true })
})
