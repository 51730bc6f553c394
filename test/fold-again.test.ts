import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { makeTeacher } from '../src/modules/people/factory.ts'
import { makeProject } from '../src/modules/projects/factory.ts'
import { makeSchool } from '../src/modules/schools/factory.ts'
import { migrationsFolder } from '../src/platform/db/migrate.ts'
import { makeWorld } from './world.ts'

test('a database with texts that were folded otherwise has them folded anew by its queue', async () => {
  const world = await makeWorld()
  const school = await makeSchool(world, { name: 'Ліцей № 5', country: 'UA', town: 'Київ' })
  const olena = await makeTeacher(world, { name: 'Олена Шевченко', country: 'UA', school })
  const marta = await makeTeacher(world, { name: 'Marta Oliveira', country: 'PT', school: 'Escola' })
  await makeProject(world, { founders: [olena, marta], title: 'Річки' })
  const texts = async () => {
    const of = async (table: 'schools' | 'people' | 'projects') =>
      (await world.db.selectFrom(table).select('search_text').orderBy('id').execute()).map((row) => row.search_text)
    return { schools: await of('schools'), people: await of('people'), projects: await of('projects') }
  }
  const folded = await texts()
  expect([folded.schools[0], folded.people[0]?.startsWith('olena shevchenko')]).toEqual([expect.stringContaining('kyiv'), true])
  for (const table of ['schools', 'people', 'projects'] as const) await world.db.updateTable(table).set({ search_text: 'київ' }).execute()
  await sql.raw(readFileSync(join(migrationsFolder, '0151_fold_again.sql'), 'utf8')).execute(world.db)
  await world.work()
  expect(await texts()).toEqual(folded)
  await world.end()
})
