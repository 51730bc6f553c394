import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../../../test/collaborator.ts'
import { waitingForLocks } from '../../../test/locks.ts'
import { makeWorld, type World } from '../../../test/world.ts'
import { jobs } from '../../jobs.ts'
import { allow } from '../../platform/http/rate-limit.ts'
import { type Made, makeMember, makeTeacher } from '../people/factory.ts'
import { personUrl } from '../people/urls.ts'
import { makeProject } from '../projects/factory.ts'
import { makePupil } from '../space/factory.ts'
import { makeContact } from './factory.ts'
import { areContacts, contactsOf } from './index.ts'
import { requests } from './limits.ts'
import { contactRequestUrl, contactsUrl, partnersUrl } from './urls.ts'

let world: World
let marta: Made, nikos: Made, emma: Made, busy: Made, member: Made, pupil: { id: string }
beforeAll(async () => {
  world = await makeWorld()
  marta = await makeTeacher(world, { name: 'Marta Oliveira', country: 'PT', school: 'Escola de Coimbra', town: 'Coimbra' })
  nikos = await makeTeacher(world, {
    name: 'Νίκος Παππάς',
    country: 'GR',
    school: 'Γυμνάσιο Βόλου',
    subjects: ['biology'],
    languages: { el: 'native', en: 'C1' },
    ages: [13, 15],
    ideas: 'Ποτάμια και γέφυρες',
  })
  emma = await makeTeacher(world, {
    name: 'Emma Roux',
    country: 'FR',
    school: 'Collège de Lyon',
    subjects: ['music'],
    languages: { fr: 'native' },
    ages: [6, 8],
  })
  busy = await makeTeacher(world, { name: 'Busy Person', country: 'FR', school: 'Collège de Brest', availableProjects: false })
  member = await makeMember(world, { name: 'Nils Berg' })
  pupil = await makePupil(world, await makeProject(world, { founders: [marta, nikos] }), marta, { nickname: 'Fox' })
})
afterAll(() => world.end())

const names = (text: string): string[] =>
  [...text.matchAll(/<article class="result">.*?<h2[^>]*>(?:<bdi>)?<a [^>]*>(?:<bdi[^>]*>)?([^<]*)/gs)].map((match) => match[1]?.trim() ?? '')
const search = async (query: string, who = marta) => (await (await world.as(who)).get(`/partners?${query}`)).text
const ask = async (from: Made, to: Made, message = 'Shall we measure our rivers together?') =>
  (await world.as(from)).post(contactRequestUrl(to.id), { message })
const openRequest = async (to: Made) =>
  (await world.db.selectFrom('contact_requests').select('id').where('recipient_id', '=', to.id).where('answered_at', 'is', null).executeTakeFirst())?.id ?? ''
/** Ten minutes later, as far as a request's job is concerned. */
async function later(request: string): Promise<void> {
  await sql`update graphile_worker._private_jobs set run_at = now() where key = ${`declined ${request}`}`.execute(world.db)
  await world.work()
}
const kindsFor = async (who: Made) =>
  (await world.db.selectFrom('notifications').select('kind').where('person_id', '=', who.id).execute()).map(({ kind }) => kind)

describe('search', () => {
  test('those who have most in common come first, with the reasons', async () => {
    const text = await search('')
    expect(names(text)).toEqual(['Νίκος Παππάς', 'Emma Roux'])
    for (const reason of ['same ages: 13 to 15', 'subjects in common: Biology', 'languages in common: English']) expect(text).toContain(reason)
  })

  test('by any filter, and all of them', async () => {
    expect(names(await search('country=FR'))).toEqual(['Emma Roux'])
    expect(names(await search('language=el'))).toEqual(['Νίκος Παππάς'])
    expect(names(await search('subject=music&ages=6-8&country=FR&language=fr'))).toEqual(['Emma Roux'])
    expect(names(await search('subject=music&country=GR'))).toEqual([])
    expect(names(await search('country=FR&all=on')).sort()).toEqual(['Busy Person', 'Emma Roux'])
  })

  test('by text begun, without accents, in any script, and misspelt', async () => {
    expect(names(await search('q=νικοσ'))).toEqual(['Νίκος Παππάς'])
    expect(names(await search('q=ΓΕΦΥΡ'))).toEqual(['Νίκος Παππάς'])
    expect(names(await search('q=college ly'))).toEqual(['Emma Roux'])
    const misspelt = await search('q=Oliviera', nikos)
    expect(names(misspelt)).toEqual(['Marta Oliveira'])
    expect(misspelt).toContain('Nothing matches “Oliviera” exactly.')
  })

  test('counts say what each choice would find, in a group where something is chosen too', async () => {
    const text = await search('country=FR')
    expect(text).toMatch(/<option value="FR" selected>France \(1\)/)
    expect(text).toMatch(/<option value="GR">Greece \(1\)/)
    expect(text).toMatch(/<option value="music">Music \(1\)/)
    expect(text).not.toContain('<option value="biology"')
  })

  test('nobody who is not validated, and never oneself', async () => {
    await makeTeacher(world, { name: 'Waiting Person', country: 'FI', school: 'Koulu', state: 'waiting' })
    const found = names(await search('all=on'))
    expect(found.length).toBeGreaterThan(1)
    expect(found.filter((name) => ['Waiting Person', 'Nils Berg', 'Marta Oliveira'].includes(name))).toEqual([])
  })

  test('M27: nobody who is not validated is counted either', async () => {
    await makeTeacher(world, { name: 'Counted Too', country: 'IS', school: 'Skóli', state: 'waiting', subjects: ['art'] })
    const text = await search('all=on&country=IS')
    expect([names(text), text.includes('value="IS" selected>Iceland (0)'), text.includes('value="art"')]).toEqual([[], true, false])
  })

  test('twenty a page', async () => {
    for (let created = 0; created < 25; created++) await makeTeacher(world, { name: `Crowd ${created}`, country: 'MT', school: `School ${created}` })
    expect(names(await search('country=MT'))).toHaveLength(20)
    expect(names(await search('country=MT&page=2'))).toHaveLength(5)
    expect(names(await search('country=MT&page=99'))).toHaveLength(5)
    // M33: everybody once, in whatever order.
    for (const sort of ['', 'recent', 'country']) {
      const both = [...names(await search(`country=MT&sort=${sort}`)), ...names(await search(`country=MT&sort=${sort}&page=2`))]
      expect([both.length, new Set(both).size]).toEqual([25, 25])
    }
  })

  test('few questions to the database, however many are found', async () => {
    const browser = await world.as(marta)
    const counts: number[] = []
    for (const query of ['country=GR', 'country=MT', '', 'q=Oliviera&country=MT', 'q=music Malta', 'sort=recent'])
      counts.push(await world.counting(() => browser.get(`/partners?${query}`)))
    expect(counts).toEqual([4, 4, 4, 4, 3, 4])
  })

  test('U24: which the Plus countries are stands where one chooses partners from them', async () => {
    const { text } = await (await world.as(marta)).get('/partners')
    expect(text).toMatch(/name="plus".*?Armenia, .*Tunisia and Ukraine/s)
  })

  test('U5: subjects, countries, languages and ages are understood by their names, shown, and can be taken back', async () => {
    await makeTeacher(world, { name: 'Mustafa Demir', country: 'TR', school: 'Lise', subjects: ['history'], languages: { tr: 'native' }, ages: [16, 18] })
    await makeTeacher(world, { name: 'Matteo Greco', country: 'IT', school: 'Liceo', subjects: ['history'], languages: { it: 'native' }, ages: [16, 18] })
    for (const [q, expected] of [
      ['music', ['Emma Roux']],
      ['Μουσική', ['Emma Roux']],
      ['Greece', ['Νίκος Παππάς']],
      ['اليونان', ['Νίκος Παππάς']],
      ['biology teachers in Greece', ['Νίκος Παππάς']],
      ['Greek', ['Νίκος Παππάς']],
      ['aged 14 in Greece', ['Νίκος Παππάς']],
      ['aged 5 in Greece', []],
      ['history 17', ['Matteo Greco', 'Mustafa Demir']],
      ['history Italy Turkey', ['Matteo Greco', 'Mustafa Demir']],
      ['mathematics', []],
      ['"music"', []],
      ['Greco', ['Matteo Greco']],
    ] as const)
      expect([q, names(await search(`q=${encodeURIComponent(q)}`)).sort()]).toEqual([q, expected])
    const text = await search('q=music Lyon&all=on')
    for (const part of ['Subject: Music', 'Place: Lyon', 'href="/partners?q=Lyon&amp;all=on"', 'href="/partners?q=%22music%22+Lyon&amp;all=on"'])
      expect(text).toContain(part)
  })

  test('F5, R8: names are found across scripts, with two letters swapped, and nobody who is called otherwise', async () => {
    await makeTeacher(world, { name: 'Ελένη Παπαδάκη', country: 'GR', school: 'Λύκειο' })
    await makeTeacher(world, { name: 'Иван Живковић', country: 'RS', school: 'Основна школа', town: 'Ниш' })
    for (const [q, expected] of [
      ['Papadaki', 'Ελένη Παπαδάκη'],
      ['Papadkai', 'Ελένη Παπαδάκη'],
      ['Živković', 'Иван Живковић'],
      ['zhivkovic', 'Иван Живковић'],
      ['vian zivkovic', 'Иван Живковић'],
      ['Niš', 'Иван Живковић'],
      ['Mrata', 'Marta Oliveira'],
      ['Roxu', 'Emma Roux'],
    ] as const)
      expect([q, names(await search(`q=${encodeURIComponent(q)}`, q === 'Mrata' ? nikos : marta))]).toEqual([q, [expected]])
    expect(names(await search('q=Musfat'))).toEqual([])
  })

  test('U9: those of other countries come before those of one’s own, and who is called what was typed before all', async () => {
    const alike = { subjects: ['law'], languages: { pt: 'native', en: 'C1' }, ages: [13, 15] } as const
    await makeTeacher(world, { ...alike, name: 'Rui Matos', country: 'PT', school: 'Escola do Rio', ideas: 'Azulejos' } as never)
    await makeTeacher(world, { name: 'Zoe Azulejos', country: 'PT', school: 'Escola do Mar', subjects: ['law'], languages: { pt: 'native' } })
    await makeTeacher(world, {
      name: 'Ana Ferro',
      country: 'ES',
      school: 'Instituto',
      subjects: ['law'],
      languages: { es: 'native' },
      ages: [6, 7],
      ideas: 'Azulejos',
    })
    expect(names(await search('subject=law'))).toEqual(['Ana Ferro', 'Rui Matos', 'Zoe Azulejos'])
    expect(names(await search('q=azulejos'))).toEqual(['Zoe Azulejos', 'Ana Ferro', 'Rui Matos'])
    expect(names(await search('subject=law&sort=country'))).toEqual(['Rui Matos', 'Zoe Azulejos', 'Ana Ferro'])
    const days = { 'Rui Matos': 3, 'Zoe Azulejos': 1, 'Ana Ferro': 9 }
    for (const [name, ago] of Object.entries(days))
      await world.db
        .updateTable('people')
        .set({ seen_at: new Date(Date.now() - ago * 86_400_000) })
        .where('name', '=', name)
        .execute()
    const text = await search('subject=law&sort=recent')
    expect(names(text)).toEqual(['Zoe Azulejos', 'Rui Matos', 'Ana Ferro'])
    expect(text).toContain('<a href="/partners?subject=law&amp;sort=recent" aria-current="true">Last here</a>')
  })
})

describe('who finds people', () => {
  const status = async (path: string) => ({
    visitor: (await world.visitor().get(path)).status,
    member: (await (await world.as(member)).get(path)).status,
    pupil: (await (await world.as(pupil, 'pupil')).get(path)).status,
    teacher: (await (await world.as(marta)).get(path)).status,
  })

  test('teachers; visitors sign in first, members wait, for pupils there is nothing', async () => {
    expect(await status(partnersUrl)).toEqual({ visitor: 303, member: 403, pupil: 404, teacher: 200 })
    expect(await status(contactsUrl)).toEqual({ visitor: 303, member: 403, pupil: 404, teacher: 200 })
    for (const browser of [world.visitor(), await world.as(pupil, 'pupil'), await world.as(member)])
      expect((await browser.get(partnersUrl)).text).not.toContain('Παππάς')
  })
})

describe('contact', () => {
  test('asked, answered, and both are contacts', async () => {
    expect((await ask(marta, nikos)).location).toBe(personUrl(nikos.id))
    expect(await kindsFor(nikos)).toContain('contact-asked')
    // What the second of two who ask at once has written is not lost.
    const again = await (await world.as(nikos)).post(`${personUrl(marta.id)}/contact-request`, {
      message: 'Our pupils would like to measure rivers with yours.',
    })
    expect([again.status, again.text.includes('still waiting for an answer'), again.text.includes('would like to measure rivers')]).toEqual([422, true, true])
    const request = await openRequest(nikos)
    expect((await (await world.as(nikos)).get(contactsUrl)).text).toContain('Shall we measure our rivers together?')
    for (const [who, answer] of [
      [marta, 'accepted'],
      [emma, 'accepted'],
      [nikos, 'withdrawn'],
    ] as const) {
      expect((await (await world.as(who)).post(`/contact-requests/${request}/answer`, { answer })).status).toBe(404)
    }
    expect((await (await world.as(nikos)).post(`/contact-requests/${request}/answer`, { answer: 'accepted' })).status).toBe(303)
    expect([await areContacts(world.db, marta.id, nikos.id), await areContacts(world.db, nikos.id, marta.id)]).toEqual([true, true])
    const mine = await contactsOf(world.db, await world.actor(marta))
    expect(mine.map(({ name, schools }) => [name, schools.map((school) => school.name)])).toEqual([['Νίκος Παππάς', ['Γυμνάσιο Βόλου']]])
    expect(await kindsFor(marta)).toContain('contact-accepted')
    expect((await search('country=GR')).includes('usually replies within 1 hour')).toBe(true)
    const third = await ask(marta, nikos)
    expect([third.status, third.text.includes('You are contacts already.')]).toEqual([422, true])
  })

  test('declined and withdrawn', async () => {
    await ask(marta, emma)
    const request = await openRequest(emma)
    await (await world.as(emma)).post(`/contact-requests/${request}/answer`, { answer: 'declined' })
    await later(request)
    expect(await kindsFor(marta)).toContain('contact-declined')
    await ask(nikos, emma)
    await (await world.as(nikos)).post(`/contact-requests/${await openRequest(emma)}/answer`, { answer: 'withdrawn' })
    expect([await openRequest(emma), await areContacts(world.db, nikos.id, emma.id)]).toEqual(['', false])
  })

  test('U21: who declines may say why, and takes it back before the other is told', async () => {
    await ask(marta, emma)
    const request = await openRequest(emma)
    const browser = await world.as(emma)
    const page = await browser.submit(`/contact-requests/${request}/answer`, { answer: 'declined', reason: 'My class has a partner already.' })
    expect(page.text).toContain(`action="/contact-requests/${request}/return"`)
    const told = async () => (await kindsFor(marta)).filter((kind) => kind === 'contact-declined-because').length
    for (const other of [marta, nikos]) expect((await (await world.as(other)).post(`/contact-requests/${request}/return`)).status).toBe(404)
    expect((await browser.submit(`/contact-requests/${request}/return`)).text).toContain('The request waits for your answer again.')
    await later(request)
    expect([await openRequest(emma), await told()]).toEqual([request, 0])

    await browser.post(`/contact-requests/${request}/answer`, { answer: 'declined', reason: 'My class has a partner already.' })
    await later(request)
    expect(await told()).toBe(1)
    const late = await browser.post(`/contact-requests/${request}/return`)
    expect([late.status, late.text.includes('too late to take this answer back')]).toEqual([422, true])
    const mail = await world.db.selectFrom('mails').select('body_text').orderBy('created_at', 'desc').executeTakeFirstOrThrow()
    expect(mail.body_text ?? '').toContain('My class has a partner already.')
  })

  test('that a request was declined is told once, though its job runs twice', async () => {
    const [asker, asked] = [
      await makeTeacher(world, { name: 'Told Once', country: 'HR', school: 'Škola' }),
      await makeTeacher(world, { name: 'Says No', country: 'HR', school: 'Druga škola' }),
    ]
    await ask(asker, asked)
    const request = await openRequest(asked)
    await (await world.as(asked)).post(`/contact-requests/${request}/answer`, { answer: 'declined' })
    for (let run = 0; run < 2; run++) await jobs['tell-declined']?.(world.app, { id: request })
    expect(await kindsFor(asker)).toEqual(['contact-declined'])
  })

  test('M38: of two who ask each other at the same moment the second is told, with what was typed', async () => {
    const [one, other] = [
      await makeTeacher(world, { name: 'First Asker', country: 'EE', school: 'Kool' }),
      await makeTeacher(world, { name: 'Second Asker', country: 'EE', school: 'Teine kool' }),
    ]
    const { sent } = await world.db.transaction().execute(async (tx) => {
      await sql`lock table contact_requests in share mode`.execute(tx)
      const both = { sent: [ask(one, other), ask(other, one)] }
      await eventually(async () => (await waitingForLocks(world.db)) === 2)
      return both
    })
    const answers = (await Promise.all(sent)).sort((first, second) => first.status - second.status)
    expect(answers.map(({ status }) => status)).toEqual([303, 422])
    expect([answers[1]?.text.includes('still waiting for an answer'), answers[1]?.text.includes('Shall we measure our rivers together?')]).toEqual([true, true])
  })

  test('M21, M28: whose validation has ended is no contact to found with, and neither asks nor is asked any more', async () => {
    const [asker, asked, contact] = [
      await makeTeacher(world, { name: 'Asks Me', country: 'BG', school: 'Училище' }),
      await makeTeacher(world, { name: 'Is Asked', country: 'BG', school: 'Гимназия' }),
      await makeTeacher(world, { name: 'Is Contact', country: 'BG', school: 'Лицей' }),
    ]
    const me = await makeTeacher(world, { name: 'Me Myself', country: 'RO', school: 'Liceul' })
    await ask(asker, me)
    await ask(me, asked)
    await makeContact(world, me, contact)
    const browser = await world.as(me)
    const seen = async () => {
      const [requests, founding] = [(await browser.get(contactsUrl)).text, (await browser.get('/projects/new')).text]
      return [requests.includes('Asks Me'), requests.includes('Is Asked'), requests.includes('Is Contact'), founding.includes('Is Contact')]
    }
    expect(await seen()).toEqual([true, true, true, true])
    await world.db.updateTable('people').set({ state: 'refused' }).where('id', 'in', [asker.id, asked.id, contact.id]).execute()
    expect(await seen()).toEqual([false, false, false, false])
  })

  test('M25: of the requests to me the one that has waited longest comes first', async () => {
    const me = await makeTeacher(world, { name: 'Much Asked', country: 'SI', school: 'Šola' })
    for (const [name, days] of [
      ['Asked Monday', 2],
      ['Asked Sunday', 3],
      ['Asked Tuesday', 1],
    ] as const) {
      const { id } = await makeTeacher(world, { name, country: 'SI', school: name })
      const sent_at = new Date(Date.now() - days * 86_400_000)
      await world.db.insertInto('contact_requests').values({ sender_id: id, recipient_id: me.id, message: 'Shall we?', sent_at }).execute()
    }
    const { text } = await (await world.as(me)).get(contactsUrl)
    expect([...new Set(text.match(/Asked (?:Mon|Sun|Tues)day/g))]).toEqual(['Asked Sunday', 'Asked Monday', 'Asked Tuesday'])
  })

  test('only people who are free, with a message worth reading', async () => {
    const page = await ask(marta, busy)
    expect([page.status, page.text.includes('not available for projects')]).toEqual([422, true])
    const short = await ask(emma, nikos, 'Hi')
    expect([short.status, short.text.includes('Please write at least 20 characters.'), short.text.includes('>\nHi</textarea>')]).toEqual([422, true, true])
    expect((await ask(marta, member)).status).toBe(404)
  })

  test('a partner from a Plus country asks those who welcome them', async () => {
    const nino = await makeTeacher(world, { name: 'Nino', country: 'GE', school: 'Tbilisi 1' })
    const page = await ask(nino, emma)
    expect([page.status, page.text.includes('not looking for partners from Plus countries')]).toEqual([422, true])
    await world.db.updateTable('people').set({ available_plus: true }).where('id', '=', emma.id).execute()
    expect((await ask(nino, emma)).status).toBe(303)
  })

  test('one text to everyone is refused after five', async () => {
    const sender = await makeTeacher(world, { name: 'Eager Sender', country: 'LV', school: 'Skola' })
    const others = await Promise.all(Array.from({ length: 6 }, (_, at) => makeTeacher(world, { name: `Target ${at}`, country: 'LV', school: `Skola ${at}` })))
    const statuses: number[] = []
    for (const other of others) statuses.push((await ask(sender, other, 'Hello,   shall we WORK together?')).status)
    expect(statuses).toEqual([303, 303, 303, 303, 303, 422])
    expect((await ask(sender, others[5] as Made, 'Your class and mine both read Rainis.')).status).toBe(303)
  })

  test('many requests a day are too many', async () => {
    for (let created = 0; created < requests.count; created++) await allow(world.db, requests, busy.id)
    const page = await ask(busy, nikos)
    expect([page.status, page.text.includes('You can send no more requests today.')]).toEqual([422, true])
  })

  test('the page of contacts asks three questions', async () => {
    const browser = await world.as(nikos)
    const few = await world.counting(() => browser.get(contactsUrl))
    for (let created = 0; created < 20; created++)
      await makeContact(world, nikos, await makeTeacher(world, { name: `Friend ${created}`, country: 'LT', school: `Mokykla ${created}` }))
    expect([few, await world.counting(() => browser.get(contactsUrl))]).toEqual([3, 3])
  })
})
