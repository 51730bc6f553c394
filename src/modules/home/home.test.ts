import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { makeCentral, makeMember, makeOfficer, makeTeacher } from '../people/factory.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

const application = (person: { id: string; schoolId: string | null; service: string }, daysAgo: number) =>
  world.db
    .insertInto('validations')
    .values({
      person_id: person.id,
      school_id: person.schoolId as string,
      service: person.service,
      requested_at: new Date(Date.now() - daysAgo * 86_400_000),
      due_at: new Date(Date.now() + (7 - daysAgo) * 86_400_000),
    })
    .execute()

test.each([
  ['en', 'Join as a teacher', 'No project has begun yet.', 'How a project works'],
  ['fr', 'S’inscrire (enseignants et enseignantes)', 'Aucun projet n’a encore commencé.', 'Comment se déroule un projet'],
  ['el', 'Εγγραφή ως εκπαιδευτικός', 'Κανένα έργο δεν έχει ξεκινήσει ακόμη.', 'Πώς εξελίσσεται ένα έργο'],
  ['ar', 'الانضمام بصفة معلّم أو معلّمة', 'لم يبدأ أي مشروع بعد.', 'كيف يسير المشروع'],
])('a visitor reads in %s what this is, before anything has begun', async (language, ...words) => {
  const page = await world.visitor().get(`/${language}`)
  expect(page.status).toBe(200)
  for (const each of words) expect(page.text).toContain(each)
  expect(page.text.match(/<h1[ >]/g)?.length).toBe(1)
})

test.each(['about', 'accessibility', 'privacy'])('/%s is told in every language', async (name) => {
  const texts = await Promise.all(['en', 'fr', 'el', 'ar'].map(async (language) => (await world.visitor().get(`/${language}/${name}`)).text))
  expect(new Set(texts.map((text) => text.match(/<h1[^>]*>(?:<bdi>)?([^<]+)/)?.[1])).size).toBeGreaterThan(2)
  for (const text of texts) expect(text).toContain('<h2 id="part-1">')
})

test('robots, the mark, the design system', async () => {
  expect((await world.visitor().get('/robots.txt')).text).toContain('Disallow: /twinspaces')
  expect((await world.visitor().get('/favicon.svg')).headers.get('content-type')).toBe('image/svg+xml')
  expect((await world.visitor().get('/en/ui')).status).toBe(200)
})

test('a member learns the next step: confirm, complete, wait, mend', async () => {
  const fresh = await makeMember(world, { confirmed: false })
  expect((await (await world.as(fresh)).get('/')).text).toContain('Your e-mail address is not confirmed yet')
  const confirmed = await makeMember(world, {})
  expect((await (await world.as(confirmed)).get('/')).text).toContain('Tell us where you teach')
  const waiting = await makeMember(world, { state: 'waiting', country: 'SE', school: 'Centralskolan' })
  await application(waiting, 2)
  const desk = (await (await world.as(waiting)).get('/')).text
  expect(desk).toContain('Your application is with the support service (Sweden)')
  expect(desk).toContain('It confirms that you work at your school (Centralskolan), usually within 7 days')
})

test('U24: the desk says a refusal as the profile does, and one that came after a confirmation otherwise', async () => {
  const decided = async (state: 'refused' | 'validated') => {
    const person = await makeMember(world, { state: 'refused', country: 'SE', school: 'Centralskolan', onboarded: true })
    await application(person, 2)
    const decision = { decision: state, decided_at: new Date(), reason: 'No such school.' } as const
    await world.db.updateTable('validations').set(decision).where('person_id', '=', person.id).execute()
    return person
  }
  const [refused, revoked] = [await decided('refused'), await decided('validated')]
  await world.db.insertInto('standings').values({ person_id: revoked.id, service: 'se', decision: 'revoked', reason: 'Has left the school.' }).execute()
  for (const [person, words] of [
    [refused, 'The support service (Sweden) could not confirm your profile yet'],
    [revoked, 'The support service (Sweden) no longer confirms your profile'],
  ] as const) {
    const browser = await world.as(person)
    for (const at of ['/', '/welcome/send']) expect((await browser.get(at)).text, at).toContain(words)
  }
})

test('U25: the privacy notice says how long, who is responsible and where the legal basis stands, as far as they have said it', async () => {
  const browser = world.visitor()
  const { settings } = world.app
  const before = { operator: settings.operator, privacyUrl: settings.privacyUrl }
  try {
    Object.assign(settings, { operator: '', privacyUrl: '' })
    const unsaid = (await browser.get('/privacy')).text
    for (const words of ['14 days', '90 days', '30 days', '12 hours', '8 hours', 'has not given a name', 'has not done so on this page yet'])
      expect(unsaid).toContain(words)
    Object.assign(settings, { operator: 'Ministry of Schools, 1 Square', privacyUrl: 'https://ministry.example/privacy' })
    const said = (await browser.get('/privacy')).text
    expect(said).toMatch(/Responsible for the personal data kept here: [^<]*Ministry of Schools, 1 Square/)
    expect(said).toContain('<a href="https://ministry.example/privacy">their own privacy notice</a>')
    expect(said).not.toContain('has not given a name')
    expect((await browser.get('/about')).text).toContain('Ministry of Schools, 1 Square')
  } finally {
    Object.assign(settings, before)
  }
})

test('a new teacher is told one next step', async () => {
  const { text } = await (await world.as(await makeTeacher(world))).get('/')
  expect(text).not.toContain('Nothing to do right now.')
  expect(text.match(/<a href="\/partners" class="button primary">Find a partner/g)).toHaveLength(1)
})

test('who asked for contact waits first, and only for the one who was asked', async () => {
  const [eleni, aino, other] = [await makeTeacher(world, { name: 'Eleni' }), await makeTeacher(world, { name: 'Aino Virtanen' }), await makeTeacher(world)]
  await world.db.insertInto('contact_requests').values({ sender_id: aino.id, recipient_id: eleni.id, message: 'Shall we measure rivers?' }).execute()
  const { text } = await (await world.as(eleni)).get('/')
  expect(text).toContain('Contact request: Aino Virtanen')
  expect(text).toContain('Shall we measure rivers?')
  expect((await (await world.as(aino)).get('/')).text).not.toContain('Contact request: ')
  expect((await (await world.as(other)).get('/')).text).not.toContain('measure rivers')
})

test('an officer sees how much waits for the own country', async () => {
  const late = await makeMember(world, { state: 'waiting', country: 'GR', school: 'Σχολείο' })
  await application(late, 9)
  const withOffice = async (person: { id: string }) => {
    const browser = await world.as(person)
    await world.db.updateTable('sessions').set({ second_factor_at: new Date() }).where('person_id', '=', person.id).execute()
    return (await browser.get('/')).text
  }
  const greek = await withOffice(await makeOfficer(world, { country: 'GR' }))
  expect(greek).toContain('1 person is waiting to be validated')
  expect(greek).toContain('1 person overdue')
  const finn = await makeOfficer(world, { country: 'FI' })
  expect(await withOffice(finn)).toContain('Nobody can write to your support service yet: Finland')
  await world.db.insertInto('service_contacts').values({ service: 'fi', email: 'help@service.example' }).execute()
  expect(await withOffice(finn)).toContain('Nothing to do right now.')
  expect(await withOffice(await makeCentral(world))).toContain('2 people are waiting to be validated')
})

test('one statement for a visitor, six at most for a person, with one request or twenty', async () => {
  expect(await world.counting(() => world.visitor().get('/en'))).toBeLessThanOrEqual(1)
  const busy = await makeTeacher(world)
  const browser = await world.as(busy)
  const once = await world.counting(() => browser.get('/'))
  for (let at = 0; at < 20; at++) {
    const { id } = await makeTeacher(world)
    await world.db.insertInto('contact_requests').values({ sender_id: id, recipient_id: busy.id, message: 'Shall we?' }).execute()
  }
  expect(await world.counting(() => browser.get('/'))).toBe(once)
  expect(once).toBeLessThanOrEqual(6)
})
