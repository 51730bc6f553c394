import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { routes } from '../../routes.ts'
import { type Made, makeCentral, makeMember, makeOfficer, makeTeacher } from '../people/factory.ts'
import { type CreatedPupil, type CreatedSpace, joinSpace, makeComment, makePost, makePupil, makeSpace } from './factory.ts'
import { spacesOf } from './index.ts'

let world: World
let marta: Made
let nikos: Made
let space: CreatedSpace
let pupil: CreatedPupil
const nickname = 'Quasimoda'

beforeAll(async () => {
  world = await makeWorld()
  marta = await makeTeacher(world)
  nikos = await makeTeacher(world, { name: 'Nikos', country: 'GR', school: 'Πάτρα' })
  space = await makeSpace(world, [marta, nikos])
  pupil = await makePupil(world, space, marta, { nickname, administrator: true })
  const post = await makePost(world, space, { pupil }, 'Herons')
  await makeComment(world, post, { pupil })
})
afterAll(() => world.end())

test('no page outside the space names a pupil, to anybody', async () => {
  const outsider = await makeTeacher(world, { country: 'FR', school: 'Lyon' })
  const readers = [
    world.visitor(),
    await world.as(outsider),
    await world.as(await makeMember(world)),
    await world.as(await makeOfficer(world, { country: 'PT' })),
    await world.as(await makeCentral(world)),
    await world.as(marta),
  ]
  const paths = [
    '/',
    '/projects',
    `/projects/${space.id}`,
    '/schools',
    `/schools/${marta.schoolId}`,
    '/partners',
    `/partners?q=${nickname}`,
    `/projects?q=${nickname}`,
    `/schools?q=${nickname}`,
    `/people/${marta.id}`,
    '/contacts',
    '/notifications',
    '/queue',
  ]
  for (const browser of readers)
    for (const path of paths)
      expect(
        (await browser.get(path)).text.replaceAll(`q=${nickname}`, '').replaceAll(`value="${nickname}"`, '').replaceAll(`“${nickname}”`, ''),
      ).not.toContain(nickname)
})

test('a pupil is alone in the space: every other page is not there', async () => {
  const child = await world.as(pupil, 'pupil')
  const outside = routes.filter(
    ({ method, path, guard }) => method === 'GET' && !path.startsWith('/twinspaces/') && !path.startsWith('/pupil') && guard.name !== 'anyone',
  )
  expect(outside.length).toBeGreaterThan(10)
  for (const { path } of outside) {
    const page = await child.get(path.replace(/:\w+(\{[^}]*\})?/g, marta.id))
    expect([path, page.status]).toEqual([path, 404])
  }
})

test('my desk names adults only', async () => {
  const [mine] = await spacesOf(world.db, (await world.actor(marta)) as never)
  expect(mine).toMatchObject({ id: space.id, role: 'founder', state: 'active', last: { text: 'Herons', by: null } })
  expect(mine?.schools).toHaveLength(2)
  expect(await spacesOf(world.db, (await world.actor(await makeTeacher(world))) as never)).toEqual([])
})

test('M16: my desk quotes no post that was removed, but the one before it', async () => {
  const [one, other] = [await makeTeacher(world), await makeTeacher(world, { country: 'GR', school: 'Πάτρα' })]
  const quiet = await makeSpace(world, [one, other])
  await makePost(world, quiet, { person: one }, 'What stays', new Date(Date.now() - 60_000))
  const post = await makePost(world, quiet, { person: other }, 'What was removed')
  const quoted = async () => (await spacesOf(world.db, (await world.actor(one)) as never)).map(({ last }) => last?.text)
  expect(await quoted()).toEqual(['What was removed'])
  await (await world.as(other)).post(`/twinspaces/${quiet.id}/posts/${post.id}/removal`)
  expect(await quoted()).toEqual(['What stays'])
  expect((await (await world.as(one)).get('/')).text).not.toContain('What was removed')
})

test('M23: a space one has left is not on the desk', async () => {
  const leaver = await makeTeacher(world, { country: 'FR', school: 'Angers' })
  await joinSpace(world, space, leaver, 'teacher')
  const mine = async () => (await spacesOf(world.db, (await world.actor(leaver)) as never)).map(({ id }) => id)
  expect(await mine()).toEqual([space.id])
  expect((await (await world.as(leaver)).post(`/twinspaces/${space.id}/departure`)).status).toBe(303)
  expect(await mine()).toEqual([])
})

test('who is refused later is told nothing of a space, not even on the desk', async () => {
  const guest = await makeTeacher(world, { country: 'FR', school: 'Tours' })
  await joinSpace(world, space, guest, 'guest')
  expect(await spacesOf(world.db, (await world.actor(guest)) as never)).toHaveLength(1)
  await world.db.updateTable('people').set({ state: 'refused' }).where('id', '=', guest.id).execute()
  expect(await spacesOf(world.db, (await world.actor(guest)) as never)).toEqual([])
  expect((await (await world.as(guest)).get(`/twinspaces/${space.id}`)).status).toBe(404)
})

test('a guest’s members page, wall and stream of posts hold no trace of pupils', async () => {
  const guest = await makeTeacher(world, { country: 'FR', school: 'Nantes' })
  await joinSpace(world, space, guest, 'guest')
  const browser = await world.as(guest)
  for (const path of ['', '/members', '/materials', '/pages']) {
    const { text } = await browser.get(`/twinspaces/${space.id}${path}`)
    for (const trace of [nickname, pupil.id, pupil.userName]) expect(text).not.toContain(trace)
  }
})
