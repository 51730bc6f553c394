import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { type Made, makeTeacher } from '../people/factory.ts'
import { type CreatedSpace, joinSpace, makePupil, makeSpace } from '../space/factory.ts'
import { plainSecret } from './domain/secrets.ts'
import { wordLanguages, wordsIn } from './domain/words.ts'

let world: World
let marta: Made
let ana: Made
let nikos: Made
let space: CreatedSpace
let at: string

beforeAll(async () => {
  world = await makeWorld()
  marta = await makeTeacher(world)
  ana = await makeTeacher(world, { name: 'Ana Rocha', school: { id: marta.schoolId as string } })
  nikos = await makeTeacher(world, { name: 'Nikos', country: 'GR', school: 'Πάτρα' })
  space = await makeSpace(world, [marta, nikos])
  await joinSpace(world, space, ana, 'teacher')
  at = `/twinspaces/${space.id}/pupils`
})
afterAll(() => world.end())

type Card = { language: string; userName: string; secret: string }
const cardsOn = (page: string): Card[] =>
  [...page.matchAll(/<dd dir="ltr">([a-z]+-[a-z]+-\d+)<\/dd>[\s\S]*?<dd class="words" dir="auto" lang="([a-z]{2})">([^<]+)<\/dd>/g)].map(
    ([, userName = '', language = '', secret = '']) => ({ userName, language, secret }),
  )
const chosen = (page: string): string | undefined => /<option value="([a-z]{2})"[^>]* selected/.exec(page)?.[1]
const hidden = (page: string, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] as string

async function make(who: Made, list: string, words?: string): Promise<Card[]> {
  const browser = await world.as(who)
  const { text } = await browser.post(`${at}/preview`, { list, ...(words ? { words } : {}) })
  const made = await browser.post(at, { list, userNames: hidden(text, 'userNames'), words: hidden(text, 'words') })
  expect(made.status).toBe(200)
  return cardsOn(made.text)
}
const comeIn = async (userName: string, secret: string): Promise<number> => (await world.visitor().post('/pupil', { userName, secret })).status

test('U19: a secret is three words of the language that was chosen, and so is that of the next card', async () => {
  for (const code of wordLanguages) {
    const [card] = await make(marta, `Reader of ${code}`, code)
    expect([code, card?.language, card?.secret.split(' ').map((word) => wordsIn(code).includes(word))]).toEqual([code, code, [true, true, true]])
    expect([code, await comeIn(card?.userName ?? '', card?.secret ?? '')]).toEqual([code, 303])
    expect([code, chosen((await (await world.as(ana)).get(at)).text)]).toEqual([code, code])
  }
})

test('the language that is proposed is the class’s: Greek for a school in Greece, the teacher’s where the country has none of these', async () => {
  const lone = await makeSpace(world, [marta, nikos])
  const proposed = async (who: Made, way = '') => chosen((await (await world.as(who)).get(`${way}/twinspaces/${lone.id}/pupils`)).text)
  expect([await proposed(nikos), await proposed(nikos, '/fr'), await proposed(marta), await proposed(marta, '/fr')]).toEqual(['el', 'el', 'en', 'fr'])
})

test('F15: words are known in capitals, without accents, run together, with dashes and dots, and with a sigma of either kind', async () => {
  const spoken = async (words: string, typed: readonly string[]) => {
    const pupil = await makePupil(world, space, marta, { nickname: 'Speaker', secret: plainSecret(words) })
    for (const each of [words, ...typed]) expect([each, await comeIn(pupil.userName, each)]).toEqual([each, 303])
    for (const wrong of [words.split(' ').toReversed().join(' '), words.slice(0, -1)])
      expect([wrong, await comeIn(pupil.userName, wrong)]).toEqual([wrong, 422])
  }
  await spoken('apple tree kite', ['appletreekite', 'Apple-Tree-Kite', 'APPLE.TREE.KITE.', 'apple – tree — kite', 'appletree kite'])
  await spoken('λύκος ποτάμι φάρος', ['ΛΥΚΟΣ ΠΟΤΑΜΙ ΦΑΡΟΣ', 'λυκος-ποταμι-φαρος', 'λύκοσποτάμιφάροσ', 'Λύκος. Ποτάμι. Φάρος.'])
  await spoken('ταχύς μπάλα γκρι', ['ταχύςμπάλαγκρι', 'ΤΑΧΥΣ ΜΠΑΛΑ ΓΚΡΙ'])
  await spoken('أرنب زرافة مرعى', ['ارنب زرافه مرعي', 'أَرنَب زرافـة مرعى', 'إرنبزرافةمرعى', 'ارنب، زرافة، مرعى'])
  await spoken('œuf forêt vélo', ['oeuf foret velo', 'Œuf-Forêt-Vélo'])
  await spoken('łódka źródło żaba', ['lodka zrodlo zaba', 'ŁÓDKA ŹRÓDŁO ŻABA'])
  await spoken('ırmak çilek ışık', ['IRMAK ÇİLEK IŞIK', 'irmak cilek isik'])
  await spoken('ärkä hyvä talo', ['arka hyva talo', 'ÄRKÄ HYVÄ TALO'])
})

test('U19: new cards are asked for first: who and why, and what ends; nothing has happened yet', async () => {
  const one = await makePupil(world, space, marta, { nickname: 'Asked' })
  await makePupil(world, space, marta, { nickname: 'Left alone' })
  const browser = await world.as(ana)
  const asked = await browser.post(`${at}/cards/preview`, { pupil: [one.id] })
  expect([asked.status, asked.text.includes('This cannot be undone.')]).toEqual([200, true])
  expect(asked.text).toContain(`name="pupil" id="f-pupil-0" value="${one.id}" checked`)
  expect([asked.text.includes('<bdi>Asked</bdi>'), asked.text.includes('<bdi>Left alone</bdi>')]).toEqual([true, false])
  const unsaid = await browser.post(`${at}/cards`, { pupil: [one.id] })
  expect([unsaid.status, unsaid.text.includes('<bdi>Asked</bdi>'), unsaid.text.includes('Please choose')]).toEqual([422, true, true])
  expect((await browser.post(`${at}/cards`, { pupil: [one.id], reason: 'because' })).status).toBe(422)
  expect(await comeIn(one.userName, one.secret)).toBe(303)
  const none = await browser.post(`${at}/cards/preview`, {})
  expect([none.status, none.text.includes('Please select at least one pupil.')]).toEqual([422, true])
})

test('U19: the page for new cards is for one pupil or for all of one’s own school, and for nobody else’s', async () => {
  const [mine, theirs] = [await makePupil(world, space, marta, { nickname: 'Mine' }), await makePupil(world, space, nikos, { nickname: 'Theirs' })]
  const browser = await world.as(ana)
  const ticked = (page: string) => [...page.matchAll(/name="pupil" id="[^"]*" value="([^"]*)" checked/g)].map((match) => match[1])
  expect(ticked((await browser.get(`${at}/cards?pupil=${mine.id}`)).text)).toEqual([mine.id])
  expect((await browser.get(`${at}/cards?pupil=${theirs.id}`)).status).toBe(404)
  const own = await world.db.selectFrom('pupils').select('id').where('project_id', '=', space.id).where('school_id', '=', String(marta.schoolId)).execute()
  const all = ticked((await browser.get(`${at}/cards`)).text)
  expect(all.sort()).toEqual(own.map(({ id }) => id).sort())
  expect((await browser.post(`${at}/cards`, { pupil: [mine.id, theirs.id], reason: 'lost' })).status).toBe(404)
  expect(await comeIn(mine.userName, mine.secret)).toBe(303)
})

test('U19: the reason of a new card is audited, and told to the school’s own teachers in the list of what happened', async () => {
  await make(marta, 'Listed')
  const pupil = await makePupil(world, space, marta, { nickname: 'Loser' })
  await makePupil(world, space, nikos, { nickname: 'Elsewhere' })
  const browser = await world.as(ana)
  const made = await browser.post(`${at}/cards`, { pupil: [pupil.id], reason: 'seen', words: 'fr' })
  expect(cardsOn(made.text).map(({ userName, language }) => [userName, language])).toEqual([[pupil.userName, 'fr']])
  expect(await comeIn(pupil.userName, pupil.secret)).toBe(422)
  await browser.post(`${at}/${pupil.id}/lock`)
  await browser.post(`${at}/${pupil.id}/removal`)
  const audited = await world.db.selectFrom('audit_events').select(['act', 'details']).where('subject_id', '=', pupil.id).orderBy('id').execute()
  expect(audited[0]).toEqual({ act: 'pupil.secret-reset', details: { space: space.id, reason: 'seen' } })
  const rows = (page: string) =>
    [...page.matchAll(/<tr[^>]*>\s*<th scope="row"[^>]*>([\s\S]*?)<\/tr>/g)].map((match) => (match[1] ?? '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '))
  const seen = rows((await browser.get(`${at}/history`)).text)
  expect(seen.slice(0, 3).map((row) => row.replace(/ Ana Rocha .*/, ' Ana Rocha').trim())).toEqual([
    'Loser Account removed Ana Rocha',
    'Loser Account locked Ana Rocha',
    'Loser New card. Reason: Secret words seen by others Ana Rocha',
  ])
  expect(seen.join()).toContain('A list 1 account created')
  const theirs = await (await world.as(nikos)).get(`${at}/history`)
  expect([theirs.status, theirs.text.includes('Loser'), theirs.text.includes('Ana Rocha'), theirs.text.includes('Nothing has happened')]).toEqual([
    200,
    false,
    false,
    true,
  ])
})

test('the list of what happened takes as many statements for a full page as for none, and goes on on the next', async () => {
  const pupil = await makePupil(world, space, marta, { nickname: 'Busy' })
  const browser = await world.as(ana)
  for (let times = 0; times < 13; times++) {
    await browser.post(`${at}/${pupil.id}/lock`)
    await browser.post(`${at}/${pupil.id}/unlocking`)
  }
  const other = await world.as(nikos)
  expect(await world.counting(() => other.get(`${at}/history`))).toBe(3)
  expect(await world.counting(() => browser.get(`${at}/history`))).toBe(3)
  const [first, second] = [(await browser.get(`${at}/history`)).text, (await browser.get(`${at}/history?page=2`)).text]
  expect([first.match(/<th scope="row"/g)?.length, first.includes('history?page=2'), second.includes('Loser')]).toEqual([25, true, true])
  expect(await world.counting(() => browser.get(`${at}/cards`))).toBe(4)
})
