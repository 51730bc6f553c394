import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Collaborator, eventually } from '../../../../test/collaborator.ts'
import { useHouse } from '../../../../test/house.ts'
import { publish } from '../../../access/happenings.ts'

const house = useHouse()

let isIn: (is: boolean) => Promise<unknown>

beforeEach(() => {
  const membership = house.world.db.updateTable('memberships').where('person_id', '=', house.cast.carla.id)
  isIn = (is) => membership.set({ left_at: is ? null : new Date() }).execute()
})
afterEach(() => isIn(true))

/** Has something change who may do what, and waits until somebody is asked. */
async function asking(change: () => Promise<unknown>): Promise<void> {
  const asked = vi.spyOn(house.world.app, 'loadActor')
  await change()
  await eventually(() => asked.mock.calls.length > 0, 10_000)
}
/** How it ends for somebody: the code, or that all they wrote is saved. */
const outcome = (one: Collaborator): Promise<unknown> => Promise.race([one.ended, one.saved().then(() => 'goes on')])

test('who loses their place while the page is being loaded does not come in', async () => {
  const carla = await house.world.db.transaction().execute(async (tx) => {
    await sql`lock table page_updates in access exclusive mode`.execute(tx)
    const one = await house.enter(house.cast.carla)
    one.write('Too late')
    expect(await one.entered).toBe('read-write')
    await asking(() => isIn(false))
    return one
  })
  expect(await outcome(carla)).toBe(4403)
  expect(await house.taken()).toBe(0)
})

test('who may no longer write when the page has been loaded comes back to read it', async () => {
  const { db } = house.world
  const opened = (is: boolean) => db.updateTable('pages').set({ pupils_may_edit: is }).where('id', '=', house.page.id).execute()
  await opened(true)
  const fox = await db.transaction().execute(async (tx) => {
    await sql`lock table page_updates in access exclusive mode`.execute(tx)
    const one = await house.enter(house.cast.pupil, 'pupil')
    expect(await one.entered).toBe('read-write')
    await opened(false)
    await asking(() => publish(db, 'pages', house.cast.space.id, 'changed', house.page.id))
    return one
  })
  expect(await outcome(fox)).toBe(4205)
  await eventually(() => fox.provider.isAuthenticated && fox.provider.authorizedScope === 'readonly')
})

test('who cannot be asked whether they may stay comes back and is asked anew', async () => {
  const carla = await house.enter(house.cast.carla)
  await carla.saved()
  let isRefused = false
  carla.provider.on('authenticationFailed', () => (isRefused = true))
  vi.spyOn(house.world.app, 'loadActor').mockRejectedValueOnce(new Error('no connection'))
  await asking(() => isIn(false))
  carla.write('Too late')
  expect(await outcome(carla)).toBe(4500)
  await eventually(() => isRefused)
  expect(await house.taken()).toBe(0)
})

test('what somebody sends while they are asked whether they may stay waits for the answer', async () => {
  const [carla, anna] = [await house.enter(house.cast.carla), await house.enter(house.cast.anna)]
  await Promise.all([carla.saved(), anna.saved()])
  const { app } = house.world
  const { loadActor } = app
  let answer = (): void => {}
  const held = new Promise<void>((done) => (answer = done))
  vi.spyOn(app, 'loadActor').mockImplementation((token) => held.then(() => loadActor(token)))
  await asking(() => isIn(false))
  carla.write('Too late')
  for (const words of ['one', 'two', 'three']) {
    anna.write(words)
    await anna.saved()
  }
  answer()
  expect(await carla.ended).toBe(4403)
  expect(await house.taken()).toBe(3)
})

test('all who have a page open are asked side by side', async () => {
  const all = [await house.enter(house.cast.anna), await house.enter(house.cast.bela), await house.enter(house.cast.trusted, 'pupil')]
  await Promise.all(all.map((each) => each.saved()))
  const { app } = house.world
  const { loadActor } = app
  let count = 0
  vi.spyOn(app, 'loadActor').mockImplementation(async (token) => {
    count++
    await eventually(() => count >= all.length)
    return loadActor(token)
  })
  await publish(app.db, 'pages', house.cast.space.id, 'changed')
  await eventually(() => count >= all.length, 10_000)
})
