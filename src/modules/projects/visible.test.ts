import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import type { Person } from '../../access/actor.ts'
import { type Made, makeMember, makeOfficer, makeTeacher } from '../people/factory.ts'
import { type Cast, makeCast } from './cast.factory.ts'
import { makeProject } from './factory.ts'
import { projectsOf } from './index.ts'
import { approvalsUrl, approvalUrl, draftUrl, projectUrl } from './urls.ts'

let world: World
let cast: Cast
beforeAll(async () => {
  world = await makeWorld()
  cast = await makeCast(world)
})
afterAll(() => world.end())

describe('who sees what', () => {
  test('drafts are for their founders', async () => {
    const { marta, nikos, rosa, portugal, centre, makePupil } = cast
    const { id } = await makeProject(world, { founders: [marta, nikos], state: 'draft', title: 'A secret draft' })
    const pupil = await makePupil()
    const seen = async (path: string) => ({
      visitor: (await world.visitor().get(path)).status,
      member: (await (await world.as(await makeMember(world))).get(path)).status,
      founder: (await (await world.as(nikos)).get(path)).status,
      teacher: (await (await world.as(rosa)).get(path)).status,
      officer: (await (await world.as(portugal)).get(path)).status,
      central: (await (await world.as(centre)).get(path)).status,
      pupil: (await (await world.as(pupil, 'pupil')).get(path)).status,
    })
    expect(await seen(projectUrl(id))).toEqual({ visitor: 404, member: 404, founder: 200, teacher: 404, officer: 404, central: 404, pupil: 404 })
    expect(await seen(draftUrl(id))).toEqual({ visitor: 303, member: 403, founder: 200, teacher: 404, officer: 404, central: 404, pupil: 404 })
  })

  test('a project with the services is for its founders, both countries’ officers and the centre', async () => {
    const { marta, nikos, rosa, portugal, greece, france, centre } = cast
    const { id, approvals } = await makeProject(world, { founders: [marta, nikos], state: 'waiting-for-approval' })
    const status = async (who: Made, path: string) => (await (await world.as(who)).get(path)).status
    expect(await Promise.all([marta, nikos, portugal, greece, centre, france, rosa].map((who) => status(who, projectUrl(id))))).toEqual([
      200, 200, 200, 200, 200, 404, 404,
    ])
    const portuguese = approvalUrl(approvals.find(({ service }) => service === 'pt')?.id ?? '')
    expect(await Promise.all([portugal, centre, greece, france, marta].map((who) => status(who, portuguese)))).toEqual([200, 200, 404, 404, 404])
    expect((await (await world.as(france)).post(`${portuguese}/decision`, { decision: 'approved' })).status).toBe(404)
    expect((await (await world.as(centre)).post(`${portuguese}/decision`, { decision: 'approved' })).status).toBe(404)
    expect((await (await world.as(portugal)).get(approvalsUrl)).text).toContain('Rivers of our towns')
    expect((await (await world.as(france)).get(approvalsUrl)).text).not.toContain('Rivers of our towns')
  })

  test('the public page names schools, and teachers only to teachers', async () => {
    const { marta, nikos, rosa, makePupil } = cast
    const { id } = await makeProject(world, { founders: [marta, nikos], state: 'active' })
    const open = await world.visitor().get(projectUrl(id))
    expect(open.status).toBe(200)
    expect(open.text).toContain('Gymnasio Volou')
    for (const name of ['Marta Oliveira', 'Nikos Pappas', nikos.id]) expect(open.text).not.toContain(name)
    expect((await (await world.as(await makeMember(world))).get(projectUrl(id))).text).not.toContain('Nikos Pappas')
    expect((await (await world.as(rosa)).get(projectUrl(id))).text).toContain('Nikos Pappas')
    expect((await (await world.as(await makePupil(), 'pupil')).get(projectUrl(id))).status).toBe(404)
    expect((await (await world.as(await makePupil(), 'pupil')).get('/projects')).status).toBe(404)
  })

  test('M5: what the services wrote is for the founders and the services, also once the project has begun', async () => {
    const { marta, nikos, rosa, stranger, portugal, greece, france, centre } = cast
    const { id } = await makeProject(world, { founders: [marta, nikos], state: 'active' })
    await world.db.updateTable('approvals').set({ comment: 'Please measure less.' }).where('project_id', '=', id).execute()
    const browsers = [world.visitor(), ...(await Promise.all([rosa, stranger, france, marta, nikos, portugal, greece, centre].map((who) => world.as(who))))]
    const pages = await Promise.all(browsers.map((browser) => browser.get(projectUrl(id))))
    expect(pages.map(({ status }) => status)).toEqual(Array(9).fill(200))
    expect(pages.map(({ text }) => text.includes('Please measure less.'))).toEqual([false, false, false, false, true, true, true, true, true])
  })

  test('visitors find what has begun, by word, country, subject, age and state', async () => {
    const { marta, nikos } = cast
    await makeProject(world, { founders: [marta, nikos], title: 'Кораблі світу', subjects: ['history'], agesFrom: 6, agesTo: 8, state: 'closed' })
    await makeProject(world, { founders: [marta, nikos], title: 'Hidden ships', state: 'refused' })
    const titles = async (query: string) =>
      [
        ...(await world.visitor().get(`/projects?of=all&${query}`)).text.matchAll(/<article class="result">.*?<h2[^>]*>(?:<bdi>)?<a [^>]*>(?:<bdi>)?([^<]*)/gs),
      ].map((match) => match[1])
    expect(await titles('q=КОРАБ')).toEqual(['Кораблі світу'])
    expect(await titles('subject=history&ages=6-8&phase=closed&country=GR')).toEqual(['Кораблі світу'])
    expect(await titles('subject=history&country=FR')).toEqual([])
    expect(await titles('q=ships')).toEqual([])
  })
})

test('M33: twenty projects a page, and on the second the others', async () => {
  const { marta, nikos } = cast
  const day = (at: number) => new Date(Date.parse('2020-01-01') + at * 86_400_000)
  for (let at = 1; at <= 22; at++) await makeProject(world, { founders: [marta, nikos], title: `Old bridge ${at}.`, at: day(at) })
  const titles = async (page: number) => [...new Set((await world.visitor().get(`/projects?of=all&q=bridge&page=${page}`)).text.match(/Old bridge \d+\./g))]
  expect([(await titles(1)).length, await titles(2)]).toEqual([20, ['Old bridge 2.', 'Old bridge 1.']])
})

test('my desk: what I have and what waits for me', async () => {
  const one = await makeTeacher(world, { name: 'Desk One', country: 'IT', school: 'Liceo' })
  const other = await makeTeacher(world, { name: 'Desk Two', country: 'ES', school: 'Instituto' })
  const asked = await makeProject(world, { founders: [other, one], state: 'waiting-for-partner', title: 'Asked' })
  const draft = await makeProject(world, { founders: [one, other], state: 'draft', title: 'Draft' })
  const active = await makeProject(world, { founders: [one, other], state: 'active', title: 'Active' })
  await makeProject(world, { founders: [one, other], state: 'withdrawn', title: 'Gone' })
  const actor = (await world.actor(one)) as Person
  const mine = await projectsOf(world.db, actor)
  expect(mine.map(({ title, state, href }) => [title, state, href]).sort()).toEqual([
    ['Active', 'active', projectUrl(active.id)],
    ['Asked', 'waiting-for-partner', projectUrl(asked.id)],
    ['Draft', 'draft', draftUrl(draft.id)],
  ])
  expect(mine[0]?.schools).toHaveLength(2)
  expect(mine.map(({ founding }) => founding?.partner)).toEqual(['Desk Two', 'Desk Two', 'Desk Two'])
  expect(await projectsOf(world.db, { kind: 'visitor' })).toEqual([])
})

test('M25: what waits longest comes first in the queue', async () => {
  const one = await makeTeacher(world, { name: 'Patient', country: 'LV', school: 'Skola' })
  const other = await makeTeacher(world, { name: 'Other', country: 'LV', school: 'Otra skola' })
  const days = (ago: number) => new Date(Date.now() - ago * 86_400_000)
  for (const [state, title, ago] of [
    ['waiting-for-approval', 'Sent on Monday', 2],
    ['waiting-for-approval', 'Sent on Sunday', 3],
    ['waiting-for-approval', 'Sent on Tuesday', 1],
  ] as const)
    await makeProject(world, { founders: [one, other], state, title, at: days(ago) })
  const { text } = await (await world.as(await makeOfficer(world, { country: 'LV' }))).get(approvalsUrl)
  expect(text.match(/Sent on \w+/g)?.filter((title, at, all) => all.indexOf(title) === at)).toEqual(['Sent on Sunday', 'Sent on Monday', 'Sent on Tuesday'])
})

test('M23: a project one has left is not on the desk', async () => {
  const { marta, nikos } = cast
  const guest = await makeTeacher(world, { name: 'Leaver', country: 'FI', school: 'Koulu' })
  const { id } = await makeProject(world, { founders: [marta, nikos], title: 'Left behind' })
  await world.db
    .insertInto('memberships')
    .values({ project_id: id, person_id: guest.id, school_id: guest.schoolId ?? '', role: 'teacher' })
    .execute()
  const mine = async () => (await projectsOf(world.db, await world.actor(guest))).map(({ title }) => title)
  expect(await mine()).toEqual(['Left behind'])
  await world.db.updateTable('memberships').set({ left_at: new Date() }).where('person_id', '=', guest.id).execute()
  expect(await mine()).toEqual([])
})

test('pages ask the database few questions, however many projects there are', async () => {
  const { marta, nikos, portugal } = cast
  const officer = await world.as(portugal)
  const teacher = await world.as(marta)
  const { id } = await makeProject(world, { founders: [marta, nikos] })
  const pages = async () => {
    const counts: number[] = []
    for (const page of [
      () => world.visitor().get('/projects'),
      () => teacher.get('/projects'),
      () => teacher.get(projectUrl(id)),
      () => teacher.get('/projects/new'),
      () => officer.get(approvalsUrl),
    ]) {
      counts.push(await world.counting(page))
    }
    return counts
  }
  const few = await pages()
  for (let created = 0; created < 20; created++)
    await makeProject(world, { founders: [marta, nikos], state: created % 2 ? 'active' : 'waiting-for-approval', title: `Project ${created}` })
  expect(await pages()).toEqual(few)
  expect(few).toEqual([2, 2, 2, 3, 2])
})
