import { afterAll, beforeAll, expect, test } from 'vitest'
import { lastReport, makeReportsCast, type ReportsCast, readersOf } from '../../../test/reports-cast.ts'
import { makeWorld, type World } from '../../../test/world.ts'
import { joinSpace, makeComment, makePost, makePupil, makeSpace } from '../space/factory.ts'
import { makePage } from '../wiki/factory.ts'
import { makeReport } from './factory.ts'
import type { Kept } from './kept.ts'

let world: World
let cast: ReportsCast
let home: string
beforeAll(async () => {
  world = await makeWorld()
  cast = await makeReportsCast(world)
  home = `/twinspaces/${cast.space.id}`
})
afterAll(() => world.end())

const child = () => world.as(cast.ines, 'pupil')
const keptTexts = (kept: unknown): string[] => (kept as Kept).items.map(({ text, html }) => text || html)
const toldOf = async (kind: string): Promise<string[]> => {
  const rows = await world.db
    .selectFrom('notifications as n')
    .innerJoin('people as p', 'p.id', 'n.person_id')
    .select('p.name')
    .where('kind', '=', kind)
    .orderBy('p.name')
    .execute()
  return rows.map(({ name }) => name)
}

test('U3: help is one tap away on every page a pupil has, also where there is nothing, and leads back', async () => {
  const browser = await child()
  const page = await makePage(world, cast.space, { title: 'Rivers', text: 'Long.' })
  for (const path of [home, `${home}/posts/${cast.post.id}`, `${home}/pages`, `${home}/pages/${page.id}`, `${home}/materials`, `${home}/help`]) {
    const { text } = await browser.get(path)
    expect(text, path).toContain(`href="${home}/help?from=${encodeURIComponent(path)}"`)
    expect(text, path).toContain('Get help')
  }
  const before = await browser.get(`${home}?before=${cast.post.id}`)
  expect(before.text).toContain(`href="${home}/help?from=${encodeURIComponent(`${home}?before=${cast.post.id}`)}"`)
  for (const path of ['/nothing', '/partners', `/twinspaces/${cast.space.id}/pupils`]) {
    const { status, text } = await browser.get(path)
    expect([status, text.includes(`href="${home}/help"`)], path).toEqual([404, true])
  }
  expect((await browser.get(`${home}/help?from=${home}/materials`)).text).toContain(`<a href="${home}/materials">Go back</a>`)
  for (const from of ['//evil.example', 'https://evil.example/', '/people', `/twinspaces/${cast.outsider.id}`, `${home}/help/x`])
    expect((await browser.get(`${home}/help?from=${encodeURIComponent(from)}`)).text).toContain(`<a href="${home}">Go back</a>`)
})

test('nobody but a pupil has that page, and adults no such button', async () => {
  for (const who of Object.values(cast.adults)) expect((await (await world.as(who)).get(`${home}/help`)).status).toBe(404)
  expect((await (await world.as(cast.marta)).get(home)).text).not.toContain(`${home}/help`)
})

test('a pupil asks for help without a word: own teachers are told, the screen is kept, the page says what happens now', async () => {
  const browser = await child()
  const form = await browser.get(`${home}/help?from=${home}`)
  expect(form.text).toContain('Teachers of your school read it: Marta Oliveira and Pedro Lima')
  for (const name of ['Nikos', 'Filipa', 'Gil']) expect(form.text.replace(/<aside[\s\S]*/, '')).not.toContain(name)
  const answer = await browser.post(`${home}/help`, { kind: 'frightening', from: home })
  const report = await lastReport(world)
  expect([answer.status, answer.location]).toEqual([303, `${home}/help/${report.id}`])
  expect(keptTexts(report.kept)).toEqual(['Words of Marta herself.', 'The Peneios is high.', 'You are all stupid.'])
  const hours = (report.due_at.getTime() - report.sent_at.getTime()) / 3_600_000
  expect(Math.round(hours)).toBe(24)
  const after = await browser.get(answer.location ?? '')
  for (const words of ['Thank you for telling', 'It has arrived', 'Marta Oliveira and Pedro Lima', 'Are you in danger now?', `href="${home}"`])
    expect(after.text).toContain(words)
  expect(await readersOf(world, cast, report.id)).toEqual(['marta', 'pedro'])
  expect(await toldOf('help-asked')).toEqual(['Marta Oliveira', 'Pedro Lima'])
  expect(await toldOf('report-waits')).toEqual([])
})

test('the mail says neither who the child is nor what it is about, and comes to those who want no mails, too', async () => {
  await world.db.updateTable('people').set({ mail_notifications: false }).where('id', '=', cast.pedro.id).execute()
  await (await child()).post(`${home}/help`, { kind: 'unkind', words: 'Zebulon hit me' })
  await world.work()
  const mails = await world.db
    .selectFrom('mails')
    .select(['recipient', 'subject', 'body_text', 'body_html'])
    .where('recipient', '=', cast.pedro.email)
    .execute()
  expect(mails.length).toBeGreaterThan(0)
  expect(mails.at(-1)?.subject).toBe('A pupil asks for help in the TwinSpace “Rivers that meet”')
  for (const secret of ['Zebulon', 'Ines', 'mean', 'bullying']) expect(JSON.stringify(mails)).not.toContain(secret)
})

test('a form with nothing chosen comes back with its words', async () => {
  const back = await (await child()).post(`${home}/help`, { words: 'I do not know how to say it', from: `${home}/materials` })
  expect(back.status).toBe(422)
  for (const words of ['I do not know how to say it</textarea>', `value="${home}/materials"`, `<a href="${home}/materials">Go back</a>`])
    expect(back.text).toContain(words)
})

test('what the teachers shall not read, the service reads, and they see no trace of it', async () => {
  const answer = await (await child()).post(`${home}/help`, { kind: 'other', words: 'It is about my teacher', discreet: true })
  const report = await lastReport(world)
  expect(await readersOf(world, cast, report.id)).toEqual(['portugal (queue)', 'central (queue)'])
  for (const who of [cast.marta, cast.pedro]) expect((await (await world.as(who)).get(`${home}/reports`)).text).not.toContain(report.id)
  const after = await (await child()).get(answer.location ?? '')
  expect(after.text).toContain('The support service (Portugal) reads it')
  expect(after.text).not.toContain('Teachers of your school')
})

test('whoever asks a child for secrets: teachers and service are told at once', async () => {
  await (await child()).post(`${home}/help`, { kind: 'secrets' })
  expect(await readersOf(world, cast, (await lastReport(world)).id)).toEqual(['marta', 'pedro', 'portugal (queue)', 'central (queue)'])
})

test('words of another pupil: told by a button beside them, with what stands around them', async () => {
  const browser = await child()
  const at = `${home}/comments/${cast.comment.id}/report`
  const journal = await browser.get(home)
  expect(journal.text).toContain(`href="${at}"`)
  expect(journal.text).toContain('Tell a teacher (about: Eleftheria-the-elk)')
  expect((await browser.get(at)).text).toContain('<blockquote dir="auto">You are all stupid.</blockquote>')
  expect((await browser.post(at, { kind: 'unkind' })).status).toBe(303)
  const report = await lastReport(world)
  expect([report.subject_kind, report.subject_id, (report.kept as Kept).main]).toEqual(['comments', cast.comment.id, cast.comment.id])
  expect(keptTexts(report.kept)).toEqual(['The Peneios is high.', 'You are all stupid.'])
  const seen = await (await world.as(cast.pedro)).get(`${home}/reports/${report.id}`)
  for (const words of ['Eleftheria-the-elk', 'Ines-the-otter', 'Reported', `href="${home}/posts/${cast.post.id}#comment-${cast.comment.id}"`])
    expect(seen.text).toContain(words)
})

test('a teacher never reads what is said of them: a colleague does, and the service', async () => {
  await (await child()).post(`${home}/posts/${cast.ofMarta.id}/report`, { kind: 'other', words: 'I am afraid of her' })
  const report = await lastReport(world)
  expect(await readersOf(world, cast, report.id)).toEqual(['pedro', 'portugal (queue)', 'central (queue)'])
  const list = await (await world.as(cast.marta)).get(`${home}/reports`)
  expect([list.status, list.text.includes(report.id)]).toEqual([200, false])
})

test('a page that many wrote, a teacher among them, is read by both: no one person is meant', async () => {
  const page = await makePage(world, cast.space, { title: 'Our words', text: 'Something bad.' })
  const wrote = { page_id: page.id, first_at: new Date(), last_at: new Date(), changes: 1 }
  await world.db
    .insertInto('page_editors')
    .values([
      { ...wrote, person_id: cast.marta.id },
      { ...wrote, pupil_id: cast.bruno.id },
    ])
    .execute()
  await (await child()).post(`${home}/pages/${page.id}/report`, { kind: 'unkind' })
  const report = await lastReport(world)
  expect(keptTexts(report.kept)).toEqual([expect.stringContaining('Something bad.')])
  expect(await readersOf(world, cast, report.id)).toEqual(['marta', 'pedro', 'portugal (queue)', 'central (queue)'])
})

test('a child whose school has no other teacher left there is heard by the service', async () => {
  const space = await makeSpace(world, [cast.nikos, cast.outsider], { title: 'Alone' })
  const alone = await makePupil(world, space, cast.nikos, { nickname: 'Alone' })
  const post = await makePost(world, space, { person: cast.nikos }, 'Words of the only teacher.')
  await (await world.as(alone, 'pupil')).post(`/twinspaces/${space.id}/posts/${post.id}/report`, { kind: 'unkind' })
  expect(await readersOf(world, { ...cast, space }, (await lastReport(world)).id)).toEqual(['greece (queue)', 'central (queue)'])
})

test('a colleague who comes later reads it, and who has left does not', async () => {
  const space = await makeSpace(world, [cast.nikos, cast.outsider], { title: 'Later' })
  const pupil = await makePupil(world, space, cast.nikos, { nickname: 'Later' })
  const { id } = await makeReport(world, { space: { id: space.id, schoolId: pupil.schoolId }, pupil })
  expect(await readersOf(world, { ...cast, space }, id)).toEqual(['nikos'])
  await world.db.insertInto('person_schools').values({ person_id: cast.former.id, school_id: pupil.schoolId }).execute()
  await joinSpace(world, space, { ...cast.former, schoolId: pupil.schoolId }, 'teacher')
  await world.db.updateTable('memberships').set({ left_at: new Date() }).where('person_id', '=', cast.nikos.id).where('project_id', '=', space.id).execute()
  expect(await readersOf(world, { ...cast, space }, id)).toEqual(['former'])
  await world.db.deleteFrom('person_schools').where('person_id', '=', cast.former.id).execute()
})

test('what was taken away a moment before is kept still, and its page no longer shows it', async () => {
  const post = await makePost(world, cast.space, { pupil: cast.bruno }, 'Gone in a second.')
  await makeComment(world, post, { pupil: cast.bruno }, 'And this.')
  await world.db.updateTable('posts').set({ removed_at: new Date(), removed_by_pupil: cast.bruno.id }).where('id', '=', post.id).execute()
  const browser = await child()
  const at = `${home}/posts/${post.id}/report`
  expect((await browser.get(at)).text).not.toContain('Gone in a second')
  await browser.post(at, { kind: 'unkind' })
  const report = await lastReport(world)
  expect(keptTexts(report.kept)).toEqual(['Gone in a second.', 'And this.'])
  const seen = await (await world.as(cast.pedro)).get(`${home}/reports/${report.id}`)
  for (const words of ['Gone in a second.', 'It is no longer there', 'Removed before']) expect(seen.text).toContain(words)
  await world.db
    .updateTable('posts')
    .set({ removed_at: new Date(Date.now() - 2 * 86_400_000) })
    .where('id', '=', post.id)
    .execute()
  expect((await (await world.as(cast.eleftheria, 'pupil')).get(at)).status).toBe(404)
})

test('what was edited is kept as it is and as it was', async () => {
  const post = await makePost(world, cast.space, { pupil: cast.bruno }, 'Now it is nice.')
  await world.db.insertInto('former_words').values({ post_id: post.id, body: 'I will hit you.', written_at: new Date() }).execute()
  await (await child()).post(`${home}/posts/${post.id}/report`, { kind: 'unkind' })
  const { id } = await lastReport(world)
  const seen = await (await world.as(cast.pedro)).get(`${home}/reports/${id}`)
  for (const words of ['Now it is nice.', 'What it said before it was edited', 'I will hit you.']) expect(seen.text).toContain(words)
})

test('one’s own words are nobody’s to report, and neither is what another space has', async () => {
  expect((await (await world.as(cast.eleftheria, 'pupil')).get(`${home}/comments/${cast.comment.id}/report`)).status).toBe(404)
  expect((await (await world.as(cast.eleftheria, 'pupil')).get(home)).text).not.toContain(`${home}/comments/${cast.comment.id}/report`)
  const other = await makeSpace(world, [cast.nikos, cast.outsider], { title: 'Other' })
  const post = await makePost(world, other, { person: cast.outsider }, 'Elsewhere')
  expect((await (await child()).get(`${home}/posts/${post.id}/report`)).status).toBe(404)
  expect((await (await child()).post(`${home}/posts/${post.id}/report`, { kind: 'unkind' })).status).toBe(404)
})

test('said again, it is one report with both said; said so that no teacher reads it, it is another', async () => {
  const browser = await world.as(cast.bruno, 'pupil')
  const at = `${home}/posts/${cast.post.id}/report`
  const first = await browser.post(at, { kind: 'unkind', words: 'The first time' })
  const again = await browser.post(at, { kind: 'secrets', words: 'The second time' })
  expect(again.location).toBe(first.location)
  const report = await lastReport(world)
  expect((report.said as { words: string }[]).map(({ words }) => words)).toEqual(['The first time', 'The second time'])
  expect(await readersOf(world, cast, report.id)).toEqual(['marta', 'pedro', 'portugal (queue)', 'central (queue)'])
  const discreet = await browser.post(at, { kind: 'unkind', words: 'Only for the service', discreet: true })
  expect(discreet.location).not.toBe(first.location)
  expect((await (await world.as(cast.marta)).get(`${home}/reports/${report.id}`)).text).not.toContain('Only for the service')
})

test('who sends very many is asked to wait, with the words kept, and told what to do in danger', async () => {
  const flooder = await makePupil(world, cast.space, cast.marta, { nickname: 'Flooder' })
  const browser = await world.as(flooder, 'pupil')
  for (let at = 0; at < 10; at++) expect((await browser.post(`${home}/help`, { kind: 'other' })).status).toBe(303)
  const refused = await browser.post(`${home}/help`, { kind: 'other', words: 'The eleventh' })
  expect(refused.status).toBe(422)
  for (const words of ['That is a lot in a short time', 'in danger, go to an adult at once', 'The eleventh</textarea>']) expect(refused.text).toContain(words)
})

test('a pupil sees what has become of it, and that it was answered until it is read; what was done nobody tells them', async () => {
  const asker = await makePupil(world, cast.space, cast.marta, { nickname: 'Asker' })
  const browser = await world.as(asker, 'pupil')
  const { location } = await browser.post(`${home}/help`, { kind: 'unkind', words: 'Asker asks' })
  const teacher = await world.as(cast.pedro)
  const { id } = await lastReport(world)
  expect((await teacher.post(`${home}/reports/${id}/taking`)).status).toBe(303)
  expect((await browser.get(location ?? '')).text).toContain('A grown-up is looking into it now.')
  expect((await browser.get(home)).text).not.toContain('A grown-up has looked into what you told')
  await teacher.post(`${home}/reports/${id}/closure`, { outcome: 'Talked to Bruno’s parents' })
  const told = await browser.get(home)
  for (const words of ['A grown-up has looked into what you told', '1 answer']) expect(told.text).toContain(words)
  await browser.get(location ?? '', { 'sec-purpose': 'prefetch' })
  expect((await browser.get(home)).text).toContain('A grown-up has looked into what you told')
  const answer = await browser.get(location ?? '')
  expect(answer.text).toContain('A grown-up has looked into it.')
  for (const page of [answer, await browser.get(`${home}/help`)]) for (const secret of ['parents', 'Asker asks']) expect(page.text).not.toContain(secret)
  expect((await browser.get(home)).text).not.toContain('A grown-up has looked into what you told')
  expect((await (await child()).get(location ?? '')).status).toBe(404)
})

test('six statements at most, with nothing sent or with twenty', async () => {
  const busy = await makePupil(world, cast.space, cast.marta, { nickname: 'Busy' })
  const browser = await world.as(busy, 'pupil')
  const at = `${home}/posts/${cast.post.id}/report`
  const counted = async () => [await world.counting(() => browser.get(`${home}/help`)), await world.counting(() => browser.get(at))]
  const few = await counted()
  for (let each = 0; each < 20; each++) await makeReport(world, { space: { id: cast.space.id, schoolId: busy.schoolId }, pupil: busy })
  expect(await counted()).toEqual(few)
  for (const count of few) expect(count).toBeLessThanOrEqual(6)
})
