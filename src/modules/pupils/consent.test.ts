import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { type Made, makeTeacher } from '../people/factory.ts'
import { type CreatedSpace, joinSpace, makeSpace } from '../space/factory.ts'

let world: World
let amel: Made
let claire: Made
let space: CreatedSpace
beforeAll(async () => {
  world = await makeWorld()
  amel = await makeTeacher(world, { name: 'Amel Trabelsi', country: 'TN', school: 'Lycée pilote de Sousse' })
  claire = await makeTeacher(world, { name: 'Claire Martin', country: 'FR', school: 'Collège Jean Moulin' })
  space = await makeSpace(world, [amel, claire])
})
afterAll(() => world.end())

const pageOf = async (who: Made): Promise<string> => (await (await world.as(who)).get(`/twinspaces/${space.id}/pupils`)).text

test('a Tunisian class is under its own rule, and so is its partner: the law of where each school lies', async () => {
  const [tunis, lyon] = [await pageOf(amel), await pageOf(claire)]
  expect(tunis).toContain('Below the age of 18: the legal representative and the family judge')
  expect(lyon).toContain('Below the age of 15: the pupil and a parent or guardian together')
  expect([tunis.includes('Below the age of 15'), lyon.includes('family judge')]).toEqual([false, false])
})

test('a rule that is not sure says so', async () => {
  const kamal = await makeTeacher(world, { name: 'Kamal Khoury', country: 'LB', school: 'Collège de Zahlé' })
  await joinSpace(world, space, kamal, 'teacher')
  expect(await pageOf(kamal)).toContain('Below the age of 18: a parent or guardian (to be confirmed)')
})

test('a new law holds from its day on', async () => {
  await world.db.updateTable('consent_rules').set({ until_day: '2020-12-31' }).where('country', '=', 'TN').execute()
  await world.db.insertInto('consent_rules').values({ country: 'TN', from_day: '2021-01-01', below_age: null, consents: 'parent' }).execute()
  const page = await pageOf(amel)
  expect([page.includes('At every age: a parent or guardian'), page.includes('family judge')]).toEqual([true, false])
})
