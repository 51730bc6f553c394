import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { type Made, makeMember, makeOfficer, makeTeacher } from '../people/factory.ts'
import { type Cast, makeCast, typed } from '../projects/cast.factory.ts'
import { makeProject } from '../projects/factory.ts'
import { closureUrl } from '../projects/urls.ts'
import { joinSpace, makePost, makePupil, makeSpace } from '../space/factory.ts'

let world: World
let cast: Cast
beforeAll(async () => {
  world = await makeWorld()
  cast = await makeCast(world)
})
afterAll(() => world.end())

const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/[⁦-⁩]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** What a desk says comes next: to do, what others have to do, and what is in its middle when nothing waits. */
async function deskOf(who: { id: string }): Promise<{ todo: string[]; others: string[]; idle: string | undefined }> {
  const { status, text } = await (await world.as(who)).get('/')
  expect(status).toBe(200)
  const linesOf = (id: string): string[] => {
    const section = new RegExp(`id="${id}"[\\s\\S]*?</section>`).exec(text)?.[0] ?? ''
    return [...section.matchAll(/<li[^>]*>[\s\S]*?<\/li>/g)].map(([line]) => plain(/<bdi>([\s\S]*?)<\/bdi>/.exec(line)?.[1] ?? ''))
  }
  const idle = /<div class="empty">[\s\S]*?<p class="title">([\s\S]*?)<\/p>/.exec(text)?.[1]
  return { todo: linesOf('waiting'), others: linesOf('others'), idle: idle && plain(idle) }
}

test('U12: from a contact request to a closed project, each desk says whose turn it is', { timeout: 60_000 }, async () => {
  const { portugal, greece, versionOf, begin } = cast
  const ines = await makeTeacher(world, { name: 'Inês Costa', country: 'PT', school: 'Escola de Faro' })
  const petros = await makeTeacher(world, { name: 'Petros Ioannou', country: 'GR', school: 'Lykeio Larisas' })
  const [mine, theirs] = [await world.as(ines), await world.as(petros)]
  const both = async () => [await deskOf(ines), await deskOf(petros)]
  const find = 'You are not in a project yet. Begin with somebody who teaches pupils of the same age.'

  expect(await both()).toEqual([
    { todo: [], others: [], idle: find },
    { todo: [], others: [], idle: find },
  ])
  await mine.post(`/people/${petros.id}/contact-request`, { message: 'Shall we measure our rivers together?' })
  expect(await both()).toEqual([
    { todo: [], others: ['Contact request sent: Petros Ioannou'], idle: 'Nobody has answered yet: you can write to others meanwhile.' },
    { todo: ['Contact request: Inês Costa'], others: [], idle: undefined },
  ])
  const { id: request } = await world.db.selectFrom('contact_requests').select('id').where('recipient_id', '=', petros.id).executeTakeFirstOrThrow()
  await theirs.post(`/contact-requests/${request}/answer`, { answer: 'accepted' })
  expect(await both()).toEqual([
    { todo: [], others: [], idle: 'You are contacts now, plan a project together: Petros Ioannou' },
    { todo: [], others: [], idle: 'You are contacts now, plan a project together: Inês Costa' },
  ])

  const { id } = await begin(ines, petros)
  const nobody = { others: [], idle: undefined }
  expect(await both()).toEqual([
    { todo: ['Shared draft, still without a title (Petros Ioannou)'], ...nobody },
    { todo: ['Shared draft, still without a title (Inês Costa)'], ...nobody },
  ])
  for (const [step, fields] of Object.entries(typed)) await mine.post(`/projects/${id}/draft/${step}`, { version: await versionOf(id), ...fields })
  const title = typed.idea.title
  expect(await both()).toEqual([
    { todo: [`Ready to be proposed: ${title} (Petros Ioannou)`], ...nobody },
    { todo: [`Ready to be proposed: ${title} (Inês Costa)`], ...nobody },
  ])
  const others = 'Others are next: you can look around meanwhile.'
  const propose = async (browser: typeof mine) => browser.post(`/projects/${id}/proposal`, { version: await versionOf(id) })
  await propose(mine)
  expect(await both()).toEqual([
    { todo: [], others: [`Proposal sent, no answer yet: ${title} (Petros Ioannou)`], idle: others },
    { todo: [`Project proposal: ${title} (Inês Costa)`], ...nobody },
  ])
  for (const path of ['/', '/projects', `/projects/${id}`]) {
    const said = [mine, theirs].map(async (browser) => plain((await browser.get(path)).text).match(/Waiting for (the partner|your answer)/g))
    expect(await Promise.all(said), path).toEqual([['Waiting for the partner'], ['Waiting for your answer']])
  }
  await theirs.post(`/projects/${id}/answer`, { answer: 'decline', reason: 'Let us begin later.' })
  expect(await both()).toEqual([
    { todo: [`Proposal declined: ${title} (Petros Ioannou)`], ...nobody },
    { todo: [], others: [`Declined by you, the partner can change it: ${title} (Inês Costa)`], idle: others },
  ])
  await propose(mine)
  await theirs.post(`/projects/${id}/answer`, { answer: 'accept' })
  const waits = { todo: [], others: [`With the support services: ${title}`], idle: others }
  expect(await both()).toEqual([waits, waits])
  expect(plain((await mine.get('/')).text)).toMatch(/Still deciding: (Greece and Portugal|Portugal and Greece)\. An answer usually comes within \d+ days\./)

  const decide = async (officer: Made, decision: string) => {
    const open = await cast.openApprovals(id)
    const own = open.find(({ service }) => service === officer.service)
    await (await world.as(officer)).post(`/queue/projects/${own?.id}/decision`, { decision, comment: 'Which months?' })
  }
  await decide(portugal, 'approved')
  expect(plain((await theirs.get('/')).text)).toContain('Still deciding: Greece.')
  await decide(greece, 'changes')
  const change = { todo: [`A support service asks for changes: ${title}`], ...nobody }
  expect(await both()).toEqual([change, change])

  // Taken back after that, it is a draft like others: nobody waits for changes any more.
  await propose(theirs)
  await mine.post(`/projects/${id}/answer`, { answer: 'accept' })
  await mine.post(`/projects/${id}/recall`)
  expect((await both()).map(({ todo }) => todo)).toEqual([[`Ready to be proposed: ${title} (Petros Ioannou)`], [`Ready to be proposed: ${title} (Inês Costa)`]])
  await propose(theirs)
  await mine.post(`/projects/${id}/answer`, { answer: 'accept' })
  await decide(portugal, 'approved')
  await decide(greece, 'approved')

  const noPupils = `No pupils of your school yet in the TwinSpace “${title}”`
  expect(await both()).toEqual([
    { todo: [noPupils], ...nobody },
    { todo: [noPupils], ...nobody },
  ])
  await makePupil(world, { id }, ines)
  expect((await both()).map(({ todo }) => todo)).toEqual([[`Nothing written yet in the TwinSpace “${title}”`], [noPupils]])
  await makePupil(world, { id }, petros)
  await mine.post(`/twinspaces/${id}/posts`, { body: 'Good morning.' })
  const open = { todo: [], others: [], idle: `Your TwinSpace is open: ${title}` }
  expect(await both()).toEqual([open, open])

  await mine.post(closureUrl(id), { outcome: 'A map of both rivers.' })
  expect(await both()).toEqual([
    { todo: [], others: [`Asked to close the project, no answer yet: ${title} (Petros Ioannou)`], idle: `Your TwinSpace is open: ${title}` },
    { todo: [`May the project be closed? ${title} (Inês Costa)`], ...nobody },
  ])
  expect(plain((await theirs.get('/')).text)).toMatch(/Without an answer it closes on [^.]*\d[^.]*\./)
  await theirs.post(`${closureUrl(id)}/agreement`)
  const closed = { todo: [], others: [], idle: `The project “${title}” is closed. Everything in it can still be read.` }
  expect(await both()).toEqual([closed, closed])
})

test('U12: a refused project says so; the other’s desk never shows somebody else’s', async () => {
  const [one, other, third] = await Promise.all(['Ana', 'Bo', 'Cy'].map((name) => makeTeacher(world, { name })))
  await makeProject(world, { founders: [one as Made, other as Made], state: 'refused', title: 'Secret of two' })
  expect((await deskOf(one as Made)).idle).toBe('A support service has refused the project “Secret of two”')
  expect((await (await world.as(third as Made)).get('/')).text).not.toContain('Secret of two')
})

test('U12: an invited teacher is told of pupils, a guest is led in, and whoever has left reads nothing of it', async () => {
  const { marta, nikos } = cast
  const [teacher, guest] = [await makeTeacher(world, { name: 'Invited' }), await makeTeacher(world, { name: 'Guest' })]
  const space = await makeSpace(world, [marta, nikos], { title: 'Invited rivers' })
  await makePost(world, space, { person: marta })
  await joinSpace(world, space, teacher, 'teacher')
  await joinSpace(world, space, guest, 'guest')
  expect((await deskOf(teacher)).todo).toEqual(['No pupils of your school yet in the TwinSpace “Invited rivers”'])
  expect(await deskOf(guest)).toEqual({ todo: [], others: [], idle: 'Your TwinSpace is open: Invited rivers' })
  await world.db.updateTable('memberships').set({ left_at: new Date() }).where('person_id', 'in', [teacher.id, guest.id]).execute()
  for (const who of [teacher, guest]) expect((await (await world.as(who)).get('/')).text).not.toContain('Invited rivers')
})

test('U12: members read where they stand, pupils are led to their space', async () => {
  const titleOf = async (who: { id: string }) => plain(/<strong>([\s\S]*?)<\/strong>/.exec((await (await world.as(who)).get('/')).text)?.[1] ?? '')
  expect(await titleOf(await makeMember(world, { school: 'Centralskolan' }))).toBe('Your profile has not been sent yet')
  expect(await titleOf(await makeMember(world, { state: 'inactive', school: 'Centralskolan' }))).toBe('Your account is not active at present')
  const officer = await makeOfficer(world, { country: 'SE' })
  const browser = await world.as(officer)
  await world.db.updateTable('sessions').set({ second_factor_at: null }).where('person_id', '=', officer.id).execute()
  const { text } = await browser.get('/')
  expect([text.includes('You work for a support service'), text.includes('Tell us where you teach')]).toEqual([true, false])
  const suspended = await makeTeacher(world)
  await world.db.updateTable('people').set({ state: 'suspended', state_before: 'validated' }).where('id', '=', suspended.id).execute()
  expect((await (await world.as(suspended)).get('/')).location).toBe('/suspended')
  const { id } = await cast.makePupil()
  expect((await (await world.as({ id }, 'pupil')).get('/')).location).toMatch(/^\/twinspaces\//)
})
