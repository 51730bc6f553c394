import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { makeWorld } from '../../../test/world.ts'
import { makeTeacher } from '../people/factory.ts'
import { facet } from '../vocabularies/index.ts'
import { maxCandidates } from './candidates.ts'

test('C5: of more people than are compared, those of other countries stay, and of them those who were here last', async () => {
  const world = await makeWorld()
  const marta = await makeTeacher(world, { name: 'Marta Oliveira', country: 'PT', school: 'Escola de Coimbra' })
  const add = (count: number, { country, name, days }: { country: string; name: string; days: number }) =>
    sql`insert into people (email, name, country, state, available_projects, seen_at, facets, search_text)
      select lower(${name}) || n || '@example.org', ${name} || ' ' || n, ${country}, 'validated', true, now() - make_interval(days => ${days}::int),
        ${[facet.country(country), facet.availableProjects]}::int[], lower(${name} || ' ' || n)
      from generate_series(1, ${count}::int) n`.execute(world.db)
  await add(maxCandidates, { country: 'PT', name: 'Neighbour', days: 0 })
  await add(2, { country: 'FI', name: 'Abroad', days: 300 })
  const browser = await world.as(marta)
  const names = async () =>
    [...(await browser.get('/partners')).text.matchAll(/<h2[^>]*>(?:<bdi>)?<a [^>]*>(?:<bdi[^>]*>)?([^<]*)/g)].map(([, name]) => name?.trim())
  expect((await names()).slice(0, 2).sort()).toEqual(['Abroad 1', 'Abroad 2'])
  expect((await browser.get('/partners')).text).toContain('More than 5,000 people')
  await add(maxCandidates, { country: 'FI', name: 'Lately', days: 1 })
  expect((await names()).filter((name) => !name?.startsWith('Lately'))).toEqual([])
  await world.end()
})
