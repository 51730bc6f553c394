import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { keyOf, withoutKeys } from '../../../test/key-of.ts'
import { makeWorld, type World } from '../../../test/world.ts'
import { hear } from '../../access/happenings.ts'
import { forgetOldForms } from '../../platform/forms/commit-once.ts'
import { count, type Limit } from '../../platform/http/rate-limit.ts'
import { type Made, makeTeacher } from '../people/factory.ts'
import { type CreatedSpace, joinSpace, makePost, makePupil, makeSpace } from '../space/factory.ts'
import { distinct } from './domain/names.ts'
import { freeIdentities, userNamePattern } from './domain/user-names.ts'
import { pupilSignIn } from './limits.ts'

let world: World
let marta: Made
let ana: Made
let nikos: Made
let space: CreatedSpace

beforeAll(async () => {
  world = await makeWorld()
  marta = await makeTeacher(world)
  ana = await makeTeacher(world, { name: 'Ana', school: { id: marta.schoolId as string } })
  nikos = await makeTeacher(world, { name: 'Nikos', country: 'GR', school: 'Πάτρα' })
  space = await makeSpace(world, [marta, nikos])
  await joinSpace(world, space, ana, 'teacher')
})
afterAll(() => world.end())

const hidden = (page: string, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] as string
/** The list of a preview, as it stands there to be mended. */
const listOn = (page: string): string => /<textarea[^>]*name="list"[^>]*>\n?([^<]*)<\/textarea>/.exec(page)?.[1] as string
const secretsOn = (page: string): string[] =>
  [...page.matchAll(/<dd class="words" dir="auto" lang="[a-z]{2}">([^<]+)<\/dd>/g)].map((match) => match[1] as string)
const codesOf = async (name: string) =>
  world.db.selectFrom('pupils').selectAll().where('nickname', '=', name).where('project_id', '=', space.id).executeTakeFirstOrThrow()

test('names that are taken get numbers', () => {
  expect(distinct(['Maria', 'maria', 'Zoé', 'Maria 2'], ['Zoé'])).toEqual(['Maria', 'maria 2', 'Zoé 2', 'Maria 2 2'])
})

test('user names are kind, latin, and never the same', async () => {
  const created = await freeIdentities(world.db, 200)
  expect(new Set(created.map(({ userName }) => userName)).size).toBe(200)
  for (const { userName, animal } of created) {
    expect(userName).toMatch(userNamePattern)
    expect(userName.split('-')[1]).toBe(animal)
  }
  expect(new Set(created.map(({ animal }) => animal)).size).toBe(12)
})

test('from a list to cards, and from a card to the space, without JavaScript', async () => {
  const browser = await world.as(marta)
  const preview = await browser.post(`/twinspaces/${space.id}/pupils/preview`, { list: 'Zoé\nمحمد\nZoé' })
  expect(preview.status).toBe(200)
  for (const name of ['Zoé', 'محمد', 'Zoé 2']) expect(preview.text).toContain(`<bdi>${name}</bdi>`)
  expect(await world.db.selectFrom('pupils').select('id').where('project_id', '=', space.id).execute()).toEqual([])

  const fields = { list: listOn(preview.text), userNames: hidden(preview.text, 'userNames') }
  const cards = await browser.post(`/twinspaces/${space.id}/pupils`, fields)
  expect([cards.status, cards.headers.get('cache-control')]).toEqual([200, 'no-store'])
  expect(secretsOn(cards.text)).toHaveLength(3)
  expect(cards.text.match(/class="qr"/g)).toHaveLength(3)
  expect(cards.text).toContain('localhost:3000/pupil')
  const userName = /<code>([a-z]+-[a-z]+-\d+)<\/code>/.exec(preview.text)?.[1] as string
  expect(cards.text).toContain(userName)
  expect((await browser.get(`/twinspaces/${space.id}/pupils`)).text).not.toContain(secretsOn(cards.text)[0])

  const child = world.visitor()
  const inside = await child.submit('/pupil', { userName: ` ${userName.toUpperCase()}`, secret: secretsOn(cards.text)[0] })
  expect(inside.status).toBe(200)
  expect(inside.text).toContain('class="space simple"')
  expect(inside.text).toContain('Rivers that meet')
  expect((await child.get('/pupil')).location).toBe(`/twinspaces/${space.id}`)
  const session = await world.db.selectFrom('sessions').select(['created_at', 'expires_at']).where('pupil_id', 'is not', null).executeTakeFirstOrThrow()
  expect((session.expires_at.getTime() - session.created_at.getTime()) / 3_600_000).toBeCloseTo(8, 2)
  expect((await child.post('/pupil/sign-out')).location).toBe('/pupil')
  expect((await child.get(`/twinspaces/${space.id}`)).location).toMatch(/^\/sign-in/)
  const audit = await world.db.selectFrom('audit_events').select(['act', 'service', 'details']).where('act', '=', 'pupils.created').executeTakeFirstOrThrow()
  expect(audit).toMatchObject({ service: 'pt', details: { count: 3 } })
})

test('the same list sent twice makes nobody twice', async () => {
  const browser = await world.as(marta)
  const preview = await browser.post(`/twinspaces/${space.id}/pupils/preview`, { list: 'Once' })
  const fields = { list: 'Once', userNames: hidden(preview.text, 'userNames') }
  expect((await browser.post(`/twinspaces/${space.id}/pupils`, fields)).status).toBe(200)
  const again = await browser.post(`/twinspaces/${space.id}/pupils`, fields)
  expect(again.status).toBe(422)
  expect(again.text).toContain('These accounts exist already.')
  expect(await world.db.selectFrom('pupils').select('id').where('nickname', 'like', 'Once%').execute()).toHaveLength(1)
})

test('a double click on a list: both answers are the cards, of pupils that are made once, and they open', async () => {
  const browser = await world.as(marta)
  const pupils = `/twinspaces/${space.id}/pupils`
  const preview = await browser.post(`${pupils}/preview`, { list: 'Double\nClick' })
  const fields = { 'form-key': keyOf(preview, pupils), list: 'Double\nClick', userNames: hidden(preview.text, 'userNames') }
  const [one, other] = await Promise.all([browser.post(pupils, fields), browser.post(pupils, fields)])
  const later = await browser.post(pupils, fields)
  for (const cards of [one, other, later]) {
    expect([cards.status, cards.headers.get('cache-control'), cards.headers.get('content-type')]).toEqual([200, 'no-store', 'text/html; charset=utf-8'])
    expect(secretsOn(cards.text)).toHaveLength(2)
    expect(cards.text).toBe(one.text)
  }
  const rows = await world.db.selectFrom('pupils').select(['nickname', 'user_name as userName']).where('nickname', '~', '^(Double|Click)').execute()
  expect(rows.map(({ nickname }) => nickname).sort()).toEqual(['Click', 'Double'])
  const double = rows.find(({ nickname }) => nickname === 'Double')?.userName
  expect((await world.visitor().post('/pupil', { userName: double, secret: secretsOn(other.text)[0] })).status).toBe(303)
})

test('a double click on new cards: both answers are the same cards, and the pupil has one secret', async () => {
  const pupil = await makePupil(world, space, marta, { nickname: 'Twice', code: 'twice-carded' })
  const browser = await world.as(ana)
  const cards = `/twinspaces/${space.id}/pupils/cards`
  const fields = { 'form-key': keyOf(await browser.get(cards), cards), pupil: [pupil.id], reason: 'lost' }
  const [one, other] = await Promise.all([browser.post(cards, fields), browser.post(cards, fields)])
  expect([one.status, other.status, secretsOn(one.text)]).toEqual([200, 200, secretsOn(other.text)])
  expect((await world.visitor().post('/pupil', { userName: pupil.userName, secret: secretsOn(other.text)[0] })).status).toBe(303)
  const resets = await world.db.selectFrom('audit_events').select('act').where('subject_id', '=', pupil.id).execute()
  expect(resets).toEqual([{ act: 'pupil.secret-reset' }])
})

test('cards are shown again for ten minutes, to the session that made them, as they were asked for; the database has no secret in clear', async () => {
  const pupil = await makePupil(world, space, marta, { nickname: 'Sealed' })
  const browser = await world.as(ana)
  const cards = `/twinspaces/${space.id}/pupils/cards`
  const fields = { 'form-key': keyOf(await browser.get(cards), cards), pupil: [pupil.id], reason: 'lost' }
  const [secret = ''] = secretsOn((await browser.post(cards, fields)).text)
  expect(secret).toMatch(/^[a-z]{3,6} [a-z]{3,6} [a-z]{3,6}$/)
  const kept = async () => (await world.db.selectFrom('form_posts').select('answer').where('actor_id', '=', ana.id).execute()).map(({ answer }) => answer)
  for (const word of [secret, secret.replaceAll(' ', ''), pupil.userName]) expect(JSON.stringify(await kept())).not.toContain(word)
  const refused = async (from: typeof browser, sent: typeof fields) => {
    const page = await from.post(cards, sent)
    expect([page.status, secretsOn(page.text), page.text.includes('This form has already been sent')]).toEqual([422, [], true])
  }
  await refused(await world.as(ana), fields)
  await refused(browser, { ...fields, pupil: [pupil.id, (await makePupil(world, space, marta, { nickname: 'Another' })).id] })
  expect(secretsOn((await browser.post(cards, fields)).text)).toEqual([secret])
  await world.db
    .updateTable('form_posts')
    .set({ created_at: new Date(Date.now() - 11 * 60_000) })
    .where('actor_id', '=', ana.id)
    .execute()
  await refused(browser, fields)
  expect((await kept()).length).toBeGreaterThan(0)
  expect(await kept()).not.toContain(null)
  await forgetOldForms(world.db)
  expect(new Set(await kept())).toEqual(new Set([null]))
})

test('S16: user names are given by the program: no teacher makes one that says whose it is', async () => {
  const browser = await world.as(marta)
  const preview = await browser.post(`/twinspaces/${space.id}/pupils/preview`, { list: 'Cleo\nDirk' })
  const elsewhere = await makeSpace(world, [marta, nikos])
  const of = (list: string, userNames: string, to = space.id) => browser.post(`/twinspaces/${to}/pupils`, { list, userNames })
  for (const attempt of [
    () => of('Cleo', 'cleo-owl-99'),
    () => of('Cleo\nDirk', 'brave-owl-99\nbrave-fox-99'),
    () => of('Cleo\nDirk\nEmil', hidden(preview.text, 'userNames')),
    () => of('Cleo\nDirk', hidden(preview.text, 'userNames'), elsewhere.id),
  ]) {
    const page = await attempt()
    expect([page.status, page.text.includes('Please check it again.')]).toEqual([422, true])
    expect(page.text).toContain('Cleo')
  }
  expect(await world.db.selectFrom('pupils').select('id').where('nickname', 'in', ['Cleo', 'Dirk', 'Emil']).execute()).toEqual([])
})

test('S15: of twelve lists sent at once no two pupils get one nickname, and the cards say what was given', async () => {
  const browsers = [await world.as(marta), await world.as(nikos)]
  const sent = await Promise.all(
    Array.from({ length: 12 }, async (_, at) => {
      const browser = browsers[at % 2] as (typeof browsers)[0]
      const preview = await browser.post(`/twinspaces/${space.id}/pupils/preview`, { list: 'Gemma\nHugo' })
      return { browser, fields: { list: listOn(preview.text), userNames: hidden(preview.text, 'userNames') } }
    }),
  )
  const cards = await Promise.all(sent.map(({ browser, fields }) => browser.post(`/twinspaces/${space.id}/pupils`, fields)))
  expect(cards.map(({ status }) => status)).toEqual(Array(12).fill(200))
  const rows = await world.db.selectFrom('pupils').select(['nickname', 'user_name']).where('nickname', '~', '^(Gemma|Hugo)').execute()
  expect(rows).toHaveLength(24)
  expect(new Set(rows.map(({ nickname }) => nickname)).size).toBe(24)
  const printed = cards.flatMap(({ text }) => [...text.matchAll(/>((?:Gemma|Hugo)(?: \d+)?)</g)].map((match) => match[1] as string))
  expect(new Set(printed)).toEqual(new Set(rows.map(({ nickname }) => nickname)))
})

test('the list can be changed after the preview; too long a list is kept', async () => {
  const browser = await world.as(marta)
  expect((await browser.post(`/twinspaces/${space.id}/pupils/preview?again`, { list: 'Teresa' })).text).toMatch(/<textarea[^>]*>\s*Teresa<\/textarea>/)
  const long = await browser.post(`/twinspaces/${space.id}/pupils/preview`, { list: Array.from({ length: 201 }, (_, at) => `Pupil ${at}`).join('\n') })
  expect(long.status).toBe(422)
  expect(long.text).toContain('That is 201 names.')
  expect(long.text).toContain('Pupil 200')
})

test('F17: a register is previewed with its surnames held back, is mended there, and is made as it stands', async () => {
  const browser = await world.as(marta)
  const preview = `/twinspaces/${space.id}/pupils/preview`
  const list = 'Surname\tFirst name\tClass\nMuster\tFlora\t6b\nLind\tFlora\t6b\nNowak\tJan\t6b'
  const page = await browser.post(preview, { list })
  expect(listOn(page.text)).toBe('Flora M.\nFlora L.\nJan')
  expect(page.text).toContain('Left out, as column headings: Surname · First name · Class')
  for (const held of ['Muster', 'Lind', 'Nowak', '6b']) expect(page.text).toContain(`<bdi>${held}</bdi>`)
  expect(listOn((await browser.post(preview, { list, surnames: 'on', reading: 'surname' })).text)).toBe('Flora Muster\nFlora Lind\nJan Nowak')
  expect(listOn((await browser.post(preview, { list: 'Muster\tFlora\nLind\tJan', reading: 'surname' })).text)).toBe('Flora\nJan')
  const made = await browser.post(`/twinspaces/${space.id}/pupils`, { list: 'Flora, the first\nJanek', userNames: hidden(page.text, 'userNames') })
  expect([made.status, secretsOn(made.text).length]).toEqual([200, 2])
  const rows = await world.db.selectFrom('pupils').select('nickname').where('nickname', '~', '^(Flora|Jan)').execute()
  expect(rows.map(({ nickname }) => nickname).sort()).toEqual(['Flora, the first', 'Janek'])
})

test('F17: a name that is too long is said with its line, beside the list, and nothing is cut from it', async () => {
  const browser = await world.as(marta)
  const name = `${'a'.repeat(59)}😀 Zed`
  const page = await browser.post(`/twinspaces/${space.id}/pupils/preview`, { list: `Anna\n\n${name}` })
  expect([page.status, listOn(page.text)]).toEqual([422, `Anna\n\n${name}`])
  expect(page.text).toContain('Line 3: the name beginning “aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa” is longer than 60 letters.')
  expect(page.text).not.toMatch(/<textarea[^>]*name="list"[^>]*maxlength/)
  const long = `${'Anna Maria\n'.repeat(5000)}`
  const refused = await browser.post(`/twinspaces/${space.id}/pupils/preview`, { list: long })
  expect([refused.status, listOn(refused.text)]).toEqual([422, long])
})

test('two hundred pupils are made with a few seconds of work', async () => {
  const browser = await world.as(nikos)
  const preview = await browser.post(`/twinspaces/${space.id}/pupils/preview`, { list: Array.from({ length: 200 }, (_, at) => `Μαθητής ${at}`).join('\n') })
  const before = process.cpuUsage()
  const cards = await browser.post(`/twinspaces/${space.id}/pupils`, { list: listOn(preview.text), userNames: hidden(preview.text, 'userNames') })
  expect(secretsOn(cards.text)).toHaveLength(200)
  const { user, system } = process.cpuUsage(before)
  expect(user + system).toBeLessThan(20e6)
})

test('a card’s code asks first, opens once, and then fills in the user name', async () => {
  const pupil = await makePupil(world, space, marta, { nickname: 'Rui', code: 'a-code-of-a-card' })
  const child = world.visitor()
  expect((await child.get('/pupil?code=a-code-of-a-card')).text).toContain('<bdi>Rui</bdi>')
  expect((await child.get('/pupil?code=a-code-of-a-card')).headers.get('cache-control')).toBe('no-store')
  expect(child.cookies.session).toBeUndefined()
  expect((await child.submit('/pupil/code', { code: 'a-code-of-a-card' })).text).toContain('Rivers that meet')
  const other = world.visitor()
  const later = await other.get('/pupil?code=a-code-of-a-card')
  expect(later.text).toContain(`value="${pupil.userName}"`)
  expect(withoutKeys(later)).not.toContain('Rui')
  expect((await other.post('/pupil/code', { code: 'a-code-of-a-card' })).status).toBe(422)
  expect((await other.post('/pupil/code', { code: 'nothing' })).status).toBe(422)
})

test('a card’s code that is sent with a double click lets its pupil in twice, before or after the first answer came, and nobody a moment later', async () => {
  await makePupil(world, space, marta, { nickname: 'Inês', code: 'a-code-clicked-twice' })
  const shown = await world.visitor().get('/pupil?code=a-code-clicked-twice')
  const fields = { code: 'a-code-clicked-twice', 'form-key': keyOf(shown, '/pupil/code') }
  const browsers = [world.visitor(), world.visitor()]
  const answers = await Promise.all(browsers.map((browser) => browser.post('/pupil/code', fields)))
  expect(answers.map(({ status, location }) => [status, location])).toEqual(Array(2).fill([303, `/twinspaces/${space.id}`]))
  for (const browser of browsers) {
    expect((await browser.post('/pupil/code', fields)).location).toBe(`/twinspaces/${space.id}`)
    expect((await browser.get(`/twinspaces/${space.id}`)).text).toContain('Inês')
  }
  const another = keyOf(await world.visitor().get('/pupil'), '/pupil')
  expect((await world.visitor().post('/pupil/code', { ...fields, 'form-key': another })).status).toBe(422)
  await world.db
    .updateTable('form_posts')
    .set({ created_at: new Date(Date.now() - 60_000) })
    .execute()
  expect((await world.visitor().post('/pupil/code', fields)).status).toBe(422)
})

test('an unused code ends after sixty days', async () => {
  const pupil = await makePupil(world, space, marta, { nickname: 'Late', code: 'an-old-code' })
  await world.db
    .updateTable('pupils')
    .set({ secret_set_at: new Date(Date.now() - 61 * 86_400_000) })
    .where('id', '=', pupil.id)
    .execute()
  expect((await world.visitor().post('/pupil/code', { code: 'an-old-code' })).status).toBe(422)
})

test('a wrong secret, an unknown name and a locked pupil hear the same words; the secret is not written back', async () => {
  const locked = await makePupil(world, space, marta, { nickname: 'Lena', locked: true })
  const known = await makePupil(world, space, marta, { nickname: 'Kaja' })
  for (const [userName, secret] of [
    [known.userName, 'wrongwrong'],
    ['no-such-99', 'abcd2345'],
    [locked.userName, locked.secret],
  ] as const) {
    const page = await world.visitor().post('/pupil', { userName, secret })
    expect(page.status).toBe(422)
    expect(page.text).toContain('That does not match the card.')
    expect(page.text).not.toContain(secret)
  }
})

test('U20: nothing of the adults’ world stands around the pupils’ door, but the way back and the languages', async () => {
  await makePupil(world, space, marta, { nickname: 'Doorbell', code: 'a-card-at-the-door' })
  for (const [way, address] of ['', '/ar'].flatMap((way) => ['/pupil', '/pupil?code=a-card-at-the-door'].map((address) => [way, address] as const))) {
    const { text } = await world.visitor().get(`${way}${address}`)
    const links = [...text.matchAll(/<a [^>]*href="([^"]*)"/g)].map((match) => match[1] as string)
    const own = links.filter((href) => !/^(?:#main|\/|\/pupil|\/[a-z]{2}\/pupil(?:\?code=a-card-at-the-door)?)$/.test(href))
    expect(own).toEqual([])
    expect(links.filter((href) => href === '/')).toHaveLength(1)
    expect(links).toContain(address.replace('/pupil', way ? '/en/pupil' : '/ar/pupil'))
    expect([...text.matchAll(/<form [^>]*action="([^"]*)"/g)].map((match) => match[1])).toEqual([address === '/pupil' ? '/pupil' : '/pupil/code'])
  }
  const door = (await world.visitor().get('/pupil')).text
  expect(door).toMatch(/<svg class="card-picture"[^>]*aria-label="A sign-in card/)
  expect([...door.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map((match) => match[1])).toEqual(['sunny-fox-42', 'apple kite cloud'])
})

test('F15: the name and the secret of a card are known however a child types them', async () => {
  const { userName, secret } = await makePupil(world, space, marta, { nickname: 'Typist', secret: 'abcd2345' })
  const [word, animal, number = ''] = userName.split('-')
  const eastern = number.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] as string)
  const typed = [
    `${word}–${animal}–${number}`,
    `${word} ${animal} ${number}`,
    `${userName}.`,
    `${word}_${animal}‑${eastern}`,
    `${word}${animal}${number}`,
    ` Súnny—${animal}  ${number} `,
  ]
  for (const name of typed) expect([name, (await world.visitor().post('/pupil', { userName: name, secret })).status]).toEqual([name, 303])
  for (const word of ['ABCD–2345', 'ábcd 2345.', 'abcd ٢٣٤٥', 'ab-cd_23 45'])
    expect([word, (await world.visitor().post('/pupil', { userName, secret: word })).status]).toEqual([word, 303])
  expect((await world.visitor().post('/pupil', { userName, secret: 'abcd2346' })).status).toBe(422)
})

test('S10: a school comes in at once from one address: right words count for nothing, wrong ones for their pupil only', async () => {
  const school = { 'x-forwarded-for': '192.0.2.200' }
  const pupils = await Promise.all(Array.from({ length: 30 }, (_, at) => makePupil(world, space, marta, { nickname: `Early ${at}` })))
  const counted = async () => (await world.db.selectFrom('rate_limits').select('count').where('count', '>', 0).execute()).map(({ count }) => count)
  const before = await counted()
  const comeIn = async ({ userName, secret }: { userName: string; secret: string }) =>
    (await world.visitor().post('/pupil', { userName, secret }, school)).status
  expect(await Promise.all(pupils.map(comeIn))).toEqual(Array(30).fill(303))
  expect(await counted()).toEqual(before)
  const wrong = await Promise.all(pupils.slice(0, 10).map(({ userName }) => comeIn({ userName, secret: 'wrongwrong' })))
  expect(wrong).toEqual(Array(10).fill(422))
  expect((await counted()).sort()).toEqual([...before, ...Array(20).fill(1), 10].sort())
})

test('S10: wrong words make one address wait for one pupil; a computer the pupil knows, and a new card, open all the same', async () => {
  const [one, other] = [await makePupil(world, space, marta, { nickname: 'One' }), await makePupil(world, space, marta, { nickname: 'Other' })]
  const school = { 'x-forwarded-for': '192.0.2.210' }
  const own = world.visitor()
  await own.post('/pupil', { userName: one.userName, secret: one.secret }, school)
  await own.post('/pupil/sign-out')
  const classmate = world.visitor()
  for (let at = 0; at < 20; at++) await classmate.post('/pupil', { userName: one.userName, secret: 'guess' }, school)
  const waits = await world.visitor().post('/pupil', { userName: one.userName, secret: one.secret }, school)
  expect([waits.status, waits.text.includes('Too many wrong tries. Wait 1 minute')]).toEqual([422, true])
  expect((await world.visitor().post('/pupil', { userName: other.userName, secret: other.secret }, school)).status).toBe(303)
  expect((await own.post('/pupil', { userName: one.userName, secret: one.secret }, school)).status).toBe(303)
  const cards = await (await world.as(ana)).post(`/twinspaces/${space.id}/pupils/cards`, { pupil: [one.id], reason: 'lost' })
  expect((await world.visitor().post('/pupil', { userName: one.userName, secret: secretsOn(cards.text)[0] }, school)).status).toBe(303)
})

test('F14: a whole school’s address waits ten seconds at most, however much is guessed there; what it knows, and every other address, does not', async () => {
  const pupil = await makePupil(world, space, marta, { nickname: 'Unlocked' })
  const [address, elsewhere] = ['192.0.2.230', '192.0.2.231'].map((from) => ({ 'x-forwarded-for': from }))
  const comeIn = (browser = world.visitor(), from = address) => browser.post('/pupil', { userName: pupil.userName, secret: pupil.secret }, from)
  const own = world.visitor()
  expect((await comeIn(own)).status).toBe(303)
  await own.post('/pupil/sign-out')
  const waits: number[] = []
  for (let at = 0; at < 600; at++) waits.push((await count(world.db, [[pupilSignIn.address as Limit, '192.0.2.230']])).wait)
  expect(new Set(waits)).toEqual(new Set([0]))
  await world.db.updateTable('rate_limits').set({ count: 1000 }).where('count', '=', 600).execute()
  const refused = await comeIn()
  expect([refused.status, refused.text.includes('Too many wrong tries.')]).toEqual([422, true])
  expect((await count(world.db, [[pupilSignIn.address as Limit, '192.0.2.230']])).wait).toBeLessThanOrEqual(10)
  expect([(await comeIn(own)).status, (await comeIn(world.visitor(), elsewhere)).status]).toEqual([303, 303])
  await world.db
    .updateTable('rate_limits')
    .set({ last_at: new Date(Date.now() - 10_000) })
    .where('count', '=', 1000)
    .execute()
  expect((await comeIn()).status).toBe(303)
})

test('S10: a card’s code opens whatever was guessed, and makes the computer known', async () => {
  const pupil = await makePupil(world, space, marta, { nickname: 'Coded', code: 'a-card-while-guessed-at' })
  const school = { 'x-forwarded-for': '192.0.2.220' }
  for (let at = 0; at < 20; at++) await world.visitor().post('/pupil', { userName: pupil.userName, secret: 'guess' }, school)
  const child = world.visitor()
  expect((await child.post('/pupil/code', { code: 'a-card-while-guessed-at' }, school)).status).toBe(303)
  await child.post('/pupil/sign-out')
  expect((await child.post('/pupil', { userName: pupil.userName, secret: pupil.secret }, school)).status).toBe(303)
})

test('a new card ends the old secret and the sessions begun with it', async () => {
  const pupil = await makePupil(world, space, marta, { nickname: 'Inês', code: 'first-card' })
  const child = await world.as(pupil, 'pupil')
  const cards = await (await world.as(ana)).post(`/twinspaces/${space.id}/pupils/cards`, { pupil: [pupil.id], reason: 'lost' })
  expect(cards.status).toBe(200)
  expect((await child.get(`/twinspaces/${space.id}`)).location).toMatch(/^\/sign-in/)
  expect((await world.visitor().post('/pupil', { userName: pupil.userName, secret: pupil.secret })).status).toBe(422)
  expect((await world.visitor().post('/pupil/code', { code: 'first-card' })).status).toBe(422)
  expect((await world.visitor().post('/pupil', { userName: pupil.userName, secret: secretsOn(cards.text)[0] })).status).toBe(303)
  expect(await world.db.selectFrom('audit_events').select(['act', 'service']).where('subject_id', '=', pupil.id).execute()).toEqual([
    { act: 'pupil.secret-reset', service: 'pt' },
  ])
  expect((await (await world.as(nikos)).post(`/twinspaces/${space.id}/pupils/cards`, { pupil: [pupil.id], reason: 'lost' })).status).toBe(404)
})

test('S12: two teachers make cards for the same pupils at once, each in another order', async () => {
  const pupils = [await makePupil(world, space, marta, { nickname: 'Left' }), await makePupil(world, space, marta, { nickname: 'Right' })]
  const ids = pupils.map(({ id }) => id)
  const [one, other] = [await world.as(marta), await world.as(ana)]
  for (let round = 0; round < 12; round++) {
    const created = await Promise.all([
      one.post(`/twinspaces/${space.id}/pupils/cards`, { pupil: ids, reason: 'year' }),
      other.post(`/twinspaces/${space.id}/pupils/cards`, { pupil: ids.toReversed(), reason: 'year' }),
    ])
    expect(created.map(({ status }) => status)).toEqual([200, 200])
    expect(created.map(({ text }) => text.indexOf('Left') < text.indexOf('Right'))).toEqual([true, false])
  }
})

test('cards are not shown once more to whoever has left in between', async () => {
  const rita = await makeTeacher(world, { name: 'Rita', school: { id: marta.schoolId as string } })
  await joinSpace(world, space, rita, 'teacher')
  const pupil = await makePupil(world, space, marta, { nickname: 'Kept' })
  const browser = await world.as(rita)
  const cards = `/twinspaces/${space.id}/pupils/cards`
  const fields = { 'form-key': keyOf(await browser.get(cards), cards), pupil: [pupil.id], reason: 'lost' }
  expect((await browser.post(cards, fields)).status).toBe(200)
  expect((await browser.post(`/twinspaces/${space.id}/departure`)).location).toBe('/')
  expect((await browser.post(cards, fields)).status).toBe(404)
})

test('cards of nobody: the form says what to do', async () => {
  const page = await (await world.as(marta)).post(`/twinspaces/${space.id}/pupils/cards`)
  expect(page.status).toBe(422)
  expect(page.text).toContain('Please select at least one pupil.')
})

test('locked at once, unlocked again, and gone for good', async () => {
  const pupil = await makePupil(world, space, marta, { nickname: 'Bea' })
  const child = await world.as(pupil, 'pupil')
  const browser = await world.as(ana)
  expect((await browser.submit(`/twinspaces/${space.id}/pupils/${pupil.id}/lock`)).text).toContain('Account locked and signed out: Bea.')
  expect((await child.get(`/twinspaces/${space.id}`)).location).toMatch(/^\/sign-in/)
  await browser.post(`/twinspaces/${space.id}/pupils/${pupil.id}/unlocking`)
  expect((await world.visitor().post('/pupil', { userName: pupil.userName, secret: pupil.secret })).status).toBe(303)
  await browser.post(`/twinspaces/${space.id}/pupils/${pupil.id}/removal`)
  expect((await world.visitor().post('/pupil', { userName: pupil.userName, secret: pupil.secret })).status).toBe(422)
  const acts = await world.db.selectFrom('audit_events').select('act').where('subject_id', '=', pupil.id).orderBy('id').execute()
  expect(acts.map(({ act }) => act)).toEqual(['pupil.locked', 'pupil.unlocked', 'pupil.removed'])
})

test('U19: a pupil is given another name, by a teacher of the school alone; it is told on open pages, and audited without the name', async () => {
  const pupil = await makePupil(world, space, marta, { nickname: 'Misspelt' })
  await makePupil(world, space, nikos, { nickname: 'Taken' })
  await makePost(world, space, { pupil }, 'Written under the old name')
  const at = `/twinspaces/${space.id}/pupils/${pupil.id}/name`
  const browser = await world.as(ana)
  expect((await browser.get(at)).text).toContain('value="Misspelt"')
  const heard: string[] = []
  const offs = [
    hear(world.app.bus, 'journal', space.id, (what) => heard.push(what.kind as string)),
    hear(world.app.bus, 'pages', space.id, (what) => heard.push(what.kind as string)),
  ]
  expect((await browser.submit(at, { name: ' taken ' })).text).toContain('New name: taken 2.')
  expect((await (await world.as(nikos)).get(`/twinspaces/${space.id}`)).text).toContain('taken 2')
  await vi.waitFor(() => expect(heard).toEqual(['pupil-renamed', 'changed']))
  for (const off of offs) off()
  for (const [name, says] of [
    ['\u200b', 'This field'],
    ['a'.repeat(61), 'longer than 60 letters'],
  ] as const) {
    const page = await browser.post(at, { name })
    expect([name, page.status, page.text.includes(says) || page.text.includes('class="error"')]).toEqual([name, 422, true])
  }
  expect((await (await world.as(nikos)).post(at, { name: 'Not mine' })).status).toBe(404)
  expect((await (await world.as(nikos)).get(at)).status).toBe(404)
  const audit = await world.db.selectFrom('audit_events').select(['act', 'service', 'details']).where('subject_id', '=', pupil.id).execute()
  expect(audit).toEqual([{ act: 'pupil.renamed', service: 'pt', details: { space: space.id } }])
  expect((await world.visitor().post('/pupil', { userName: pupil.userName, secret: pupil.secret })).status).toBe(303)
})

test('U19: rights are given to all that are ticked, and taken, with one button', async () => {
  const pupils = [await makePupil(world, space, marta, { nickname: 'Ticked' }), await makePupil(world, space, marta, { nickname: 'Ticked too' })]
  const alone = await makePupil(world, space, marta, { nickname: 'Not ticked' })
  const theirs = await makePupil(world, space, nikos, { nickname: 'Of another school' })
  const browser = await world.as(ana)
  const at = `/twinspaces/${space.id}/pupils/roles`
  const may = async () =>
    (
      await world.db
        .selectFrom('pupils')
        .select('administrator')
        .where(
          'id',
          'in',
          [...pupils, alone, theirs].map(({ id }) => id),
        )
        .orderBy('id')
        .execute()
    ).map((row) => row.administrator)
  expect((await browser.get(`/twinspaces/${space.id}/pupils`)).text).toContain(
    `<button type="submit" class="button" formaction="${at}" name="administrator" value="on">`,
  )
  expect((await browser.submit(at, { pupil: pupils.map(({ id }) => id), administrator: 'on' })).text).toContain('Posts and pages are now allowed for 2 pupils.')
  expect(await may()).toEqual([true, true, false, false])
  expect((await browser.submit(at, { pupil: [pupils[0]?.id ?? ''] })).text).toContain('Only comments are allowed now for 1 pupil.')
  expect(await may()).toEqual([false, true, false, false])
  expect((await browser.post(at, { pupil: [alone.id, theirs.id], administrator: 'on' })).status).toBe(404)
  expect(await may()).toEqual([false, true, false, false])
  const none = await browser.post(at, { administrator: 'on' })
  expect([none.status, none.text.includes('Please select at least one pupil.')]).toEqual([422, true])
})

test('the page of pupils takes as many statements for two hundred as for one', async () => {
  const browser = await world.as(nikos)
  expect(await world.counting(() => browser.get(`/twinspaces/${space.id}/pupils`))).toBe(5)
  expect(await world.counting(async () => (await world.as(marta)).get(`/twinspaces/${space.id}/pupils`))).toBe(6)
  expect((await codesOf('Bea')).left_at).not.toBeNull()
})

test('a teacher who works at another school now looks after the old one’s pupils no more', async () => {
  const rui = await makeTeacher(world, { name: 'Rui', country: 'PT', school: 'Escola de Évora' })
  await joinSpace(world, space, rui, 'teacher')
  const pupil = await makePupil(world, space, rui, { nickname: 'Bia' })
  const browser = await world.as(rui)
  expect((await browser.get(`/twinspaces/${space.id}/pupils`)).text).toContain(pupil.userName)
  const { id } = await world.db.selectFrom('schools').select('id').where('id', '<>', pupil.schoolId).limit(1).executeTakeFirstOrThrow()
  await world.db.updateTable('person_schools').set({ school_id: id }).where('person_id', '=', rui.id).execute()
  expect((await browser.get(`/twinspaces/${space.id}`)).status).toBe(200)
  expect((await browser.get(`/twinspaces/${space.id}/pupils`)).status).toBe(404)
  expect((await browser.get(`/twinspaces/${space.id}/members`)).text).not.toContain(pupil.userName)
  for (const act of ['lock', 'removal']) expect((await browser.post(`/twinspaces/${space.id}/pupils/${pupil.id}/${act}`)).status).toBe(404)
  expect((await browser.post(`/twinspaces/${space.id}/pupils/cards`, { pupil: [pupil.id], reason: 'lost' })).status).toBe(404)
})
