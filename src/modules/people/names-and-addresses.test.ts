import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import { makeMember } from './factory.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

const form = { name: 'Anna Berg', email: 'anna@skola.example', password: 'three green pencils', language: 'en' }
const register = (said: Partial<typeof form>) => world.visitor().post('/register', { ...form, ...said })
const mailsTo = (recipient: string) => world.db.selectFrom('mails').select(['subject', 'body_text', 'body_html']).where('recipient', '=', recipient).execute()

test('F1: a mail to an address that nobody has confirmed says nothing that a stranger wrote', async () => {
  await register({ name: 'Visit https://prizes.example now', email: 'stranger@skola.example' })
  const [mail] = await mailsTo('stranger@skola.example')
  expect(mail?.subject).toBe('Confirm your address')
  expect(JSON.stringify(mail)).not.toMatch(/prizes|Visit/)
})

test.each([
  ['F3: its host in its own script', 'eva@σχολείο.example', 'eva@xn--kxalrpdt2a.example'],
  ['F2: a stop at its end, capitals', 'Maja@Skola.example.', 'maja@skola.example'],
  ['F2: nothing between its letters', 'so\u200Bfia@skola.example\u200F', 'sofia@skola.example'],
  ['F2: a Turkish keyboard', 'DİLEK@OKUL.EXAMPLE', 'dilek@okul.example'],
])('%s: the account is the same, however the address is typed', async (_, typed, address) => {
  const member = await makeMember(world, { email: address })
  await register({ email: typed })
  expect((await mailsTo(address)).map(({ subject }) => subject)).toEqual(['You already have an account'])
  expect(await world.db.selectFrom('people').select('id').where('email', '=', address).execute()).toEqual([{ id: member.id }])
})

test('F3: an address is shown in its own script', async () => {
  const { text } = await (await world.as(await makeMember(world, { email: 'niki@xn--kxalrpdt2a.example' }))).get('/account')
  expect([text.includes('niki@σχολείο.example'), text.includes('niki@xn--')]).toEqual([true, false])
})

test.each(['a@b..c', 'a..b@skola.example', 'anna@skola', 'άννα@skola.example', 'anna@skola.example, bela@skola.example'])(
  'F2: “%s” is asked for again',
  async (email) => {
    const { status, text } = await register({ email })
    expect([status, text.includes('Please enter an e-mail address, such as anna@school.example.')]).toEqual([422, true])
  },
)

test.each([
  ['\u200B', 'Please fill in this field.'],
  ['\u2060\u2060', 'Please fill in this field.'],
  ['\u3164', 'Please fill in this field.'],
  ['\u2800', 'Please fill in this field.'],
  ['\u0301\u0301', 'Please write a name with at least one letter or digit.'],
  ['...', 'Please write a name with at least one letter or digit.'],
  ['– ?', 'Please write a name with at least one letter or digit.'],
])('F4: the name “%s” is refused with words', async (name, words) => {
  const { status, text } = await register({ name, email: 'nameless@skola.example' })
  expect([status, text.includes(words)]).toEqual([422, true])
  expect(await mailsTo('nameless@skola.example')).toEqual([])
})

test('F4: a name is kept without what shows nothing', async () => {
  const browser = await world.as(await makeMember(world, { email: 'zoe@skola.example' }))
  await browser.post('/account/name', { name: ' Zo\u200Be\u0308 \u202EBerg\u3164 ', language: 'en', timeZone: '' })
  expect(await world.db.selectFrom('people').select('name').where('email', '=', 'zoe@skola.example').executeTakeFirst()).toEqual({ name: 'Zoë Berg' })
})

test('F2: accounts of before get the one form of their address, but not that of another account', async () => {
  const [stop, idn, first] = [await makeMember(world), await makeMember(world), await makeMember(world, { email: 'first@skola.example' })]
  const second = await makeMember(world)
  const addressOf = async ({ id }: { id: string }) => (await world.db.selectFrom('people').select('email').where('id', '=', id).executeTakeFirst())?.email
  for (const [{ id }, email] of [
    [stop, 'ended@skola.example.'],
    [idn, 'lina@школа.рф'],
    [second, 'first@skola.example.'],
  ] as const)
    await world.db.updateTable('people').set({ email }).where('id', '=', id).execute()
  await enqueue(world.db, 'settle-addresses', {})
  await world.work()
  expect(await Promise.all([stop, idn, first, second].map(addressOf))).toEqual([
    'ended@skola.example',
    'lina@xn--80atdl2c.xn--p1ai',
    'first@skola.example',
    'first@skola.example.',
  ])
})
