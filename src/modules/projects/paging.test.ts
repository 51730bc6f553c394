import { expect, test } from 'vitest'
import { makeWorld } from '../../../test/world.ts'
import { makeTeacher } from '../people/factory.ts'
import { makeProject } from './factory.ts'

test('M33: every project stands on one page of the list, and once', async () => {
  const world = await makeWorld()
  const marta = await makeTeacher(world, { name: 'Marta Oliveira', country: 'PT', school: 'Escola de Coimbra' })
  const emma = await makeTeacher(world, { name: 'Emma Roux', country: 'FR', school: 'Collège de Lyon' })
  for (let at = 0; at < 43; at++) await makeProject(world, { founders: [marta, emma], title: `Rivers ${at}` })
  const on = async (page: number) => [...(await world.visitor().get(`/projects?page=${page}`)).text.matchAll(/>(Rivers \d+)</g)].map(([, title]) => title)
  const pages = [await on(1), await on(2), await on(3)]
  expect(pages.map((titles) => titles.length)).toEqual([20, 20, 3])
  expect(new Set(pages.flat()).size).toBe(43)
  await world.end()
})

test('twenty projects are one page, and lead to no second; the next one does', async () => {
  const world = await makeWorld()
  const marta = await makeTeacher(world, { name: 'Marta Oliveira', country: 'PT', school: 'Escola de Coimbra' })
  const emma = await makeTeacher(world, { name: 'Emma Roux', country: 'FR', school: 'Collège de Lyon' })
  for (let at = 0; at < 20; at++) await makeProject(world, { founders: [marta, emma] })
  const leadsOn = async () => (await world.visitor().get('/projects')).text.includes('rel="next"')
  expect(await leadsOn()).toBe(false)
  await makeProject(world, { founders: [marta, emma] })
  expect(await leadsOn()).toBe(true)
  await world.end()
})
