import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { makeTeacher } from '../../modules/people/factory.ts'
import { makePupil, makeSpace } from '../../modules/space/factory.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

const password = 'seven quiet rivers'

test('over https every cookie of a person is for https, this host and no script', async () => {
  const { email } = await makeTeacher(world, { password })
  const http = world.app.settings.baseUrl
  world.app.settings.baseUrl = 'https://twinning.example'
  const browser = world.visitor()
  const kept = (await browser.post('/sign-in', { email, password })).headers.getSetCookie()
  const session = kept.find((line) => line.startsWith('__Host-session=')) ?? ''
  expect(session.split('; ').slice(1).sort()).toEqual(['HttpOnly', 'Max-Age=34560000', 'Path=/', 'SameSite=Lax', 'Secure'])
  expect((await browser.get('/account')).status).toBe(200)
  expect(
    kept
      .find((line) => line.startsWith('__Host-device='))
      ?.split('; ')
      .slice(1)
      .sort(),
    'S10',
  ).toEqual(['HttpOnly', 'Max-Age=31536000', 'Path=/', 'SameSite=Lax', 'Secure'])
  const goodbye = (await browser.post('/sign-out')).headers.getSetCookie()
  expect(goodbye.find((line) => line.startsWith('flash='))).toContain('; Secure')
  expect(browser.cookies).not.toHaveProperty('__Host-session')
  world.app.settings.baseUrl = http
})

test('who comes in ends the session this browser had: a teacher’s, before a pupil’s', async () => {
  const [anna, bela] = [await makeTeacher(world), await makeTeacher(world, { country: 'HU', school: 'Szeged' })]
  const pupil = await makePupil(world, await makeSpace(world, [anna, bela]), anna)
  const browser = await world.as(anna)
  const teachers = { ...browser.cookies }
  expect((await browser.post('/pupil', { userName: pupil.userName, secret: pupil.secret })).status).toBe(303)
  expect(browser.cookies.session).not.toBe(teachers.session)
  Object.assign(browser.cookies, teachers)
  expect((await browser.get('/account')).location).toContain('/sign-in')
})

test('no browser keeps a page a pupil has seen', async () => {
  const [anna, bela] = [await makeTeacher(world), await makeTeacher(world, { country: 'HU', school: 'Szeged' })]
  const space = await makeSpace(world, [anna, bela])
  const child = await world.as(await makePupil(world, space, anna), 'pupil')
  const page = await child.get(`/twinspaces/${space.id}`)
  expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
})
