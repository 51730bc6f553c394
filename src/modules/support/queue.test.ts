import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { type Made, makeCentral, makeMember, makeOfficer, makeTeacher } from '../people/factory.ts'
import { makeSchool } from '../schools/factory.ts'
import { assignSchool } from '../schools/index.ts'
import { makeApplicant, passUndoTime } from './factory.ts'

let world: World
let officer: Made
let central: Made
beforeAll(async () => {
  world = await makeWorld()
  officer = await makeOfficer(world, { country: 'PT', name: 'Inês' })
  central = await makeCentral(world)
})
beforeEach(async () => {
  await world.db.deleteFrom('validations').execute()
})
afterAll(() => world.end())

const mailsTo = ({ id }: { id: string }) => world.db.selectFrom('mails').select('subject').where('person_id', '=', id).execute()
const decisionOf = (id: string) =>
  world.db.selectFrom('validations').select(['decision', 'decided_by', 'reason']).where('id', '=', id).executeTakeFirstOrThrow()
const stateOf = async (id: string) => (await world.db.selectFrom('people').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state

test('an officer sees the applications of the country, the longest waiting first; the CSS all', async () => {
  await makeApplicant(world, { name: 'Rui Costa', waited: 2 })
  await makeApplicant(world, { name: 'Ana Sousa', waited: 9 })
  await makeApplicant(world, { name: 'Léa Petit', country: 'FR', waited: 1 })
  const page = await (await world.as(officer)).get('/queue')
  expect(page.text.indexOf('Ana Sousa')).toBeLessThan(page.text.indexOf('Rui Costa'))
  expect(page.text).toContain('2 days late')
  expect(page.text).toContain('2 of 7 days')
  expect(page.text).not.toContain('Léa Petit')
  expect(page.text).toContain('2 applications are waiting.')
  const all = await (await world.as(central)).get('/queue')
  for (const name of ['Ana Sousa', 'Rui Costa', 'Léa Petit']) expect(all.text).toContain(name)
})

test('nobody else comes in, and an officer of another country finds nothing', async () => {
  const { validationId, id } = await makeApplicant(world)
  const foreign = await makeOfficer(world, { country: 'FR' })
  const absent = [foreign, await makeTeacher(world), await makeMember(world), { id }]
  for (const who of absent) {
    const browser = await world.as(who)
    expect((await browser.get(`/queue/people/${validationId}`)).status).toBe(404)
    expect((await browser.post(`/queue/people/${validationId}/decision`, { decision: 'validated' })).status).toBe(404)
  }
  for (const who of absent.slice(1)) expect((await (await world.as(who)).get('/queue')).status).toBe(404)
  expect((await world.visitor().get('/queue')).location).toBe('/sign-in?next=%2Fqueue')
  await (await world.as(foreign)).post('/queue/decisions', { validation: [validationId] })
  expect(await decisionOf(validationId)).toEqual({ decision: null, decided_by: null, reason: '' })
})

test('a service answers for its territories overseas, and for no other', async () => {
  const lea = await makeApplicant(world, { name: 'Léa Petit', country: 'GP', school: 'Lycée de Pointe-à-Pitre' })
  const [france, netherlands] = [await makeOfficer(world, { country: 'FR' }), await makeOfficer(world, { country: 'NL' })]
  const [here, elsewhere] = [await world.as(france), await world.as(netherlands)]
  for (const [browser, status] of [[here, 200] as const, [elsewhere, 404] as const]) {
    expect((await browser.get(`/queue/people/${lea.validationId}`)).status).toBe(status)
    expect((await browser.get(`/people/${lea.id}`)).status).toBe(status)
  }
  expect((await elsewhere.get('/queue')).text).not.toContain('Léa Petit')
  await elsewhere.post('/queue/decisions', { validation: [lea.validationId] })
  expect(await stateOf(lea.id)).toBe('waiting')
  await here.post('/queue/decisions', { validation: [lea.validationId] })
  expect(await stateOf(lea.id)).toBe('validated')
})

test('S12: a decision and a change of school at once: both are answered, forty-eight times', async () => {
  const [one, other] = [await makeTeacher(world), await makeTeacher(world, { school: 'Escola de Braga' })]
  const browser = await world.as(officer)
  const answers: number[] = []
  for (let round = 0; round < 48; round++) {
    const rui = await makeApplicant(world, { school: { id: String(one.schoolId) } })
    const own = await world.as(rui)
    const both = await Promise.all([
      browser.post(`/queue/people/${rui.validationId}/decision`, { decision: 'validated' }),
      own.post('/welcome/school', { school: String(other.schoolId) }),
    ])
    answers.push(...both.map(({ status }) => status))
    const open = await world.db.selectFrom('validations').select('id').where('person_id', '=', rui.id).where('decided_at', 'is', null).execute()
    expect([open.length, await stateOf(rui.id)], 'the new school waits to be confirmed').toEqual([1, 'waiting'])
  }
  expect(answers.filter((status) => status !== 303 && status !== 404)).toEqual([])
})

test('nobody decides on themselves', async () => {
  const self = await makeApplicant(world, { name: 'Both' })
  await world.db.insertInto('officers').values({ person_id: self.id, service: 'pt' }).execute()
  const browser = await world.as(self)
  expect((await browser.get('/queue')).text).not.toContain(self.validationId)
  expect((await browser.post(`/queue/people/${self.validationId}/decision`, { decision: 'validated' })).status).toBe(404)
})

test('a look at an application stands in the audit log, once in ten minutes', async () => {
  const rui = await makeApplicant(world, { email: 'rui@escola.example' })
  const browser = await world.as(officer)
  const page = await browser.get(`/queue/people/${rui.validationId}`)
  expect(page.text).toContain('rui@escola.example')
  await browser.get(`/queue/people/${rui.validationId}?reason=name`)
  const looks = await world.db
    .selectFrom('audit_events')
    .select(['actor_id', 'service'])
    .where('act', '=', 'person.viewed')
    .where('subject_id', '=', rui.id)
    .execute()
  expect(looks).toEqual([{ actor_id: officer.id, service: 'pt' }])
})

test('M26: a look ten minutes later is another look', async () => {
  const rui = await makeApplicant(world)
  const browser = await world.as(officer)
  const looks = async () =>
    (await world.db.selectFrom('audit_events').select('id').where('act', '=', 'person.viewed').where('subject_id', '=', rui.id).execute()).length
  const ago = (minutes: number) =>
    world.db
      .updateTable('audit_events')
      .set({ at: new Date(Date.now() - minutes * 60_000) })
      .where('subject_id', '=', rui.id)
      .execute()
  await browser.get(`/queue/people/${rui.validationId}`)
  await ago(9)
  await browser.get(`/queue/people/${rui.validationId}`)
  expect(await looks()).toBe(1)
  await ago(11)
  await browser.get(`/queue/people/${rui.validationId}`)
  expect(await looks()).toBe(2)
})

test('validated: the state, the news, a mail in their language, a line in the audit log', async () => {
  const rui = await makeApplicant(world, { language: 'el' })
  await world.db.updateTable('people').set({ mail_notifications: false }).where('id', '=', rui.id).execute()
  const browser = await world.as(officer)
  expect((await browser.submit(`/queue/people/${rui.validationId}/decision`, { decision: 'validated' })).text).toContain('Application validated: Rui Costa.')
  await world.work()
  expect(await mailsTo(rui)).toEqual([])
  await passUndoTime(world)
  expect(await stateOf(rui.id)).toBe('validated')
  expect(await decisionOf(rui.validationId)).toEqual({ decision: 'validated', decided_by: officer.id, reason: '' })
  await world.work()
  const mail = await world.db.selectFrom('mails').selectAll().where('person_id', '=', rui.id).executeTakeFirstOrThrow()
  expect(mail).toMatchObject({ subject: 'Το προφίλ σας επιβεβαιώθηκε', language: 'el', recipient: rui.email })
  const acts = await world.db.selectFrom('audit_events').select('act').where('subject_id', '=', rui.id).execute()
  expect(acts).toEqual([{ act: 'person.validated' }])
  const again = await browser.post(`/queue/people/${rui.validationId}/decision`, { decision: 'refused', reason: 'Zu spät' })
  expect([again.status, again.text.includes('A colleague has already decided'), again.text.includes('Zu spät')]).toEqual([422, true, true])
  expect(await stateOf(rui.id)).toBe('validated')
})

test('refused: with a reason in the applicant’s language, who mends it and sends it again', async () => {
  const rui = await makeApplicant(world, { language: 'fr' })
  const browser = await world.as(officer)
  const prepared = await browser.get(`/queue/people/${rui.validationId}?reason=address`)
  expect(prepared.text).toMatch(/<textarea[^>]*lang="fr"[^>]*>\n?Votre adresse privée ne nous a pas permis/)
  expect(prepared.text).toContain('French')
  const without = await browser.post(`/queue/people/${rui.validationId}/decision`, { decision: 'refused', reason: ' ' })
  expect([without.status, without.text.includes('Please write a reason')]).toEqual([422, true])
  expect((await browser.post(`/queue/people/${rui.validationId}/decision`, { decision: 'refused', reason: 'Écrivez-nous <b>vite</b>.' })).location).toBe(
    '/queue',
  )
  expect(await stateOf(rui.id)).toBe('refused')
  await passUndoTime(world)
  await world.work()
  const mail = await world.db.selectFrom('mails').selectAll().where('person_id', '=', rui.id).executeTakeFirstOrThrow()
  expect(mail.subject).toBe('Il manque quelque chose à votre profil')
  expect(mail.body_text).toContain('Écrivez-nous <b>vite</b>.')
  expect(mail.body_html).toContain('&lt;b&gt;vite')
  const own = await world.as(rui)
  expect((await own.get('/welcome/send')).text).toContain('Écrivez-nous')
  expect((await own.post('/welcome/application')).location).toBe('/welcome/send')
  expect(await stateOf(rui.id)).toBe('waiting')
  const second = await world.db.selectFrom('validations').select('id').where('person_id', '=', rui.id).where('decided_at', 'is', null).executeTakeFirstOrThrow()
  expect((await browser.get(`/queue/people/${second.id}`)).text).toContain('Earlier applications')
})

test('U1: several at once are named with their evidence before anything is decided; another’s are not among them', async () => {
  const school = await makeSchool(world, { country: 'PT', website: 'https://www.escola.example', number: 'PT-77' })
  const [one, two] = [await makeApplicant(world, { name: 'Ana Sousa', email: 'ana@escola.example', school }), await makeApplicant(world, { name: 'Rui Costa' })]
  const three = await makeApplicant(world, { name: 'Left Out' })
  const french = await makeApplicant(world, { name: 'Léa Petit', country: 'FR' })
  const browser = await world.as(officer)
  const queue = (await browser.get('/queue')).text
  expect([queue.includes('action="/queue/preview"'), queue.includes('action="/queue/decisions"')]).toEqual([true, false])
  const asked = [one, two, french].map(({ validationId }) => `validation=${validationId}`).join('&')
  const { text } = await browser.get(`/queue/preview?${asked}`)
  for (const words of ['Ana Sousa', 'School e-mail address', '@escola.example', 'PT-77', 'Rui Costa', 'Not in the register', 'Validate 2 applications'])
    expect(text).toContain(words)
  for (const words of ['Left Out', 'Léa Petit', `value="${french.validationId}"`]) expect(text).not.toContain(words)
  expect(await Promise.all([one, two, three].map(({ id }) => stateOf(id)))).toEqual(['waiting', 'waiting', 'waiting'])
  const page = await browser.submit('/queue/decisions', { validation: [one.validationId, two.validationId, french.validationId] })
  expect(page.text).toContain('2 applications have been validated.')
  expect(page.text).toContain(`action="/queue/people/${one.validationId}/return"`)
  expect(await Promise.all([one, two, three, french].map(({ id }) => stateOf(id)))).toEqual(['validated', 'validated', 'waiting', 'waiting'])
  expect((await browser.submit('/queue/decisions', {})).text).toContain('No application was selected.')
  expect((await browser.get('/queue/preview')).location).toBe('/queue')
})

test('before and after an application stands one of the own services', async () => {
  const [first, foreign, last] = [
    await makeApplicant(world, { waited: 3 }),
    await makeApplicant(world, { country: 'FR', waited: 2 }),
    await makeApplicant(world, { waited: 1 }),
  ]
  const browser = await world.as(officer)
  const ways = async ({ validationId }: { validationId: string }) =>
    [...(await browser.get(`/queue/people/${validationId}`)).text.matchAll(/href="\/queue\/people\/([0-9a-f-]{36})" rel="(prev|next)"/g)].map(
      ([, id, way]) => `${way} ${id}`,
    )
  expect([await ways(first), await ways(last)]).toEqual([[`next ${last.validationId}`], [`prev ${first.validationId}`]])
  const all = await world.as(central)
  expect((await all.get(`/queue/people/${first.validationId}`)).text).toContain(`href="/queue/people/${foreign.validationId}" rel="next"`)
})

test('the queue asks as much for twenty as for one', async () => {
  const browser = await world.as(officer)
  const { validationId } = await makeApplicant(world)
  expect(await world.counting(() => browser.get('/queue'))).toBe(2)
  for (let more = 0; more < 19; more++) await makeApplicant(world)
  expect(await world.counting(() => browser.get('/queue'))).toBe(2)
  await browser.get(`/queue/people/${validationId}`)
  expect(await world.counting(() => browser.get(`/queue/people/${validationId}`))).toBe(2)
})

test('M33: fifty a page, and on the second the others', async () => {
  for (let at = 1; at <= 52; at++) await makeApplicant(world, { name: `Applicant ${at}.`, waited: 60 - at })
  const browser = await world.as(officer)
  const linesOf = async (address: string) => [...new Set((await browser.get(address)).text.match(/Applicant \d+\./g))]
  expect(await linesOf('/queue')).toEqual(Array.from({ length: 50 }, (_, at) => `Applicant ${at + 1}.`))
  expect(await linesOf('/queue?page=2')).toEqual(['Applicant 51.', 'Applicant 52.'])
})

test('of Belgium’s three services each has its own queue and people, and another’s is not there', async () => {
  const els = await makeApplicant(world, { name: 'Els Maes', country: 'BE', school: await makeSchool(world, { country: 'BE', region: 'Vlaanderen' }) })
  const luc = await makeApplicant(world, { name: 'Luc Dubois', country: 'BE', school: await makeSchool(world, { country: 'BE', region: 'Wallonie' }) })
  const flemish = await world.as(await makeOfficer(world, { country: 'BE', service: 'be-nl' }))
  const queue = (await flemish.get('/queue')).text
  expect([queue.includes('Els Maes'), queue.includes('Luc Dubois')]).toEqual([true, false])
  for (const address of [`/queue/people/${luc.validationId}`, `/people/${luc.id}`]) expect((await flemish.get(address)).status).toBe(404)
  expect((await flemish.post(`/queue/people/${luc.validationId}/decision`, { decision: 'validated' })).status).toBe(404)
  await flemish.post('/queue/decisions', { validation: [els.validationId, luc.validationId] })
  expect([await stateOf(els.id), await stateOf(luc.id)]).toEqual(['validated', 'waiting'])
})

test('whoever waits goes along when their school is another service’s; what is decided stays where it was', async () => {
  const school = await makeSchool(world, { country: 'DE', name: 'Griechisches Gymnasium' })
  const [waiting, done] = [await makeApplicant(world, { country: 'DE', school }), await makeApplicant(world, { country: 'DE', school })]
  const german = await world.as(await makeOfficer(world, { country: 'DE' }))
  const greek = await world.as(await makeOfficer(world, { country: 'GR' }))
  await german.post('/queue/decisions', { validation: [done.validationId] })
  await world.db.transaction().execute((tx) => assignSchool(tx, 'system', { id: school.id, service: 'gr' }))
  const services = await world.db.selectFrom('validations').select(['person_id', 'service']).where('school_id', '=', school.id).execute()
  expect(new Map(services.map(({ person_id, service }) => [person_id, service]))).toEqual(
    new Map([
      [waiting.id, 'gr'],
      [done.id, 'de'],
    ]),
  )
  const seen = async (browser: typeof greek) => (await browser.get(`/queue/people/${waiting.validationId}`)).status
  expect([await seen(german), await seen(greek)]).toEqual([404, 200])
  const act = await world.db.selectFrom('audit_events').select(['act', 'service', 'details']).where('subject_id', '=', school.id).executeTakeFirstOrThrow()
  expect(act).toEqual({ act: 'school.assigned', service: 'gr', details: { service: 'gr', before: 'de' } })
})
