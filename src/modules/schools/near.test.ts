import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { makeTeacher } from '../people/factory.ts'
import { makeSchool } from './factory.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

test('of schools that match alike, the nearest to one’s own comes first', async () => {
  const lisbon = await makeSchool(world, { name: 'Escola do Tejo', town: 'Lisboa', lat: 38.7, lon: -9.1 })
  await makeSchool(world, { name: 'Escola Central Norte', town: 'Braga', lat: 41.5, lon: -8.4 })
  await makeSchool(world, { name: 'Escola Central Sul', town: 'Faro', lat: 37.0, lon: -7.9 })
  const porto = await makeSchool(world, { name: 'Escola do Douro', town: 'Porto', lat: 41.1, lon: -8.6 })
  const first = async (school: { id: string }) => {
    const browser = await world.as(await makeTeacher(world, { school }))
    const { text } = await browser.get('/schools/suggestions?q=escola+central')
    return text.indexOf('Norte') < text.indexOf('Sul') ? 'Norte' : 'Sul'
  }
  expect(await first(lisbon)).toBe('Sul')
  expect(await first(porto)).toBe('Norte')
})
