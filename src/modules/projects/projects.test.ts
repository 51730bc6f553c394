import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { makeContact } from '../partners/factory.ts'
import { ensureCountry, type Made, makeCentral, makeMember, makeOfficer, makeTeacher } from '../people/factory.ts'
import { makeProject } from './factory.ts'
import { approvalUrl, approvalsUrl, closureUrl, decisionUrl, draftUrl, projectUrl } from './urls.ts'
import { projectsOf, waitingFor } from './index.ts'
import type { Person } from '../../platform/http/actor.ts'

let world: World
let marta: Made, nikos: Made, rosa: Made, stranger: Made, portugal: Made, greece: Made, france: Made, centre: Made
beforeAll(async () => {
  world = await makeWorld()
  marta = await makeTeacher(world, { name: 'Marta Oliveira', country: 'PT', school: 'Escola de Coimbra' })
  nikos = await makeTeacher(world, { name: 'Nikos Pappas', country: 'GR', school: 'Gymnasio Volou' })
  rosa = await makeTeacher(world, { name: 'Rosa Lima', country: 'PT', school: 'Escola do Porto' })
  stranger = await makeTeacher(world, { name: 'Jean Petit', country: 'FR', school: 'Collège de Lyon' })
  portugal = await makeOfficer(world, { country: 'PT' })
  greece = await makeOfficer(world, { country: 'GR' })
  france = await makeOfficer(world, { country: 'FR' })
  centre = await makeCentral(world)
  await makeContact(world, marta, nikos)
  await makeContact(world, marta, rosa)
})
afterAll(() => world.end())

const idea = { title: 'Letters from the river', description: 'We write to each other about our rivers.', aims: 'To write well.', languages: ['en'] }
const pupils = { agesFrom: 12, agesTo: 14, pupilCount: 40, subjects: ['biology'] }
const work = { process: 'Mixed teams.', results: 'A map.', startsOn: '2026-12-01', endsOn: '2027-03-01' }

const partnerOf = (person: Made) => `${person.id} ${person.schoolId}`
async function begin(one: Made, other: Made): Promise<{ status: number; id: string; text: string }> {
  const page = await (await world.as(one)).post('/projects', { schoolId: one.schoolId ?? '', partner: partnerOf(other) })
  return { status: page.status, id: page.location?.split('/')[2] ?? '', text: page.text }
}
const stateOf = async (id: string) => (await world.db.selectFrom('projects').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state
const versionOf = async (id: string) => (await world.db.selectFrom('projects').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version
const kindsFor = async (who: Made) => (await world.db.selectFrom('notifications').select('kind').where('person_id', '=', who.id).orderBy('created_at').execute()).map(({ kind }) => kind)
const openApprovals = async (id: string) => world.db.selectFrom('approvals').selectAll().where('project_id', '=', id).where('decided_at', 'is', null).orderBy('country').execute()

/** A project of two founders, written, signed by both, with the services. */
async function sendAll(one: Made, other: Made): Promise<string> {
  const { id } = await begin(one, other)
  const [mine, theirs] = [await world.as(one), await world.as(other)]
  for (const [step, fields] of Object.entries({ idea, pupils, work })) {
    expect((await mine.post(`/projects/${id}/draft/${step}`, { version: await versionOf(id), ...fields })).status).toBe(303)
  }
  expect((await mine.post(`/projects/${id}/proposal`)).status).toBe(303)
  expect(await stateOf(id)).toBe('waiting-for-partner')
  expect((await theirs.post(`/projects/${id}/answer`, { answer: 'accept' })).status).toBe(303)
  return id
}

describe('the road of a European project', () => {
  test('draft, partner, both services, active, closed, open again', async () => {
    const id = await sendAll(marta, nikos)
    expect(await stateOf(id)).toBe('waiting-for-approval')
    const asked = await openApprovals(id)
    expect(asked.map(({ country }) => country)).toEqual(['GR', 'PT'])
    const [greek, portuguese] = asked as [typeof asked[0] & {}, typeof asked[0] & {}]

    expect((await (await world.as(portugal)).post(decisionUrl(portuguese.id), { decision: 'approved', comment: '' })).location).toBe(approvalsUrl)
    expect(await stateOf(id)).toBe('waiting-for-approval')
    expect((await (await world.as(greece)).post(decisionUrl(greek.id), { decision: 'approved', comment: 'Καλή αρχή' })).status).toBe(303)
    expect(await stateOf(id)).toBe('active')
    const members = await world.db.selectFrom('memberships').select(['person_id', 'school_id', 'role']).where('project_id', '=', id).execute()
    expect(new Set(members.map((member) => `${member.person_id} ${member.school_id} ${member.role}`))).toEqual(new Set([marta, nikos].map((who) => `${who.id} ${who.schoolId} founder`)))
    expect(await kindsFor(marta)).toEqual(expect.arrayContaining(['project-accepted', 'project-active']))

    expect((await (await world.as(nikos)).get(closureUrl(id))).status).toBe(200)
    expect((await (await world.as(nikos)).post(closureUrl(id))).status).toBe(303)
    expect(await stateOf(id)).toBe('closed')
    expect(await kindsFor(marta)).toContain('project-closed')
    expect((await (await world.as(france)).post(`/projects/${id}/reopening`)).status).toBe(404)
    expect((await (await world.as(centre)).post(`/projects/${id}/reopening`)).status).toBe(404)
    expect((await (await world.as(greece)).post(`/projects/${id}/reopening`)).status).toBe(303)
    expect(await stateOf(id)).toBe('active')
    expect(await world.db.selectFrom('closures').selectAll().where('project_id', '=', id).execute()).toEqual([])

    const acts = await world.db.selectFrom('audit_events').select(['act', 'country']).where('subject_id', '=', id).orderBy('at').execute()
    expect(acts.map(({ act, country }) => `${act} ${country}`)).toEqual([
      'project.begun PT', 'project.proposed PT', 'project.sent GR', 'project.approved PT', 'project.approved GR', 'project.closed GR', 'project.reopened GR',
    ])
  })

  test('the due day follows the target of each country', async () => {
    await world.db.updateTable('countries').set({ approval_target_days: 4 }).where('code', '=', 'GR').execute()
    const asked = await openApprovals(await sendAll(marta, nikos))
    expect(asked.map((each) => Math.round((each.due_at.getTime() - each.requested_at.getTime()) / 86_400_000))).toEqual([4, 10])
  })
})

describe('rules of founding', () => {
  test('a contact is required', async () => {
    const page = await begin(marta, stranger)
    expect(page.status).toBe(422)
    expect(page.text).toContain('You can found a project only with one of your contacts.')
  })

  test('two founders of one school are refused', async () => {
    const colleague = await makeTeacher(world, { name: 'Ana Reis', country: 'PT', school: { id: marta.schoolId ?? '' } })
    await makeContact(world, marta, colleague)
    const page = await begin(marta, colleague)
    expect([page.status, page.text.includes('You both chose the same school.')]).toEqual([422, true])
  })

  test('a school one does not belong to is refused', async () => {
    const page = await (await world.as(marta)).post('/projects', { schoolId: stranger.schoolId ?? '', partner: partnerOf(nikos) })
    expect([page.status, page.text.includes('no longer works at the chosen school')]).toEqual([422, true])
  })

  test('one country makes it national, with one service', async () => {
    const id = await sendAll(marta, rosa)
    expect((await world.db.selectFrom('projects').select('scope').where('id', '=', id).executeTakeFirstOrThrow()).scope).toBe('national')
    expect((await openApprovals(id)).map(({ country }) => country)).toEqual(['PT'])
    const [approval] = await openApprovals(id)
    await (await world.as(portugal)).post(decisionUrl(approval?.id ?? ''), { decision: 'approved' })
    expect(await stateOf(id)).toBe('active')
  })

  test('an overseas territory and its member state make a national project', async () => {
    await ensureCountry(world, 'FR')
    await ensureCountry(world, 'GP')
    await world.db.updateTable('countries').set({ member_state: 'FR' }).where('code', '=', 'GP').execute()
    const islander = await makeTeacher(world, { name: 'Lucie Béral', country: 'GP', school: 'Collège de Basse-Terre' })
    await makeContact(world, stranger, islander)
    const id = await sendAll(stranger, islander)
    expect((await openApprovals(id)).map(({ country }) => country)).toEqual(['FR'])
    expect((await (await world.as(france)).get(projectUrl(id))).text).toContain('National project')
  })

  test('Plus with Plus follows the matrix', async () => {
    const nino = await makeTeacher(world, { name: 'Nino', country: 'GE', school: 'Tbilisi 1' })
    const omar = await makeTeacher(world, { name: 'Omar', country: 'JO', school: 'Amman 1' })
    await makeContact(world, nino, omar)
    await world.db.deleteFrom('founding_rules').execute()
    await world.db.insertInto('founding_rules').values({ one: 'plus', other: 'plus', rule: 'needs-partner' }).execute()
    const id = await sendAll(nino, omar)
    const { needed, today } = await world.db.selectFrom('projects').select(({ eb, fn }) => ['partner_needed_by as needed', fn<string>('now').as('today'), eb.val(1).as('one')]).where('id', '=', id).executeTakeFirstOrThrow()
    expect(Math.round((Date.parse(needed ?? '') - new Date(today).setUTCHours(0, 0, 0, 0)) / 86_400_000)).toBe(30)
    await world.db.insertInto('founding_rules').values({ one: 'GE', other: 'JO', rule: 'refused' }).execute()
    const page = await begin(nino, omar)
    expect([page.status, page.text.includes('cannot found a project with each other')]).toEqual([422, true])
  })

  test('a country that no longer takes part cannot found', async () => {
    const past = await makeTeacher(world, { name: 'Emma', country: 'GB', school: 'Leeds 1' })
    await world.db.updateTable('countries').set({ participates_until: '2020-12-31' }).where('code', '=', 'GB').execute()
    await makeContact(world, marta, past)
    const page = await begin(marta, past)
    expect([page.status, page.text.includes('does not take part at present')]).toEqual([422, true])
  })

  test('an unfinished form is not sent', async () => {
    const { id } = await begin(marta, nikos)
    const page = await (await world.as(marta)).post(`/projects/${id}/proposal`)
    expect(page.status).toBe(422)
    expect(page.text).toContain('Something is still missing.')
    expect(page.text).toContain(`href="${draftUrl(id, 'work')}#f-process"`)
    expect(await stateOf(id)).toBe('draft')
  })
})

describe('answers', () => {
  test('the partner declines with a reason, which stands above the draft', async () => {
    const project = await makeProject(world, { founders: [marta, nikos], state: 'waiting-for-partner' })
    const browser = await world.as(nikos)
    const silent = await browser.post(`/projects/${project.id}/answer`, { answer: 'decline', reason: '' })
    expect([silent.status, silent.text.includes('Please tell your partner why.')]).toEqual([422, true])
    expect((await (await world.as(marta)).post(`/projects/${project.id}/answer`, { answer: 'accept' })).status).toBe(404)
    expect((await browser.post(`/projects/${project.id}/answer`, { answer: 'decline', reason: 'After Easter' })).status).toBe(303)
    expect(await stateOf(project.id)).toBe('draft')
    expect((await (await world.as(marta)).get(draftUrl(project.id))).text).toContain('After Easter')
  })

  test('one service asks for changes: a draft with its comment; sending it again asks both', async () => {
    const id = await sendAll(marta, nikos)
    const asked = await openApprovals(id)
    await (await world.as(portugal)).post(decisionUrl(asked[1]?.id ?? ''), { decision: 'approved' })
    const officer = await world.as(greece)
    const silent = await officer.post(decisionUrl(asked[0]?.id ?? ''), { decision: 'changes', comment: '' })
    expect([silent.status, silent.text.includes('Please tell the founders why, or what to change.')]).toEqual([422, true])
    await officer.post(decisionUrl(asked[0]?.id ?? ''), { decision: 'changes', comment: 'Say who measures.' })
    expect(await stateOf(id)).toBe('draft')
    const browser = await world.as(nikos)
    expect((await browser.get(draftUrl(id))).text).toContain('Say who measures.')
    expect((await browser.post(`/projects/${id}/proposal`)).status).toBe(303)
    expect((await (await world.as(marta)).post(`/projects/${id}/answer`, { answer: 'accept' })).status).toBe(303)
    expect((await openApprovals(id)).map(({ country }) => country)).toEqual(['GR', 'PT'])
  })

  test('a refusal ends it and the other service need not decide', async () => {
    const { id, approvals } = await makeProject(world, { founders: [marta, nikos], state: 'waiting-for-approval' })
    const greek = approvals.find(({ country }) => country === 'GR')
    await (await world.as(greece)).post(decisionUrl(greek?.id ?? ''), { decision: 'refused', comment: 'No pupils take part.' })
    expect([await stateOf(id), (await openApprovals(id)).length]).toEqual(['refused', 0])
    expect((await (await world.as(marta)).get(projectUrl(id))).text).toContain('No pupils take part.')
  })

  test('founders take it back, or give it up', async () => {
    const { id } = await makeProject(world, { founders: [marta, nikos], state: 'waiting-for-approval' })
    expect((await (await world.as(rosa)).post(`/projects/${id}/recall`)).status).toBe(404)
    expect((await (await world.as(nikos)).post(`/projects/${id}/recall`)).location).toBe(draftUrl(id))
    expect([await stateOf(id), (await openApprovals(id)).length]).toEqual(['draft', 0])
    expect((await (await world.as(marta)).post(`/projects/${id}/withdrawal`)).status).toBe(303)
    expect(await stateOf(id)).toBe('withdrawn')
  })

  test('nobody decides on a project of their own', async () => {
    const both = await makeTeacher(world, { name: 'Teacher and officer', country: 'PT', school: 'Escola de Faro' })
    await world.db.insertInto('officers').values({ person_id: both.id, country: 'PT' }).execute()
    const { id, approvals } = await makeProject(world, { founders: [both, nikos], state: 'waiting-for-approval' })
    const own = approvals.find(({ country }) => country === 'PT')?.id ?? ''
    const page = await (await world.as(both)).post(decisionUrl(own), { decision: 'approved' })
    expect([page.status, page.text.includes('a colleague of your service has to decide')]).toEqual([422, true])
    expect((await openApprovals(id)).length).toBe(2)
  })
})

describe('writing together', () => {
  test('an edit over a newer one comes back with what was typed, and who saved', async () => {
    const { id } = await begin(marta, nikos)
    const [one, other] = [await world.as(marta), await world.as(nikos)]
    const version = await versionOf(id)
    await one.post(draftUrl(id, 'idea'), { version, ...idea })
    const late = await other.post(draftUrl(id, 'idea'), { version, ...idea, title: 'Bridges instead' })
    expect(late.status).toBe(422)
    expect(late.text).toContain('Marta Oliveira saved this step at')
    expect(late.text).toContain('value="Bridges instead"')
    expect(late.text).toContain('Letters from the river')
    expect(late.text).toContain(`name="version" value="${version + 1}"`)
    expect((await other.post(draftUrl(id, 'pupils'), { version, ...pupils })).status).toBe(303)
    expect((await other.post(draftUrl(id, 'idea'), { version: version + 1, ...idea, title: 'Bridges instead' })).status).toBe(303)
    expect((await world.db.selectFrom('projects').select(['title', 'ages_to']).where('id', '=', id).executeTakeFirstOrThrow())).toEqual({ title: 'Bridges instead', ages_to: 14 })
  })

  test('autosave answers with the version, or in words', async () => {
    const { id } = await begin(marta, nikos)
    const browser = await world.as(marta)
    const saved = await browser.post(draftUrl(id, 'idea'), { version: 1, title: 'Half a ti' }, { 'x-autosave': '1' })
    expect([saved.status, JSON.parse(saved.text)]).toEqual([200, { version: 2 }])
    const late = await (await world.as(nikos)).post(draftUrl(id, 'idea'), { version: 1, title: 'Mine' }, { 'x-autosave': '1' })
    expect(late.status).toBe(422)
    expect(JSON.parse(late.text).text).toContain('Marta Oliveira saved this step')
  })

  test('what is wrong stands beside its field and what was typed stays', async () => {
    const { id } = await begin(marta, nikos)
    const page = await (await world.as(marta)).post(draftUrl(id, 'pupils'), { version: 1, agesFrom: 14, agesTo: 12, pupilCount: 'many' })
    expect(page.status).toBe(422)
    expect(page.text).toContain('value="many"')
    expect(page.text).toContain('Please write a whole number.')
    const days = await (await world.as(marta)).post(draftUrl(id, 'work'), { version: 1, startsOn: '2027-03-01', endsOn: '2027-02-01' })
    expect([days.status, days.text.includes('The project cannot end before it begins.')]).toEqual([422, true])
  })
})

describe('who sees what', () => {
  test('drafts are for their founders', async () => {
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
    expect(await seen(draftUrl(id))).toEqual({ visitor: 303, member: 403, founder: 200, teacher: 404, officer: 403, central: 403, pupil: 404 })
  })

  test('a project with the services is for its founders, both countries’ officers and the centre', async () => {
    const { id, approvals } = await makeProject(world, { founders: [marta, nikos], state: 'waiting-for-approval' })
    const status = async (who: Made, path: string) => (await (await world.as(who)).get(path)).status
    expect(await Promise.all([marta, nikos, portugal, greece, centre, france, rosa].map((who) => status(who, projectUrl(id))))).toEqual([200, 200, 200, 200, 200, 404, 404])
    const portuguese = approvalUrl(approvals.find(({ country }) => country === 'PT')?.id ?? '')
    expect(await Promise.all([portugal, centre, greece, france, marta].map((who) => status(who, portuguese)))).toEqual([200, 200, 404, 404, 404])
    expect((await (await world.as(france)).post(`${portuguese}/decision`, { decision: 'approved' })).status).toBe(404)
    expect((await (await world.as(centre)).post(`${portuguese}/decision`, { decision: 'approved' })).status).toBe(404)
    expect((await (await world.as(portugal)).get(approvalsUrl)).text).toContain('Rivers of our towns')
    expect((await (await world.as(france)).get(approvalsUrl)).text).not.toContain('Rivers of our towns')
  })

  test('the public page names schools, and teachers only to teachers', async () => {
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

  test('visitors find what has begun, by word, country, subject, age and state', async () => {
    await makeProject(world, { founders: [marta, nikos], title: 'Кораблі світу', subjects: ['history'], agesFrom: 6, agesTo: 8, state: 'closed' })
    await makeProject(world, { founders: [marta, nikos], title: 'Hidden ships', state: 'refused' })
    const titles = async (query: string) => [...(await world.visitor().get(`/projects?of=all&${query}`)).text.matchAll(/<article class="result">.*?<h2[^>]*>(?:<bdi>)?<a [^>]*>(?:<bdi>)?([^<]*)/gs)].map((match) => match[1])
    expect(await titles('q=КОРАБ')).toEqual(['Кораблі світу'])
    expect(await titles('subject=history&ages=6-8&state=closed&country=GR')).toEqual(['Кораблі світу'])
    expect(await titles('subject=history&country=FR')).toEqual([])
    expect(await titles('q=ships')).toEqual([])
  })
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
  expect((await waitingFor(world.db, actor)).map(({ kind, title, name }) => [kind, title, name]).sort()).toEqual([
    ['answer', 'Asked', 'Desk Two'],
    ['draft', 'Draft', 'Desk Two'],
  ])
  expect(await projectsOf(world.db, { kind: 'visitor' })).toEqual([])
})

test('pages ask the database few questions, however many projects there are', async () => {
  const officer = await world.as(portugal)
  const teacher = await world.as(marta)
  const { id } = await makeProject(world, { founders: [marta, nikos] })
  const pages = async () => {
    const counts: number[] = []
    for (const page of [() => world.visitor().get('/projects'), () => teacher.get('/projects'), () => teacher.get(projectUrl(id)), () => teacher.get('/projects/new'), () => officer.get(approvalsUrl)]) {
      counts.push(await world.counting(page))
    }
    return counts
  }
  const few = await pages()
  for (let made = 0; made < 20; made++) await makeProject(world, { founders: [marta, nikos], state: made % 2 ? 'active' : 'waiting-for-approval', title: `Project ${made}` })
  expect(await pages()).toEqual(few)
  expect(few).toEqual([2, 2, 2, 3, 2])
})

async function makePupil(): Promise<{ id: string }> {
  const { id } = await makeProject(world, { founders: [marta, nikos] })
  return world.db
    .insertInto('pupils')
    .values({ project_id: id, school_id: marta.schoolId ?? '', created_by: marta.id, nickname: 'Fox', user_name: `fox-${id}`, secret_hash: 'x' })
    .returning('id')
    .executeTakeFirstOrThrow()
}
