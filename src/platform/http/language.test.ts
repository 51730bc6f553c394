import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { type Actor, type Person, visitor } from '../../access/actor.ts'
import { makeMember } from '../../modules/people/factory.ts'
import type { AppContext } from '../context.ts'
import { day, lang, t, withLocale } from '../i18n/index.ts'
import { chooseLanguage, preferred } from './language.ts'
import type { Variables } from './route.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

/** What somebody meets at an address: the page's language, a day, and what pupils are called. */
async function reads(actor: Actor, path: string, accepts = ''): Promise<unknown> {
  const program = new Hono<{ Variables: Variables }>()
    .use(async (c, next) => {
      c.set('actor', actor)
      c.set('app', { locales: world.app.locales } as AppContext)
      await next()
    })
    .use(chooseLanguage)
    .get('*', (c) => c.json(withLocale(c.var.locale, () => [lang(), day('2026-06-05'), t('shell.foot.pupils')])))
  return (await program.request(path, { headers: { 'accept-language': accepts } })).json()
}

const person = (country: string | null, language = 'ar') => ({ kind: 'person', country, language }) as Person
const tunisian = ['ar-TN', '5 جوان 2026', 'دخول التلاميذ']
const jordanian = ['ar', '5 حزيران 2026', 'دخول الطلبة']

test('a browser that asks for Tunisia’s Arabic gets its words and months, and one nearer to Jordan’s gets those', async () => {
  expect(await reads(visitor, '/', 'ar-TN,ar;q=0.9,fr;q=0.8')).toEqual(tunisian)
  expect(await reads(visitor, '/ar/schools', 'ar-TN')).toEqual(tunisian)
  expect(await reads(visitor, '/', 'ar-DZ')).toEqual(tunisian)
  for (const accepts of ['ar', 'ar-JO', 'ar-EG,en']) expect(await reads(visitor, '/', accepts)).toEqual(jordanian)
  expect(await reads(visitor, '/ar/schools', 'fr-FR')).toEqual(jordanian)
})

test('a person reads Arabic as their country writes it, whatever the browser asks for', async () => {
  expect(await reads(person('TN'), '/', 'en')).toEqual(tunisian)
  expect(await reads(person('JO'), '/', 'ar-TN')).toEqual(jordanian)
  expect(await reads(person('JO'), '/ar/projects', 'ar-TN')).toEqual(jordanian)
  expect(await reads(person('TN', 'fr'), '/', 'ar-TN')).toEqual(['fr', '5 juin 2026', expect.any(String)])
})

test('who has no country yet is asked of the browser', async () => {
  expect(await reads(person(null), '/', 'ar-TN')).toEqual(tunisian)
  expect(await reads(person(null), '/', 'ar-JO')).toEqual(jordanian)
})

test('an address may ask for it, too', async () => expect(await reads(person('JO'), '/ar-TN/projects')).toEqual(tunisian))

test('in menus and forms it stands as Arabic', async () => {
  const { text } = await world.visitor().get('/register', { 'accept-language': 'ar-TN' })
  expect(text).toContain('<html lang="ar-TN" dir="rtl"')
  expect(text).toMatch(/<a href="\/ar\/register"[^>]* aria-current="true"/)
  expect(text).toMatch(/<option value="ar" lang="ar" selected/)
  expect(text).not.toContain('ar-TN/')
})

test('a language is found by its code in letters of either case, and what is none is nowhere', async () => {
  const [upper, region, none] = await Promise.all(['/AR/register?a=b', '/ar-tn/about', '/XQ/about'].map((at) => world.visitor().get(at)))
  expect([upper?.status, upper?.location, region?.location, none?.status]).toEqual([301, '/ar/register?a=b', '/ar-TN/about', 404])
})

test('C10: a header’s weights are read among other parameters, and what is no number weighs nothing less', () => {
  expect([preferred('fr;q=0.5;x=1'), preferred('fr;q=abc'), preferred('ja;q=0.9,fr;q=0.5,el'), preferred('pl; x=1; q=0.2, fr')]).toEqual([
    'fr',
    'fr',
    'el',
    'fr',
  ])
  // Filipino is no Finnish, and what weighs nothing is not wanted.
  expect([preferred('fil'), preferred('fil-PH,fi;q=0.5'), preferred('fr;q=0,el;q=0.1'), preferred('fr; q=0.3, el; q=0.4')]).toEqual(['en', 'fi', 'el', 'el'])
})

test('C10: a cookie that names no language leaves a person the one they chose', async () => {
  const browser = await world.as(await makeMember(world, { language: 'fr' }))
  browser.cookies.language = 'xq'
  expect((await browser.get('/account')).text).toContain('<html lang="fr"')
})
