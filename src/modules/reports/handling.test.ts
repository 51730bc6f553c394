import { afterAll, beforeAll, expect, test } from 'vitest'
import { lastReport, makeReportsCast, type ReportsCast, readersOf } from '../../../test/reports-cast.ts'
import { makeWorld, type World } from '../../../test/world.ts'
import { jobs } from '../../jobs.ts'
import { pictureFileKey, pictureWidths } from '../materials/index.ts'
import { makeReport } from './factory.ts'

let world: World
let cast: ReportsCast
let home: string
beforeAll(async () => {
  world = await makeWorld()
  cast = await makeReportsCast(world)
  home = `/twinspaces/${cast.space.id}`
})
afterAll(() => world.end())

const ago = (hours: number): Date => new Date(Date.now() - hours * 3_600_000)
const of = (pupil: { id: string; schoolId: string }) => ({ space: { id: cast.space.id, schoolId: pupil.schoolId }, pupil })
const noticesOf = async (who: { id: string }) =>
  (await world.db.selectFrom('notifications').select(['kind', 'href']).where('person_id', '=', who.id).execute()).map(({ kind, href }) => `${kind} ${href}`)
const actsOn = async (id: string) =>
  (
    await world.db
      .selectFrom('audit_events')
      .select(['act', 'actor_id', 'service'])
      .where('subject_kind', '=', 'report')
      .where('subject_id', '=', id)
      .orderBy('id')
      .execute()
  ).map(({ act, actor_id, service }) => [act, actor_id, service])

test('an adult’s report of something in the space: its founders and the service of whom it is about read it, and nobody else', async () => {
  const browser = await world.as(cast.pedro)
  const at = `${home}/comments/${cast.comment.id}/report`
  expect((await browser.get(home)).text).toContain('Report: Eleftheria-the-elk')
  const form = await browser.get(at)
  expect(form.text).toContain('So does the support service: Greece')
  const unsaid = await browser.post(at, { kind: 'other' })
  expect([unsaid.status, unsaid.text.includes('Please say in a few words what it is.')]).toEqual([422, true])
  expect((await browser.post(at, { kind: 'unkind', words: 'Again' })).location).toBe(`${home}/posts/${cast.post.id}#comment-${cast.comment.id}`)
  const report = await lastReport(world)
  expect(Math.round((report.due_at.getTime() - report.sent_at.getTime()) / 3_600_000)).toBe(72)
  expect(await readersOf(world, cast, report.id)).toEqual(['marta', 'nikos', 'greece (queue)', 'central (queue)'])
  expect(await noticesOf(cast.greece)).toContain(`report-waits /queue/reports/${report.id}`)
  expect(await noticesOf(cast.nikos)).toContain(`report-asked ${home}/reports/${report.id}`)
})

test('a founder whose words are reported is no reader; nor is whoever reports', async () => {
  await (await world.as(cast.marta)).post(`${home}/posts/${cast.post.id}/report`, { kind: 'advert' })
  expect(await readersOf(world, cast, (await lastReport(world)).id)).toEqual(['greece (queue)', 'central (queue)'])
})

test('a guest reports without learning who the pupil is', async () => {
  const browser = await world.as(cast.guest)
  const form = await browser.get(`${home}/comments/${cast.comment.id}/report`)
  expect([form.status, form.text.includes('Eleftheria')]).toEqual([200, false])
  expect((await browser.post(`${home}/comments/${cast.comment.id}/report`, { kind: 'unkind' })).status).toBe(303)
})

test('a service reads what was said and kept, and no pupil’s name', async () => {
  await (await world.as(cast.ines, 'pupil')).post(`${home}/comments/${cast.comment.id}/report`, { kind: 'secrets', words: 'Look at this' })
  const { id } = await lastReport(world)
  const browser = await world.as(cast.portugal)
  for (const page of [await browser.get('/queue/reports'), await browser.get(`/queue/reports/${id}`)]) {
    expect(page.text).toContain('A pupil')
    for (const name of ['Ines', 'Eleftheria', cast.ines.id, cast.eleftheria.id]) expect(page.text).not.toContain(name)
  }
  const page = await browser.get(`/queue/reports/${id}`)
  for (const words of ['Look at this', 'You are all stupid.', 'Escola Secundária de Coimbra', 'Gymnasio Patras', 'Nikos Alexiou'])
    expect(page.text).toContain(words)
  expect(page.text).not.toContain('See where it stands')
  for (const who of [cast.france, cast.greece]) expect((await (await world.as(who)).get('/queue/reports')).text).not.toContain(id)
})

test('looks are written down once in ten minutes, and acts each', async () => {
  const { id } = await makeReport(world, of(cast.ines))
  const pedro = await world.as(cast.pedro)
  await pedro.get(`${home}/reports/${id}`)
  await pedro.get(`${home}/reports/${id}`)
  await pedro.post(`${home}/reports/${id}/taking`)
  expect((await (await world.as(cast.marta)).get(`${home}/reports/${id}`)).text).toContain('Pedro Lima')
  await (await world.as(cast.marta)).post(`${home}/reports/${id}/taking`)
  const empty = await pedro.post(`${home}/reports/${id}/closure`, { outcome: '' })
  expect(empty.status).toBe(422)
  expect((await pedro.post(`${home}/reports/${id}/closure`, { outcome: 'We talked.' })).location).toBe(`${home}/reports`)
  expect(await actsOn(id)).toEqual([
    ['report.viewed', cast.pedro.id, null],
    ['report.taken', cast.pedro.id, null],
    ['report.viewed', cast.marta.id, null],
    ['report.closed', cast.pedro.id, null],
  ])
  const late = await (await world.as(cast.marta)).post(`${home}/reports/${id}/closure`, { outcome: 'Me, too' })
  expect(late.status).toBe(422)
  for (const words of ['This report has already been closed.', 'Me, too</textarea>']) expect(late.text).toContain(words)
  expect(await world.db.selectFrom('reports').select(['closed_by', 'outcome']).where('id', '=', id).executeTakeFirst()).toEqual({
    closed_by: cast.pedro.id,
    outcome: 'We talked.',
  })
})

test('a report has a job for when it is due; overdue, its service is told once and reads it from then on', async () => {
  await (await world.as(cast.bruno, 'pupil')).post(`${home}/help`, { kind: 'unkind', words: 'Nobody listens' })
  const sent = await lastReport(world)
  const { rows } = await world.app.pool.query(`select run_at from graphile_worker.jobs j where task_identifier = 'report-overdue' order by id desc limit 1`)
  expect(rows[0].run_at.getTime()).toBe(sent.due_at.getTime())
  const run = () => jobs['report-overdue']?.(world.app, { id: sent.id })
  await run()
  expect(await readersOf(world, cast, sent.id)).toEqual(['marta', 'pedro'])
  await world.db
    .updateTable('reports')
    .set({ due_at: ago(1) })
    .where('id', '=', sent.id)
    .execute()
  await Promise.all([run(), run()])
  await run()
  expect(await readersOf(world, cast, sent.id)).toEqual(['marta', 'pedro', 'portugal (queue)', 'central (queue)'])
  expect((await noticesOf(cast.portugal)).filter((notice) => notice === `report-overdue /queue/reports/${sent.id}`)).toHaveLength(1)
  expect((await actsOn(sent.id)).filter(([act]) => act === 'report.overdue')).toEqual([['report.overdue', null, 'pt']])
  const page = await (await world.as(cast.portugal)).get(`/queue/reports/${sent.id}`)
  expect(page.text).toContain('This was not closed in time')
  expect(page.text).not.toContain('Bruno')
})

test('what is closed in time is nobody’s to hear of', async () => {
  const { id } = await makeReport(world, { ...of(cast.ines), due: ago(1), closedBy: cast.pedro })
  await jobs['report-overdue']?.(world.app, { id })
  expect(await readersOf(world, cast, id)).toEqual(['marta', 'pedro'])
})

test('a service without officers is stood in for by the central one', async () => {
  await (await world.as(cast.ines, 'pupil')).post(`${home}/help`, { kind: 'secrets' })
  const { id } = await lastReport(world)
  await world.db.updateTable('officers').set({ service: 'es' }).where('person_id', '=', cast.portugal.id).execute()
  await world.db
    .updateTable('reports')
    .set({ due_at: ago(1) })
    .where('id', '=', id)
    .execute()
  await jobs['report-overdue']?.(world.app, { id })
  expect(await noticesOf(cast.central)).toContain(`report-overdue /queue/reports/${id}`)
  await world.db.updateTable('officers').set({ service: 'pt' }).where('person_id', '=', cast.portugal.id).execute()
})

test('a kept picture is readable to those who handle the report, also when it was removed, and to nobody else', async () => {
  const key = `pictures/aa/kept-${cast.picture.id}`
  await world.db.updateTable('pictures').set({ file_key: key }).where('id', '=', cast.picture.id).execute()
  const { writeFile } = await import('node:fs/promises')
  for (const width of pictureWidths) {
    const path = `${await world.app.files.incoming()}/kept-${width}`
    await writeFile(path, 'a picture')
    await world.app.files.put(pictureFileKey(key, width), path)
  }
  await (await world.as(cast.ines, 'pupil')).post(`${home}/pictures/${cast.picture.id}/report`, { kind: 'secrets' })
  const { id } = await lastReport(world)
  await world.db.updateTable('pictures').set({ removed_at: new Date(), removed_by: cast.nikos.id }).where('id', '=', cast.picture.id).execute()
  const inSpace = `${home}/reports/${id}/pictures/${cast.picture.id}/320`
  const inQueue = `/queue/reports/${id}/pictures/${cast.picture.id}/320`
  expect((await (await world.as(cast.pedro)).get(`${home}/reports/${id}`)).text).toContain(inSpace)
  const page = await (await world.as(cast.portugal)).get(`/queue/reports/${id}`)
  for (const words of [inQueue, 'A frightening mask']) expect(page.text).toContain(words)
  const statuses = async (who: { id: string }) => [(await (await world.as(who)).get(inSpace)).status, (await (await world.as(who)).get(inQueue)).status]
  expect(await statuses(cast.pedro)).toEqual([200, 404])
  expect(await statuses(cast.portugal)).toEqual([404, 200])
  for (const who of [cast.nikos, cast.former, cast.guest, cast.outsider, cast.greece, cast.france]) expect(await statuses(who)).toEqual([404, 404])
  expect((await (await world.as(cast.ines, 'pupil')).get(inSpace)).status).toBe(404)
  expect((await (await world.as(cast.pedro)).get(`${home}/reports/${id}/pictures/${cast.post.id}/320`)).status).toBe(404)
})

test('outside: a profile, a project and a request are read by the service of whose they are; the reporter sees what has become of it', async () => {
  const odile = await world.as(cast.outsider)
  const { id: request } = await world.db
    .insertInto('contact_requests')
    .values({ sender_id: cast.nikos.id, recipient_id: cast.outsider.id, message: 'Buy my book' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const cases = [
    [`/people/${cast.nikos.id}`, `/people/${cast.nikos.id}`, ['greece (queue)', 'central (queue)']],
    [`/projects/${cast.space.id}`, `/projects/${cast.space.id}`, ['portugal (queue)', 'greece (queue)', 'central (queue)']],
    [`/contact-requests/${request}`, '/contacts', ['greece (queue)', 'central (queue)']],
  ] as const
  for (const [thing, page, readers] of cases) {
    expect((await odile.get(page)).text).toContain(`href="${thing}/report"`)
    expect((await odile.get(`${thing}/report`)).status).toBe(200)
    expect((await odile.post(`${thing}/report`, { kind: 'advert', words: 'Odile says so' })).location).toBe(page)
    const report = await lastReport(world)
    expect(await readersOf(world, cast, report.id), thing).toEqual(readers)
  }
  const { id } = await lastReport(world)
  const greece = await world.as(cast.greece)
  for (const words of ['Buy my book', 'Odile Outside', 'Odile says so']) expect((await greece.get(`/queue/reports/${id}`)).text).toContain(words)
  await greece.post(`/queue/reports/${id}/closure`, { outcome: 'Nikos was warned' })
  expect(await noticesOf(cast.outsider)).toContain('report-closed /reports')
  const own = await odile.get('/reports')
  expect(own.text.match(/<tr[ >]/g)).toHaveLength(4)
  for (const secret of ['warned', 'Odile says so']) expect(own.text).not.toContain(secret)
  expect((await (await world.as(cast.nikos)).get('/reports')).text).toContain('You have not reported anything')
  expect((await (await world.as(cast.nikos)).get(`/people/${cast.nikos.id}`)).text).not.toContain('/report"')
})

test('an officer who is a party to it does not read it', async () => {
  const { id } = await makeReport(world, { person: cast.outsider, services: ['gr'], reported: [cast.greece.id] })
  const own = await makeReport(world, { person: cast.greece, services: ['gr'] })
  expect(await readersOf(world, cast, id)).toEqual(['central (queue)'])
  expect(await readersOf(world, cast, own.id)).toEqual(['central (queue)'])
  await world.db
    .updateTable('reports')
    .set({ due_at: ago(1) })
    .where('id', '=', id)
    .execute()
  await jobs['report-overdue']?.(world.app, { id })
  expect([await noticesOf(cast.greece), await noticesOf(cast.central)].map((notices) => notices.includes(`report-overdue /queue/reports/${id}`))).toEqual([
    false,
    true,
  ])
})
