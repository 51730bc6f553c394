import { afterAll, beforeAll, expect, test } from 'vitest'
import { lastReport, makeReportsCast } from '../../../test/reports-cast.ts'
import { makeWorld, type World } from '../../../test/world.ts'
import { makeReport } from './factory.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

const ago = (hours: number): Date => new Date(Date.now() - hours * 3_600_000)

test('the list: what is due first comes first, overdue says so; closed and by reason when asked for', async () => {
  const fresh = await makeReportsCast(world)
  const at = `/twinspaces/${fresh.space.id}/reports`
  const make = (more: object) => makeReport(world, { space: { id: fresh.space.id, schoolId: fresh.ines.schoolId }, pupil: fresh.ines, ...more })
  const soon = await make({ due: new Date(Date.now() + 2.5 * 3_600_000) })
  const late = await make({ due: ago(4.5), kind: 'frightening' })
  const closed = await make({ closedBy: fresh.marta })
  const browser = await world.as(fresh.marta)
  const order = (text: string) =>
    [late, soon, closed]
      .map(({ id }) => id)
      .filter((id) => text.includes(id))
      .sort((one, other) => text.indexOf(one) - text.indexOf(other))
  const open = await browser.get(at)
  expect(order(open.text)).toEqual([late.id, soon.id])
  for (const words of ['5 hours overdue', '3 hours left']) expect(open.text).toContain(words)
  expect(order((await browser.get(`${at}?kind=frightening`)).text)).toEqual([late.id])
  expect(order((await browser.get(`${at}?phase=closed`)).text)).toEqual([closed.id])
  expect((await browser.get(`${at}?phase=closed&kind=advert`)).text).toContain('No reports have been closed yet')
  const once = await world.counting(() => browser.get(at))
  for (let each = 0; each < 20; each++) await make({})
  expect(await world.counting(() => browser.get(at))).toBe(once)
  expect(once).toBeLessThanOrEqual(6)
  expect(await world.counting(() => browser.get(`${at}/${soon.id}`))).toBeLessThanOrEqual(6)
})

test('my desk says what waits: in the space to its teachers, in the queue to officers', async () => {
  const fresh = await makeReportsCast(world)
  await makeReport(world, { space: { id: fresh.space.id, schoolId: fresh.ines.schoolId }, pupil: fresh.ines, due: ago(1) })
  const desk = await (await world.as(fresh.pedro)).get('/')
  for (const words of ['1 report is waiting in the TwinSpace “Rivers that meet”', '1 report overdue', `href="/twinspaces/${fresh.space.id}/reports"`])
    expect(desk.text).toContain(words)
  for (const who of [fresh.nikos, fresh.guest, fresh.former]) expect((await (await world.as(who)).get('/')).text).not.toContain('report is waiting')
  await makeReport(world, { person: fresh.outsider, services: ['gr'] })
  const office = await (await world.as(fresh.greece)).get('/')
  for (const words of ['1 report is waiting for your service', 'href="/queue/reports"']) expect(office.text).toContain(words)
})

test('in a closed space help is there as before', async () => {
  const fresh = await makeReportsCast(world)
  await world.db.updateTable('projects').set({ state: 'closed' }).where('id', '=', fresh.space.id).execute()
  const browser = await world.as(fresh.ines, 'pupil')
  expect((await browser.post(`/twinspaces/${fresh.space.id}/help`, { kind: 'unkind' })).status).toBe(303)
  const { id } = await lastReport(world)
  expect((await (await world.as(fresh.marta)).post(`/twinspaces/${fresh.space.id}/reports/${id}/closure`, { outcome: 'Done' })).status).toBe(303)
})
