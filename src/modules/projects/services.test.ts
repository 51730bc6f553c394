import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { makeContact } from '../partners/factory.ts'
import { type Made, makeCentral, makeMember, makeOfficer, makeTeacher, type Persona } from '../people/factory.ts'
import { makeSchool, type SchoolTraits } from '../schools/factory.ts'
import { makeApplicant } from '../support/factory.ts'
import { type Cast, closeTogether, makeCast } from './cast.factory.ts'
import { makeProject } from './factory.ts'
import { approvalsUrl, approvalUrl, decisionUrl, projectUrl, reopeningUrl } from './urls.ts'

let world: World
let cast: Cast
beforeAll(async () => {
  world = await makeWorld()
  cast = await makeCast(world)
})
afterAll(() => world.end())

async function teacherAt(traits: SchoolTraits & { country: string }, persona: Persona = {}): Promise<Made> {
  const school = await makeSchool(world, traits)
  return makeTeacher(world, { ...persona, country: traits.country, school })
}
const statusOf = async (who: { id: string }, address: string): Promise<number> => (await (await world.as(who)).get(address)).status
const askedFor = async (id: string) => (await cast.openApprovals(id)).map(({ service }) => service)
const scopeOf = async (id: string) => (await cast.projectRow(id)).scope

describe('Belgium, where a service is not a country', () => {
  test('who was asked decides, and reads what it decides on, when a founder’s school has become another’s meanwhile', async () => {
    const { sendAll, openApprovals, stateOf } = cast
    const an = await teacherAt({ country: 'BE', region: 'Vlaanderen', name: 'Sint-Jan', town: 'Gent' }, { name: 'An Peeters' })
    const ivo = await teacherAt({ country: 'HR', name: 'Gimnazija Vukovar', town: 'Vukovar' }, { name: 'Ivo Horvat' })
    const flemish = await makeOfficer(world, { country: 'BE', service: 'be-nl' })
    await makeContact(world, an, ivo)
    const id = await sendAll(an, ivo)
    const asked = (await openApprovals(id)).find(({ service }) => service === 'be-nl')
    await world.db
      .updateTable('schools')
      .set({ service: 'be-fr' })
      .where('id', '=', an.schoolId ?? '')
      .execute()
    const officer = await world.as(flemish)
    expect((await officer.get(projectUrl(id))).text).toContain('Ivo Horvat')
    expect((await officer.post(decisionUrl(String(asked?.id)), { decision: 'approved' })).status).toBe(303)
    expect(await stateOf(id)).toBe('waiting-for-approval')
  })

  test('a project between two communities is national, and both services have to approve it', async () => {
    const { sendAll, openApprovals, stateOf } = cast
    const els = await teacherAt({ country: 'BE', region: 'Vlaanderen', name: 'Koninklijk Atheneum Gent', town: 'Gent' }, { name: 'Els Maes' })
    const luc = await teacherAt({ country: 'BE', region: 'Wallonie', name: 'Athénée royal de Namur', town: 'Namur' }, { name: 'Luc Dubois' })
    expect([els.service, luc.service]).toEqual(['be-nl', 'be-fr'])
    const [flemish, french, german] = await Promise.all(['be-nl', 'be-fr', 'be-de'].map((service) => makeOfficer(world, { country: 'BE', service })))
    await makeContact(world, els, luc)
    const id = await sendAll(els, luc)
    expect([await scopeOf(id), await askedFor(id)]).toEqual(['national', ['be-fr', 'be-nl']])

    const [askedFrench, askedFlemish] = await openApprovals(id)
    const theirs = String(askedFrench?.id)
    expect([await statusOf(french as Made, approvalUrl(theirs)), await statusOf(flemish as Made, approvalUrl(theirs))]).toEqual([200, 404])
    expect([await statusOf(german as Made, projectUrl(id)), await statusOf(cast.portugal, projectUrl(id))]).toEqual([404, 404])
    const page = (await (await world.as(flemish as Made)).get(projectUrl(id))).text
    expect(page).toContain('Waiting for the support service: Belgium (French)')
    expect(page).toContain('Waiting for the support service: Belgium (Dutch)')
    expect((await (await world.as(flemish as Made)).post(decisionUrl(theirs), { decision: 'approved' })).status).toBe(404)

    await (await world.as(flemish as Made)).post(decisionUrl(String(askedFlemish?.id)), { decision: 'approved' })
    expect(await stateOf(id)).toBe('waiting-for-approval')
    await (await world.as(french as Made)).post(decisionUrl(theirs), { decision: 'approved' })
    expect(await stateOf(id)).toBe('active')

    await closeTogether(world, id, els, luc)
    expect((await (await world.as(german as Made)).post(reopeningUrl(id))).status).toBe(404)
    expect((await (await world.as(french as Made)).post(reopeningUrl(id))).status).toBe(303)
    const acts = await world.db.selectFrom('audit_events').select(['act', 'service']).where('subject_id', '=', id).orderBy('id').execute()
    expect(acts.map(({ act, service }) => `${act} ${service}`)).toEqual([
      'project.begun be-nl',
      'project.proposed be-nl',
      'project.sent be-fr',
      'project.approved be-nl',
      'project.approved be-fr',
      'project.closure-proposed be-nl',
      'project.closed be-fr',
      'project.reopened be-fr',
    ])
  })

  test('one service’s queue is not another’s', async () => {
    const els = await teacherAt({ country: 'BE', region: 'Vlaanderen', name: 'Sint-Jozefscollege', town: 'Aalst' }, { name: 'Griet Claes' })
    const project = await makeProject(world, { founders: [els, cast.nikos], state: 'waiting-for-approval', title: 'Letters over the Scheldt' })
    expect(project.approvals.map(({ service }) => service).sort()).toEqual(['be-nl', 'gr'])
    const queueOf = async (service: string) => (await (await world.as(await makeOfficer(world, { country: 'BE', service }))).get(approvalsUrl)).text
    expect((await queueOf('be-nl')).includes('Letters over the Scheldt')).toBe(true)
    expect((await queueOf('be-fr')).includes('Letters over the Scheldt')).toBe(false)
  })
})

describe('a school abroad follows the system of another country', () => {
  test('its service is that country’s: European with a school next door, national with one at home', async () => {
    const { sendAll, nikos } = cast
    const munich = { country: 'DE', service: 'gr', name: 'Griechisches Lyzeum München', town: 'München' }
    const daphne = await teacherAt(munich, { name: 'Daphne Ioannou' })
    const jonas = await teacherAt({ country: 'DE', name: 'Luitpold-Gymnasium', town: 'München' }, { name: 'Jonas Huber' })
    await makeContact(world, daphne, jonas)
    await makeContact(world, daphne, nikos)
    const next = await sendAll(daphne, jonas)
    expect([await scopeOf(next), await askedFor(next)]).toEqual(['european', ['de', 'gr']])
    const home = await sendAll(daphne, nikos)
    expect([await scopeOf(home), await askedFor(home)]).toEqual(['national', ['gr']])

    const germany = await makeOfficer(world, { country: 'DE' })
    expect([await statusOf(germany, projectUrl(next)), await statusOf(germany, projectUrl(home))]).toEqual([200, 404])
    expect([await statusOf(cast.greece, `/people/${daphne.id}`), await statusOf(germany, `/people/${daphne.id}`)]).toEqual([200, 404])
  })

  test('it takes part with the country of its system, wherever it lies', async () => {
    const daphne = await teacherAt({ country: 'GB', service: 'gr', name: 'Greek Secondary School of London', town: 'London' }, { name: 'Eva Kanaki' })
    await makeContact(world, daphne, cast.marta)
    expect((await cast.begin(daphne, cast.marta)).status).toBe(303)
  })
})

describe('a country that left, and came back', () => {
  test('people stay, read and finish; nobody new is founded or validated, until it is back', async () => {
    const { marta, begin, stateOf } = cast
    const emma = await teacherAt({ country: 'GB', name: 'Leeds Grammar School', town: 'Leeds' }, { name: 'Emma Shaw' })
    const kingdom = await makeOfficer(world, { country: 'GB' })
    await makeContact(world, marta, emma)
    const { id } = await makeProject(world, { founders: [emma, marta], at: new Date('2020-09-01') })
    const browser = await world.as(emma)
    const late = await makeApplicant(world, { country: 'GB', name: 'Tom Late', school: 'Hull 1' })
    const decide = async () => (await world.as(kingdom)).post(`/queue/people/${late.validationId}/decision`, { decision: 'validated' })
    const nia = await makeMember(world, {
      name: 'Nia Evans',
      country: 'GB',
      school: 'Cardiff 1',
      jobRole: 'teacher',
      subjects: ['art'],
      languages: { en: 'native' },
      ages: [10, 12],
    })
    const own = await world.as(nia)
    const apply = async () => {
      await own.post('/welcome/application')
      return own.get('/welcome/send')
    }
    const personOf = (who: Made) => world.db.selectFrom('people').select('state').where('id', '=', who.id).executeTakeFirstOrThrow()

    expect([(await browser.get(projectUrl(id))).status, (await browser.get(`/twinspaces/${id}`)).status]).toEqual([200, 200])
    expect((await browser.post(`/twinspaces/${id}/posts`, { body: 'The last week.' })).status).toBe(303)
    expect((await begin(marta, emma)).text).toContain('does not take part at present')
    const refused = await decide()
    expect([refused.status, refused.text.includes('nobody is newly validated there')]).toEqual([422, true])
    expect((await apply()).text).toContain('nobody is newly confirmed there')
    expect([await personOf(nia), await personOf(late), await personOf(emma)]).toEqual([{ state: 'registered' }, { state: 'waiting' }, { state: 'validated' }])
    await closeTogether(world, id, emma, marta)

    const before = await world.db.selectFrom('country_periods').selectAll().where('country', '=', 'GB').execute()
    await sql`insert into country_periods (country, scheme, from_day) values ('GB', 'associated', current_date)`.execute(world.db)
    const founded = await begin(marta, emma)
    await apply()
    expect([founded.status, (await decide()).status]).toEqual([303, 303])
    expect([await personOf(nia), await personOf(late), await personOf(emma), await stateOf(id)]).toEqual([
      { state: 'waiting' },
      { state: 'validated' },
      { state: 'validated' },
      'closed',
    ])
    expect(await world.db.selectFrom('country_periods').selectAll().where('country', '=', 'GB').where('until_day', 'is not', null).execute()).toEqual(before)
  })

  test('what was sent before it left is not founded after: the officer is told, and can still refuse it', async () => {
    const liv = await teacherAt({ country: 'NO', name: 'Bergen katedralskole', town: 'Bergen' }, { name: 'Liv Dahl' })
    await makeContact(world, liv, cast.marta)
    const id = await cast.sendAll(liv, cast.marta)
    const asked = (await cast.openApprovals(id)).find(({ service }) => service === 'no')
    const norway = await world.as(await makeOfficer(world, { country: 'NO' }))
    const periods = () => world.db.updateTable('country_periods').where('country', '=', 'NO')
    await periods().set({ until_day: sql`current_date - 2` }).execute()
    const refused = await norway.post(`/queue/projects/${asked?.id}/decision`, { decision: 'approved', comment: '' })
    expect([refused.status, refused.text.includes('One of the two countries does not take part at present')]).toEqual([422, true])
    expect(await cast.stateOf(id)).toBe('waiting-for-approval')
    await periods().set({ until_day: null }).execute()
    expect((await norway.post(`/queue/projects/${asked?.id}/decision`, { decision: 'approved', comment: '' })).status).toBe(303)
  })
})

test('U17: the central service reads who decides, in the list and on the page, where others have the form', async () => {
  const [greek, finn] = [await teacherAt({ country: 'GR' }), await teacherAt({ country: 'FI' })]
  await makeContact(world, greek, finn)
  const id = await cast.sendAll(greek, finn)
  const asked = (await cast.openApprovals(id)).find(({ service }) => service === 'gr')
  const [centre, greece] = [await world.as(await makeCentral(world)), await world.as(await makeOfficer(world, { country: 'GR' }))]
  expect((await centre.get(approvalsUrl)).text).toContain('To be decided by: Greece')
  expect((await greece.get(approvalsUrl)).text).not.toContain('decided by')
  const [watched, open] = [(await centre.get(approvalUrl(String(asked?.id)))).text, (await greece.get(approvalUrl(String(asked?.id)))).text]
  expect([watched.includes('To be decided by the support service: Greece'), watched.includes('name="decision"')]).toEqual([true, false])
  expect([open.includes('To be decided by the support service'), open.includes('name="decision"')]).toEqual([false, true])
})
