import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { zoneOfAnotherDay } from '../../../test/another-day.ts'
import { makeWorld, type World } from '../../../test/world.ts'
import { makeContact } from '../partners/factory.ts'
import { makeTeacher } from '../people/factory.ts'
import { type Cast, closeTogether, makeCast } from './cast.factory.ts'
import { approvalsUrl, closureUrl, decisionUrl, draftUrl, projectUrl } from './urls.ts'

let world: World
let cast: Cast
beforeAll(async () => {
  world = await makeWorld()
  cast = await makeCast(world)
})
afterAll(() => world.end())

describe('the road of a European project', () => {
  test('draft, partner, both services, active, closed, open again', async () => {
    const { marta, nikos, portugal, greece, france, centre, stateOf, openApprovals, kindsFor, sendAll } = cast
    const id = await sendAll(marta, nikos)
    expect(await stateOf(id)).toBe('waiting-for-approval')
    const asked = await openApprovals(id)
    expect(asked.map(({ service }) => service)).toEqual(['gr', 'pt'])
    const [greek, portuguese] = asked as [(typeof asked)[0] & {}, (typeof asked)[0] & {}]

    expect((await (await world.as(portugal)).post(decisionUrl(portuguese.id), { decision: 'approved', comment: '' })).location).toBe(approvalsUrl)
    expect(await stateOf(id)).toBe('waiting-for-approval')
    expect((await (await world.as(greece)).post(decisionUrl(greek.id), { decision: 'approved', comment: 'Καλή αρχή' })).status).toBe(303)
    expect(await stateOf(id)).toBe('active')
    const members = await world.db.selectFrom('memberships').select(['person_id', 'school_id', 'role']).where('project_id', '=', id).execute()
    expect(new Set(members.map((member) => `${member.person_id} ${member.school_id} ${member.role}`))).toEqual(
      new Set([marta, nikos].map((who) => `${who.id} ${who.schoolId} founder`)),
    )
    expect(await kindsFor(marta)).toEqual(expect.arrayContaining(['project-accepted', 'project-active']))

    expect((await (await world.as(nikos)).get(closureUrl(id))).status).toBe(200)
    expect((await (await world.as(nikos)).post(closureUrl(id))).status).toBe(422)
    await closeTogether(world, id, nikos, marta)
    expect(await stateOf(id)).toBe('closed')
    expect(await kindsFor(marta)).toContain('project-closed')
    expect((await (await world.as(france)).post(`/projects/${id}/reopening`)).status).toBe(404)
    expect((await (await world.as(centre)).post(`/projects/${id}/reopening`)).status).toBe(404)
    expect((await (await world.as(greece)).post(`/projects/${id}/reopening`)).status).toBe(303)
    expect(await stateOf(id)).toBe('active')
    expect(await world.db.selectFrom('closures').selectAll().where('project_id', '=', id).execute()).toEqual([])

    const acts = await world.db.selectFrom('audit_events').select(['act', 'service']).where('subject_id', '=', id).orderBy('id').execute()
    expect(acts.map(({ act, service }) => `${act} ${service}`)).toEqual([
      'project.begun pt',
      'project.proposed pt',
      'project.sent gr',
      'project.approved pt',
      'project.approved gr',
      'project.closure-proposed gr',
      'project.closed pt',
      'project.reopened gr',
    ])
  })

  test('the due day follows the target of each service', async () => {
    const { marta, nikos, openApprovals, sendAll } = cast
    await world.db.updateTable('services').set({ approval_target_days: 4 }).where('code', '=', 'gr').execute()
    const asked = await openApprovals(await sendAll(marta, nikos))
    expect(asked.map((each) => Math.round((each.due_at.getTime() - each.requested_at.getTime()) / 86_400_000))).toEqual([4, 10])
  })
})

describe('rules of founding', () => {
  test('a contact is required', async () => {
    const { marta, stranger, begin } = cast
    const page = await begin(marta, stranger)
    expect(page.status).toBe(422)
    expect(page.text).toContain('You can start a project only with one of your contacts.')
  })

  test('two founders of one school are refused', async () => {
    const { marta, begin } = cast
    const colleague = await makeTeacher(world, { name: 'Ana Reis', country: 'PT', school: { id: marta.schoolId ?? '' } })
    await makeContact(world, marta, colleague)
    const page = await begin(marta, colleague)
    expect([page.status, page.text.includes('The same school is chosen twice.')]).toEqual([422, true])
  })

  test('a school one does not belong to is refused', async () => {
    const { marta, nikos, stranger, partnerOf } = cast
    const page = await (await world.as(marta)).post('/projects', { schoolId: stranger.schoolId ?? '', partner: partnerOf(nikos) })
    expect([page.status, page.text.includes('no longer works at the chosen school')]).toEqual([422, true])
  })

  test('one country makes it national, with one service', async () => {
    const { marta, rosa, portugal, stateOf, openApprovals, sendAll } = cast
    const id = await sendAll(marta, rosa)
    expect((await world.db.selectFrom('projects').select('scope').where('id', '=', id).executeTakeFirstOrThrow()).scope).toBe('national')
    expect((await openApprovals(id)).map(({ service }) => service)).toEqual(['pt'])
    const [approval] = await openApprovals(id)
    await (await world.as(portugal)).post(decisionUrl(approval?.id ?? ''), { decision: 'approved' })
    expect(await stateOf(id)).toBe('active')
  })

  test('an overseas territory and its member state make a national project', async () => {
    const { stranger, france, openApprovals, sendAll } = cast
    const islander = await makeTeacher(world, { name: 'Lucie Béral', country: 'GP', school: 'Collège de Basse-Terre' })
    await makeContact(world, stranger, islander)
    const id = await sendAll(stranger, islander)
    expect((await openApprovals(id)).map(({ service }) => service)).toEqual(['fr'])
    expect((await (await world.as(france)).get(projectUrl(id))).text).toContain('National project')
  })

  test('Plus with Plus follows the matrix', async () => {
    const { begin, sendAll } = cast
    const nino = await makeTeacher(world, { name: 'Nino', country: 'GE', school: 'Tbilisi 1' })
    const omar = await makeTeacher(world, { name: 'Omar', country: 'JO', school: 'Amman 1' })
    await makeContact(world, nino, omar)
    await world.db.deleteFrom('founding_rules').where('one', '=', 'plus').where('other', '=', 'plus').execute()
    await world.db.insertInto('founding_rules').values({ one: 'plus', other: 'plus', rule: 'needs-partner' }).execute()
    const timeZone = zoneOfAnotherDay()
    await world.db.updateTable('countries').set({ time_zone: timeZone }).where('code', '=', 'JO').execute()
    const id = await sendAll(nino, omar)
    const { sent_at, partner_needed_by } = await world.db
      .selectFrom('projects')
      .select(['sent_at', 'partner_needed_by'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const dayThere = new Intl.DateTimeFormat('en-CA', { timeZone }).format(sent_at ?? undefined)
    expect((Date.parse(partner_needed_by ?? '') - Date.parse(dayThere)) / 86_400_000).toBe(30)
    await world.db.insertInto('founding_rules').values({ one: 'GE', other: 'JO', rule: 'refused' }).execute()
    const page = await begin(nino, omar)
    expect([page.status, page.text.includes('cannot start a project with each other')]).toEqual([422, true])
  })

  test('a country that no longer takes part cannot found', async () => {
    const { marta, begin } = cast
    const past = await makeTeacher(world, { name: 'Emma', country: 'GB', school: 'Leeds 1' })
    await makeContact(world, marta, past)
    const page = await begin(marta, past)
    expect([page.status, page.text.includes('does not take part at present')]).toEqual([422, true])
  })

  test('an unfinished form is not sent', async () => {
    const { marta, nikos, stateOf, begin } = cast
    const { id } = await begin(marta, nikos)
    const page = await (await world.as(marta)).post(`/projects/${id}/proposal`)
    expect(page.status).toBe(422)
    expect(page.text).toContain('Something is still missing.')
    expect(page.text).toContain(`href="${draftUrl(id, 'work')}#f-process"`)
    expect(await stateOf(id)).toBe('draft')
  })
})
