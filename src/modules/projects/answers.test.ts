import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '../../../test/browser.ts'
import { eventually } from '../../../test/collaborator.ts'
import { waitingForLocks } from '../../../test/locks.ts'
import { makeWorld, type World } from '../../../test/world.ts'
import { makeTeacher } from '../people/factory.ts'
import { type Cast, makeCast, typed } from './cast.factory.ts'
import { makeProject } from './factory.ts'
import { approvalsUrl, type DraftStep, decisionUrl, draftUrl, projectUrl } from './urls.ts'

let world: World
let cast: Cast
beforeAll(async () => {
  world = await makeWorld()
  cast = await makeCast(world)
})
afterAll(() => world.end())

describe('answers', () => {
  test('the partner declines with a reason, which stands above the draft', async () => {
    const { marta, nikos, stateOf } = cast
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
    const { marta, nikos, portugal, greece, stateOf, openApprovals, sendAll } = cast
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
    expect((await openApprovals(id)).map(({ service }) => service)).toEqual(['gr', 'pt'])
  })

  test('nobody signs a plan that was changed since they opened its page: it comes back as it is now', async () => {
    const { marta, nikos, stateOf } = cast
    const { id } = await makeProject(world, { founders: [marta, nikos], state: 'waiting-for-partner' })
    const [mine, theirs] = [await world.as(marta), await world.as(nikos)]
    const versionOf = (page: { text: string }, verb: string) =>
      new RegExp(`action="/projects/${id}/${verb}"[\\s\\S]*?name="version" value="(\\d+)"`).exec(page.text)?.[1]
    const write = async (title: string) => {
      const { version } = await world.db.selectFrom('projects').select('version').where('id', '=', id).executeTakeFirstOrThrow()
      expect((await theirs.post(draftUrl(id, 'idea'), { ...typed.idea, title, version })).status).toBe(303)
    }
    const open = versionOf(await theirs.get(projectUrl(id)), 'answer')
    await mine.post(`/projects/${id}/recall`)
    const send = versionOf(await mine.get(projectUrl(id)), 'proposal')
    await write('Another river')
    const unsent = await mine.post(`/projects/${id}/proposal`, { version: send })
    expect([unsent.status, unsent.text.includes('The plan has changed'), unsent.text.includes('Another river')]).toEqual([422, true, true])
    expect((await mine.post(`/projects/${id}/proposal`, { version: versionOf(unsent, 'proposal') })).status).toBe(303)
    const back = await theirs.post(`/projects/${id}/answer`, { answer: 'accept', version: open })
    expect([back.status, back.text.includes('The plan has changed'), await stateOf(id)]).toEqual([422, true, 'waiting-for-partner'])
    expect((await theirs.post(`/projects/${id}/answer`, { answer: 'accept', version: versionOf(back, 'answer') })).status).toBe(303)
  })

  test('a refusal ends it and the other service need not decide', async () => {
    const { marta, nikos, greece, stateOf, openApprovals } = cast
    const { id, approvals } = await makeProject(world, { founders: [marta, nikos], state: 'waiting-for-approval' })
    const greek = approvals.find(({ service }) => service === 'gr')
    await (await world.as(greece)).post(decisionUrl(greek?.id ?? ''), { decision: 'refused', comment: 'No pupils take part.' })
    expect([await stateOf(id), (await openApprovals(id)).length]).toEqual(['refused', 0])
    expect((await (await world.as(marta)).get(projectUrl(id))).text).toContain('No pupils take part.')
  })

  test('founders take it back, or give it up', async () => {
    const { marta, nikos, rosa, stateOf, openApprovals } = cast
    const { id } = await makeProject(world, { founders: [marta, nikos], state: 'waiting-for-approval' })
    expect((await (await world.as(rosa)).post(`/projects/${id}/recall`)).status).toBe(404)
    expect((await (await world.as(nikos)).post(`/projects/${id}/recall`)).location).toBe(draftUrl(id))
    expect([await stateOf(id), (await openApprovals(id)).length]).toEqual(['draft', 0])
    expect((await (await world.as(marta)).post(`/projects/${id}/withdrawal`)).status).toBe(303)
    expect(await stateOf(id)).toBe('withdrawn')
  })

  test('what is given up while services have it waits in none of their queues any more', async () => {
    const { marta, nikos, portugal, greece, openApprovals } = cast
    const { id } = await makeProject(world, { founders: [marta, nikos], state: 'waiting-for-approval', title: 'Given up while waiting' })
    const queues = async () =>
      Promise.all([portugal, greece].map(async (officer) => (await (await world.as(officer)).get(approvalsUrl)).text.includes('Given up while waiting')))
    expect(await queues()).toEqual([true, true])
    expect((await (await world.as(nikos)).post(`/projects/${id}/withdrawal`)).status).toBe(303)
    expect([await queues(), await openApprovals(id)]).toEqual([[false, false], []])
  })

  test('M22: who sent a proposal is told that it was declined', async () => {
    const { marta, rosa, kindsFor } = cast
    const { id } = await makeProject(world, { founders: [rosa, marta], state: 'waiting-for-partner' })
    await (await world.as(marta)).post(`/projects/${id}/answer`, { answer: 'decline', reason: 'After Easter' })
    expect(await kindsFor(rosa)).toEqual(['project-declined'])
  })

  test('M20: what stands against founding together by the time the partner answers is said then, and nobody signs', async () => {
    const { marta, nikos, stateOf, openApprovals } = cast
    const { id } = await makeProject(world, { founders: [marta, nikos], state: 'waiting-for-partner' })
    const validated = (is: boolean) =>
      world.db
        .updateTable('people')
        .set({ state: is ? 'validated' : 'inactive' })
        .where('id', '=', marta.id)
        .execute()
    await validated(false)
    const answer = async () => (await world.as(nikos)).post(`/projects/${id}/answer`, { answer: 'accept' })
    const page = await answer()
    expect([page.status, await stateOf(id), await openApprovals(id)]).toEqual([422, 'waiting-for-partner', []])
    expect(page.text).toContain('Both founders have to be confirmed')
    await validated(true)
    expect((await answer()).status).toBe(303)
  })

  test('M4: what a service has decided it does not decide again, while the other has not decided', async () => {
    const { marta, nikos, portugal, stateOf, openApprovals } = cast
    const { id, approvals } = await makeProject(world, { founders: [marta, nikos], state: 'waiting-for-approval' })
    const asked = decisionUrl(approvals.find(({ service }) => service === 'pt')?.id ?? '')
    const officer = await world.as(portugal)
    expect((await officer.post(asked, { decision: 'approved' })).status).toBe(303)
    const again = await officer.post(asked, { decision: 'refused', comment: 'We think otherwise now.' })
    expect([again.status, await stateOf(id)]).toEqual([404, 'waiting-for-approval'])
    expect((await openApprovals(id)).map(({ service }) => service)).toEqual(['gr'])
  })

  test('M3: two services that approve at the same moment make the project active', async () => {
    const { marta, nikos, portugal, greece, stateOf } = cast
    const { id, approvals } = await makeProject(world, { founders: [marta, nikos], state: 'waiting-for-approval' })
    const officers = { pt: await world.as(portugal), gr: await world.as(greece) } as Record<string, Browser>
    const { sent } = await world.db.transaction().execute(async (tx) => {
      await sql`lock table audit_events in share mode`.execute(tx)
      const both = { sent: approvals.map((asked) => officers[asked.service]?.post(decisionUrl(asked.id), { decision: 'approved' })) }
      await eventually(async () => (await waitingForLocks(world.db)) === 2)
      return both
    })
    expect((await Promise.all(sent)).map((answer) => answer?.status)).toEqual([303, 303])
    expect(await stateOf(id)).toBe('active')
  })

  test('nobody decides on a project of their own', async () => {
    const { nikos, openApprovals } = cast
    const both = await makeTeacher(world, { name: 'Teacher and officer', country: 'PT', school: 'Escola de Faro' })
    await world.db.insertInto('officers').values({ person_id: both.id, service: 'pt' }).execute()
    const { id, approvals } = await makeProject(world, { founders: [both, nikos], state: 'waiting-for-approval' })
    const own = approvals.find(({ service }) => service === 'pt')?.id ?? ''
    const page = await (await world.as(both)).post(decisionUrl(own), { decision: 'approved' })
    expect([page.status, page.text.includes('someone else from your service has to decide')]).toEqual([422, true])
    expect((await openApprovals(id)).length).toBe(2)
  })
})

describe('writing together', () => {
  test('an edit over a newer one comes back with what was typed, and who saved', async () => {
    const { marta, nikos, versionOf, begin } = cast
    const { id } = await begin(marta, nikos)
    const [one, other] = [await world.as(marta), await world.as(nikos)]
    const version = await versionOf(id)
    await one.post(draftUrl(id, 'idea'), { version, ...typed.idea })
    const late = await other.post(draftUrl(id, 'idea'), { version, ...typed.idea, title: 'Bridges instead' })
    expect(late.status).toBe(422)
    expect(late.text).toMatch(/This step has been saved in the meantime \(Marta Oliveira, \d\d:\d\d/)
    expect(late.text).toContain('value="Bridges instead"')
    expect(late.text).toContain('Letters from the river')
    expect(late.text).toContain(`name="version" value="${version + 1}"`)
    // A browser that puts old words back into the page as it is now would save them over the other's.
    expect(late.text).toMatch(/<form[^>]* autocomplete="off"[^>]*>\s*(?:<input[^>]*>\s*)?<[^>]*id="errors"/)
    expect((await other.post(draftUrl(id, 'pupils'), { version, ...typed.pupils })).status).toBe(303)
    expect((await other.post(draftUrl(id, 'idea'), { version: version + 1, ...typed.idea, title: 'Bridges instead' })).status).toBe(303)
    expect(await world.db.selectFrom('projects').select(['title', 'ages_to']).where('id', '=', id).executeTakeFirstOrThrow()).toEqual({
      title: 'Bridges instead',
      ages_to: 14,
    })
  })

  test('autosave answers with the version, or in words', async () => {
    const { marta, nikos, begin } = cast
    const { id } = await begin(marta, nikos)
    const browser = await world.as(marta)
    const saved = await browser.post(draftUrl(id, 'idea'), { version: 1, title: 'Half a ti' }, { 'x-autosave': '1' })
    expect([saved.status, JSON.parse(saved.text)]).toEqual([200, { version: 2 }])
    const late = await (await world.as(nikos)).post(draftUrl(id, 'idea'), { version: 1, title: 'Mine' }, { 'x-autosave': '1' })
    expect(late.status).toBe(422)
    expect(JSON.parse(late.text).text).toMatch(/^This step has been saved in the meantime \(Marta Oliveira, \d\d:\d\d/)
  })

  test('a step sent again as it is stored, its answer lost on the way, is no conflict', async () => {
    const { marta, nikos, begin } = cast
    const { id } = await begin(marta, nikos)
    const browser = await world.as(marta)
    const { idea, pupils, work } = typed
    for (const [step, values] of Object.entries({ idea, pupils, work })) {
      const { version } = await world.db.selectFrom('projects').select('version').where('id', '=', id).executeTakeFirstOrThrow()
      const send = () => browser.post(draftUrl(id, step as DraftStep), { version, ...values }, { 'x-autosave': '1' })
      expect([(await send()).status, (await send()).status]).toEqual([200, 200])
    }
  })

  test('what is wrong stands beside its field and what was typed stays', async () => {
    const { marta, nikos, begin } = cast
    const { id } = await begin(marta, nikos)
    const page = await (await world.as(marta)).post(draftUrl(id, 'pupils'), { version: 1, agesFrom: 14, agesTo: 12, pupilCount: 'many' })
    expect(page.status).toBe(422)
    expect(page.text).toContain('value="many"')
    expect(page.text).toContain('Please enter a whole number.')
    const days = await (await world.as(marta)).post(draftUrl(id, 'work'), { version: 1, startsOn: '2027-03-01', endsOn: '2027-02-01' })
    expect([days.status, days.text.includes('The project cannot end before it begins.')]).toEqual([422, true])
  })

  test('F21: a day of no year that anybody can mean is asked for again', async () => {
    const { marta, nikos, begin } = cast
    const { id } = await begin(marta, nikos)
    const browser = await world.as(marta)
    for (const startsOn of ['0000-01-01', '0001-01-01', '9999-12-31']) {
      const page = await browser.post(draftUrl(id, 'work'), { version: 1, startsOn })
      expect([startsOn, page.status, page.text.includes('Please enter a date.'), page.text.includes(`value="${startsOn}"`)]).toEqual([
        startsOn,
        422,
        true,
        true,
      ])
    }
  })
})
