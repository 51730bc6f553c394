import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { readCatalogue } from '../../platform/i18n/catalogues.ts'
import { offered, withLocale } from '../../platform/i18n/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import { type Made, makeCentral, makeMember, makeOfficer, makeTeacher } from '../people/factory.ts'
import { notify } from './index.ts'
import { wordsOf } from './words.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

const tell = (who: Made, school = 'Lycée Ampère') =>
  world.db.transaction().execute((tx) => notify(tx, { to: [who.id], kind: 'validated', args: { school }, href: '/partners' }))
const mailsTo = (who: Made) => world.db.selectFrom('mails').selectAll().where('recipient', '=', who.email).orderBy('id').execute()
const idsOf = async (who: Made) =>
  (await world.db.selectFrom('notifications').select('id').where('person_id', '=', who.id).orderBy('id').execute()).map(({ id }) => id)

test('listed, the latest first; opening one marks it and leads to its thing', async () => {
  const mia = await makeTeacher(world)
  await tell(mia, 'First')
  await tell(mia, 'Second')
  const browser = await world.as(mia)
  const page = await browser.get('/notifications')
  expect(page.text.indexOf('Second')).toBeLessThan(page.text.indexOf('First'))
  const [first = '', second = ''] = await idsOf(mia)
  await browser.get(`/notifications/${first}`, { 'x-sec-purpose': 'prefetch' })
  expect((await world.actor(mia)) as object).toMatchObject({ unread: 2 })
  expect((await browser.get(`/notifications/${first}`)).location).toBe('/partners')
  expect((await world.actor(mia)) as object).toMatchObject({ unread: 1 })
  const stranger = await world.as(await makeTeacher(world))
  expect((await stranger.get(`/notifications/${second}`)).status).toBe(404)
  await stranger.post('/notifications/read')
  expect((await world.actor(mia)) as object).toMatchObject({ unread: 1 })
  expect((await browser.post('/notifications/read')).location).toBe('/notifications')
  expect((await world.actor(mia)) as object).toMatchObject({ unread: 0 })
})

test('thirty a page, two statements', async () => {
  const max = await makeTeacher(world)
  const browser = await world.as(max)
  await tell(max, 'School 0')
  expect(await world.counting(() => browser.get('/notifications'))).toBe(2)
  for (let each = 1; each < 31; each++) await tell(max, `School ${each}`)
  expect(await world.counting(() => browser.get('/notifications'))).toBe(2)
  const page = await browser.get('/notifications')
  expect(page.text).not.toContain('School 0)<')
  const older = /\/notifications\?before=[\w-]+/.exec(page.text)?.[0] ?? ''
  const second = (await browser.get(older)).text
  expect([second.includes('School 0)<'), second.includes('School 1)<')], 'M33').toEqual([true, false])
  expect((await (await world.as(await makeMember(world))).get('/notifications')).text).toContain('No notifications yet')
})

test('every kind says what was stored, in every language; a project that was given up may have had no title', () => {
  const kinds = [...readCatalogue('locales', 'en').keys()].flatMap((key) => /^notifications\.([\w-]+)\.line$/.exec(key)?.[1] ?? [])
  const args = { name: 'Ελένη', title: 'Ποτάμια', school: 'Lycée Ampère', reason: 'Which school?' }
  const parts = ['line', 'subject', 'text'] as const
  for (const { code } of offered) {
    const said = withLocale(world.app.locales.get(code), () => kinds.flatMap((kind) => parts.map((part) => wordsOf({ kind, args }, part))))
    expect(said.filter((words) => /[{}]/.test(words))).toEqual([])
  }
  const untitled = { kind: 'project-withdrawn', args: { ...args, title: '' } }
  const [line, subject] = withLocale(world.app.locales.get('en'), () => parts.map((part) => wordsOf(untitled, part)))
  expect([line, subject]).toEqual(['A project without a title has been abandoned (Ελένη)', 'A project without a title has been abandoned'])
})

test('a mail in the reader’s language, once, with a way to switch it off', async () => {
  const eli = await makeTeacher(world, { name: 'Ελένη', language: 'ar' })
  await tell(eli)
  await world.work()
  const [{ id = '' } = {}] = await world.db.selectFrom('notifications').select('id').where('person_id', '=', eli.id).execute()
  await enqueue(world.db, 'mail-notification', { id })
  await world.work()
  const [mail, ...more] = await mailsTo(eli)
  expect(more).toEqual([])
  expect(mail).toMatchObject({ subject: 'تأكّد ملفك', language: 'ar' })
  expect(mail?.body_text).toContain(`http://localhost:3000/notifications/${id}`)
  expect(mail?.body_html).toContain('dir="rtl"')
  expect(mail?.body_text).not.toContain('Ελένη')
  expect(mail?.body_html).toMatch(/OpenTwinning\. [^<]*<a href="[^"]*\/unsubscribe[^>]*>إيقاف هذه الرسائل<\/a>/)

  const way = mail?.unsubscribe_url?.replace('http://localhost:3000', '') ?? ''
  const browser = world.visitor()
  expect((await browser.get(way)).status).toBe(200)
  expect(await world.db.selectFrom('people').select('mail_notifications').where('id', '=', eli.id).executeTakeFirst()).toEqual({ mail_notifications: true })
  expect((await browser.get(way.replace(/proof=./, (proof) => (proof === 'proof=_' ? 'proof=-' : 'proof=_')))).status).toBe(404)
  const mia = await makeTeacher(world)
  expect((await browser.post(way.replace(eli.id, mia.id))).status).toBe(404)
  const fromMailProgram = await world.program.fetch(
    new Request(`http://localhost:3000${way}`, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) }),
  )
  expect(fromMailProgram.status).toBe(303)
  expect(await world.db.selectFrom('people').select('mail_notifications').where('id', '=', eli.id).executeTakeFirst()).toEqual({ mail_notifications: false })
})

test('no mail to those who want none or have read it; a decision on oneself always', async () => {
  const quiet = await makeTeacher(world)
  await world.db.updateTable('people').set({ mail_notifications: false }).where('id', '=', quiet.id).execute()
  await world.db.transaction().execute((tx) => notify(tx, { to: [quiet.id], kind: 'validation-asked', args: { name: 'A', school: 'B' }, href: '/queue' }))
  const quick = await makeTeacher(world)
  await tell(quick)
  await (await world.as(quick)).post('/notifications/read')
  await world.work()
  expect([await mailsTo(quiet), await mailsTo(quick)]).toEqual([[], []])
  await tell(quiet)
  await world.work()
  expect(await mailsTo(quiet)).toHaveLength(1)
})

test('one statement tells thirty, each with a line and a mail', async () => {
  const all = await Promise.all(Array.from({ length: 30 }, () => makeTeacher(world)))
  const to = all.map(({ id }) => id)
  const tellAll = () => notify(world.db, { to, kind: 'validated', args: { school: 'Lycée Ampère' }, href: '/partners' })
  expect(await world.counting(tellAll)).toBe(1)
  await world.work()
  for (const each of all) expect([(await idsOf(each)).length, (await mailsTo(each)).length]).toEqual([1, 1])
})

test('a demonstration open to others shows no mail to a real person', async () => {
  const browser = await world.as(await makeCentral(world))
  await world.visitor().post('/register', { name: 'Ada', email: 'ada@ecole.fr', password: 'three green pencils', language: 'fr' })
  await world.visitor().post('/register', { name: 'Bo', email: 'bo@ecole.example', password: 'three green pencils', language: 'fr' })
  const [mail] = await mailsTo({ email: 'ada@ecole.fr' } as Made)
  expect((await browser.get(`/outbox/${mail?.id}`)).status).toBe(200)
  const before = { ...world.app.settings }
  Object.assign(world.app.settings, { demo: true, baseUrl: 'https://demo.example' })
  const visitor = await world.as(await makeCentral(world))
  visitor.cookies['__Host-session'] = visitor.cookies.session ?? ''
  const list = await visitor.get('/outbox')
  expect([list.status, list.text.includes('ada@ecole.fr'), list.text.includes('bo@ecole.example')]).toEqual([200, false, true])
  expect((await visitor.get(`/outbox/${mail?.id}`)).status).toBe(404)
  Object.assign(world.app.settings, before)
})

test('the outbox is for the CSS where nothing is at stake', async () => {
  const central = await makeCentral(world)
  await world.visitor().post('/register', { name: 'Zoé', email: 'zoe@ecole.example', password: 'three green pencils', language: 'fr' })
  const browser = await world.as(central)
  const list = await browser.get('/outbox')
  expect(list.text).toContain('zoe@ecole.example')
  const [mail] = await mailsTo({ email: 'zoe@ecole.example' } as Made)
  const opened = await browser.get(`/outbox/${mail?.id}`)
  expect(opened.text).toMatch(/<a href="http:\/\/localhost:3000\/confirm\?token=[\w-]+"/)
  for (const who of [await makeTeacher(world), await makeOfficer(world, { country: 'PT' })]) {
    expect((await (await world.as(who)).get('/outbox')).status).toBe(404)
    expect((await (await world.as(who)).get(`/outbox/${mail?.id}`)).status).toBe(404)
  }
  const before = { ...world.app.settings }
  for (const settings of [{ production: true }, { smtpUrl: 'smtp://mail' }]) {
    Object.assign(world.app.settings, settings)
    expect((await browser.get('/outbox')).status).toBe(404)
    expect((await browser.get(`/outbox/${mail?.id}`)).status).toBe(404)
    Object.assign(world.app.settings, before)
  }
})

test('who wants no mails is told by mail all the same what is decided on them, and that a child calls', async () => {
  const quiet = await makeTeacher(world)
  await world.db.updateTable('people').set({ mail_notifications: false }).where('id', '=', quiet.id).execute()
  const news = { to: [quiet.id], href: '/' }
  const [school, reason, title] = ['Lycée Ampère', 'Which school?', 'Rivers']
  await notify(world.db, { ...news, kind: 'validated', args: { school } })
  await notify(world.db, { ...news, kind: 'refused', args: { school, reason } })
  await notify(world.db, { ...news, kind: 'revoked', args: { school, reason } })
  await notify(world.db, { ...news, kind: 'suspended', args: { reason } })
  await notify(world.db, { ...news, kind: 'restored', args: {} })
  await notify(world.db, { ...news, kind: 'help-asked', args: { title } })
  await notify(world.db, { ...news, kind: 'report-asked', args: { title } })
  await world.work()
  const mailed = await world.db
    .selectFrom('notifications')
    .select('kind')
    .where('person_id', '=', quiet.id)
    .where('mailed_at', 'is not', null)
    .orderBy('id')
    .execute()
  expect(mailed.map(({ kind }) => kind)).toEqual(['validated', 'refused', 'revoked', 'suspended', 'restored', 'help-asked'])
  expect(await mailsTo(quiet)).toHaveLength(6)
})

test('a mail in the outbox is kept by no browser, and its subject says its language', async () => {
  const browser = await world.as(await makeCentral(world))
  await world.visitor().post('/register', { name: 'Léa', email: 'lea@ecole.example', password: 'three green pencils', language: 'fr' })
  const [mail] = await mailsTo({ email: 'lea@ecole.example' } as Made)
  expect((await browser.get('/outbox')).text).toContain(`<a href="/outbox/${mail?.id}" lang="fr" dir="auto">`)
  expect((await browser.get(`/outbox/${mail?.id}`)).headers.get('cache-control')).toBe('no-store')
})
