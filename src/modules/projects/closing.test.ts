import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { type Made, makeOfficer, makeTeacher } from '../people/factory.ts'
import { makeProject } from './factory.ts'
import { closureAgreementUrl, closureRefusalUrl, closureUrl, projectUrl } from './urls.ts'

let world: World
let [marta, nikos, other] = [] as unknown as [Made, Made, Made]
let id: string
beforeAll(async () => {
  world = await makeWorld()
  marta = await makeTeacher(world)
  nikos = await makeTeacher(world, { name: 'Nikos Papadakis', country: 'GR', school: '1ο Γυμνάσιο Πάτρας' })
  other = await makeTeacher(world, { name: 'Luc Bernard', country: 'FR', school: 'Lycée Ampère' })
})
afterAll(() => world.end())

const begin = async () => {
  id = (await makeProject(world, { founders: [marta, nikos] })).id
}
const state = async () => (await world.db.selectFrom('projects').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state
const told = async (who: Made) =>
  (await world.db.selectFrom('notifications').select('kind').where('person_id', '=', who.id).where('href', 'like', `%${id}%`).orderBy('id').execute()).map(
    ({ kind }) => kind,
  )
const post = async (who: Made, at: string, form: Record<string, string> = {}) => (await world.as(who)).post(at, form)

test('U21: one founder asks and says what came of it, the other agrees; only then it is closed', async () => {
  await begin()
  const empty = await post(marta, closureUrl(id), { outcome: ' ' })
  expect([empty.status, empty.text.includes('Please fill in this field.'), await state()]).toEqual([422, true, 'active'])
  expect((await post(marta, closureUrl(id), { outcome: 'A map of two rivers, drawn by both classes.' })).status).toBe(303)
  expect([await state(), await told(nikos), await told(marta)]).toEqual(['active', ['closure-asked'], []])

  const theirs = (await (await world.as(nikos)).get(closureUrl(id))).text
  expect(theirs).toContain('Asked to close the project: Marta Oliveira')
  expect([theirs.includes('A map of two rivers'), theirs.includes(closureAgreementUrl(id)), theirs.includes('<textarea')]).toEqual([true, true, false])
  expect((await (await world.as(nikos)).get(projectUrl(id))).text).toContain('Close the project?')
  const outside = (await (await world.as(other)).get(projectUrl(id))).text
  expect([outside.includes('Asked to close'), outside.includes('A map of two rivers')]).toEqual([false, false])

  expect((await post(marta, closureAgreementUrl(id))).status).toBe(404)
  for (const stranger of [other, await makeOfficer(world, { country: 'GR' })])
    for (const at of [closureUrl(id), closureAgreementUrl(id), closureRefusalUrl(id)]) expect((await post(stranger, at, { outcome: 'x' })).status).toBe(404)
  expect((await post(nikos, closureAgreementUrl(id))).status).toBe(303)
  expect([await state(), await told(nikos), await told(marta)]).toEqual(['closed', ['closure-asked', 'project-closed'], ['project-closed']])
  const page = (await world.visitor().get(projectUrl(id))).text
  expect([page.includes('What came of it'), page.includes('A map of two rivers, drawn by both classes.')]).toEqual([true, true])
  expect((await post(nikos, closureAgreementUrl(id))).status).toBe(404)
})

test('U21: either founder keeps it open, and the other is told', async () => {
  await begin()
  expect((await post(nikos, closureRefusalUrl(id))).status).toBe(404)
  await post(marta, closureUrl(id), { outcome: 'Enough.' })
  await post(marta, closureUrl(id), { outcome: 'A whole exhibition.' })
  expect(await told(nikos)).toEqual(['closure-asked'])
  expect((await (await world.as(nikos)).get(closureUrl(id))).text).toContain('A whole exhibition.')
  expect((await post(nikos, closureRefusalUrl(id))).status).toBe(303)
  expect([await state(), await told(marta)]).toEqual(['active', ['closure-declined']])
  expect((await (await world.as(nikos)).get(closureUrl(id))).text).toContain('<textarea')
})

test('both ask at once: it is closed, with what both say', async () => {
  await begin()
  await Promise.all([post(marta, closureUrl(id), { outcome: 'Hers.' }), post(nikos, closureUrl(id), { outcome: 'His.' })])
  const { outcome } = await world.db.selectFrom('closures').select('outcome').where('project_id', '=', id).executeTakeFirstOrThrow()
  expect([await state(), outcome.split('\n\n').sort()]).toEqual(['closed', ['Hers.', 'His.']])
  expect(await world.db.selectFrom('closure_proposals').selectAll().execute()).toEqual([])
})

test('U21: without an answer it closes after fourteen days, and not before', async () => {
  await begin()
  await post(marta, closureUrl(id), { outcome: 'A book.' })
  const later = async (days: number) => {
    await sql`update closure_proposals set proposed_at = now() - make_interval(days => ${days}) where project_id = ${id}`.execute(world.db)
    await sql`select graphile_worker.add_job('hourly-closures')`.execute(world.db)
    await world.work()
    return state()
  }
  expect([await later(13), await later(15)]).toEqual(['active', 'closed'])
  const closure = await world.db.selectFrom('closures').select(['closed_by', 'outcome']).where('project_id', '=', id).executeTakeFirstOrThrow()
  expect(closure).toEqual({ closed_by: null, outcome: 'A book.' })
  const act = await world.db
    .selectFrom('audit_events')
    .select(['actor_kind', 'act'])
    .where('subject_id', '=', id)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  expect(act).toEqual({ actor_kind: 'system', act: 'project.closed' })
})
