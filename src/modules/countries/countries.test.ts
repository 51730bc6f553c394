import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { makeCentral, makeMember, makeOfficer, makeTeacher } from '../people/factory.ts'
import { makeSchool } from '../schools/factory.ts'
import { knownCountries } from '../vocabularies/index.ts'
import { consentRuleOf, type FoundingRule, foundingRule, participatingCountries, schemeSql } from './index.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

test('the countries of the programme are there', async () => {
  const rows = await world.db
    .selectFrom('countries')
    .select(['code', schemeSql('countries.code').as('scheme'), 'member_state', 'time_zone', 'languages', 'further_languages'])
    .execute()
  const codes = (scheme: string, overseas = false) =>
    rows
      .filter((row) => row.scheme === scheme && (row.member_state !== null) === overseas)
      .map(({ code }) => code)
      .sort()
      .join(' ')
  expect(codes('member')).toBe('AT BE BG CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK')
  expect(codes('member', true)).toBe('AW BL BQ CW GF GL GP MF MQ NC PF PM RE SX TF WF YT')
  expect(codes('associated')).toBe('AL BA CH IS LI ME MK NO RS TR XK')
  expect(codes('plus')).toBe('AM AZ GE JO LB MD PS TN UA')
  for (const { time_zone, languages } of rows) {
    expect(() => new Intl.DateTimeFormat('en', { timeZone: time_zone })).not.toThrow()
    expect(languages.length).toBeGreaterThan(0)
  }
})

test('the countries of searches are those there are', async () => {
  expect((await world.db.selectFrom('countries').select('code').orderBy('code').execute()).map(({ code }) => code)).toEqual([...knownCountries].sort())
})

test('U25: of many countries one is found by its name in any language, its code, or a place there', async () => {
  const browser = await world.as(await makeCentral(world))
  const cards = async (q: string) =>
    [...(await browser.get(`/countries?q=${encodeURIComponent(q)}`)).text.matchAll(/<h3[^>]*>(?:<[^>]*>)*([^<]+)/g)].map(([, name]) => name?.trim())
  expect(await cards('Griechenland')).toEqual(['Greece'])
  expect(await cards('Ελλάδα')).toEqual(['Greece'])
  expect(await cards('gr')).toEqual(['Greece'])
  expect(await cards('Kyiv')).toEqual(['Ukraine'])
  expect(await cards('zzzzzz')).toEqual([])
  expect((await cards('')).length).toBeGreaterThan(60)
  expect((await browser.get('/countries?q=zzzzzz')).text).toContain('No country was found.')
})

test('46 countries take part, and 17 territories; the United Kingdom and Switzerland no more', async () => {
  const codes = await participatingCountries(world.db)
  const overseas = await world.db.selectFrom('countries').select('code').where('member_state', 'is not', null).execute()
  expect(codes.filter((code) => !overseas.some((each) => each.code === code))).toHaveLength(46)
  expect(codes).toHaveLength(63)
  expect(codes).not.toContain('GB')
  expect(codes).not.toContain('CH')
})

test('every country that takes part has a responsible service; Belgium three, a territory its state’s', async () => {
  const of = async (country: string) => (await sql<{ code: string | null }>`select responsible_service(${country}) as code`.execute(world.db)).rows[0]?.code
  for (const code of await participatingCountries(world.db)) expect([code, await of(code)]).not.toEqual([code, null])
  expect([await of('BE'), await of('RE'), await of('CW'), await of('XX')]).toEqual(['be-nl', 'fr', 'nl', null])
})

test.each([
  ['Vlaanderen', '', 'be-nl'],
  ['Wallonie', '5000', 'be-fr'],
  ['Liège', '4000', 'be-fr'],
  ['Liège', '4700', 'be-de'],
  ['', '4780', 'be-de'],
  ['', 'B-4780', 'be-de'],
  ['', 'BE 47 80', 'be-de'],
  ['Province de Liège', '', 'be-fr'],
  ['Luik', '', 'be-fr'],
  ['Provincie Antwerpen', '', 'be-nl'],
  ["Province d'Anvers", '', 'be-nl'],
  ['', '', 'be-nl'],
])('a Belgian school in %s %s is with %s', async (region, postcode, service) => {
  expect((await makeSchool(world, { country: 'BE', region, postcode })).service).toBe(service)
})

test('a school that moves goes to the service of its new place, unless somebody has said which is its own', async () => {
  const move = async (id: string) => {
    await world.db.updateTable('schools').set({ region: 'Wallonie' }).where('id', '=', id).execute()
    return (await world.db.selectFrom('schools').select('service').where('id', '=', id).executeTakeFirstOrThrow()).service
  }
  expect(await move((await makeSchool(world, { country: 'BE', region: 'Vlaanderen' })).id)).toBe('be-fr')
  expect(await move((await makeSchool(world, { country: 'BE', region: 'Vlaanderen', service: 'be-de' })).id)).toBe('be-de')
})

test.each([
  ['TN', 18, 'judge'],
  ['FR', 15, 'both'],
  ['RE', 15, 'both'],
  ['DE', 16, 'parent'],
  ['TR', 18, 'parent'],
])('in %s below %i: %s', async (country, age, who) => {
  const { id } = await makeSchool(world, { country })
  expect(await consentRuleOf(world.db, id)).toMatchObject({ belowAge: age, consents: who })
})

test('a law that changed is asked by its day', async () => {
  const { id } = await makeSchool(world, { country: 'DK' })
  const ages = await Promise.all(['2010-06-01', '2023-12-31', '2024-01-01', undefined].map(async (day) => (await consentRuleOf(world.db, id, day))?.belowAge))
  expect(ages).toEqual([13, 13, 15, 15])
})

test('a country takes part on the last day of its period still, and no more on the next', async () => {
  const until = (days: number) =>
    sql`update country_periods t set until_day = (now() at time zone z.time_zone)::date + ${days}::int from countries z where z.code = t.country and t.country = 'IS'`.execute(
      world.db,
    )
  const takesPart = async () => (await participatingCountries(world.db)).includes('IS')
  await until(0)
  expect(await takesPart()).toBe(true)
  await until(-1)
  expect(await takesPart()).toBe(false)
  await sql`update country_periods set until_day = null where country = 'IS'`.execute(world.db)
})

test('two periods of one country do not overlap, and neither do two rules', async () => {
  const period = (from_day: string, until_day: string | null) =>
    world.db.insertInto('country_periods').values({ country: 'GB', scheme: 'associated', from_day, until_day }).execute()
  await expect(period('2020-12-31', null)).rejects.toThrow('conflicting key value')
  await expect(world.db.insertInto('consent_rules').values({ country: 'FR', from_day: '2030-01-01', below_age: 13 }).execute()).rejects.toThrow(
    'conflicting key',
  )
})

test.each([
  ['FR', 'DE', 'allowed'],
  ['DE', 'FR', 'allowed'],
  ['FR', 'FR', 'allowed'],
  ['NO', 'AT', 'allowed'],
  ['NO', 'UA', 'allowed'],
  ['UA', 'GE', 'needs-partner'],
  ['GE', 'UA', 'needs-partner'],
  ['RE', 'UA', 'allowed'],
  ['FR', 'XX', 'refused'],
])('%s with %s: %s', async (one, other, rule) => {
  expect(await foundingRule(world.db, one, other)).toBe(rule)
})

test('a row of two countries wins over country and scheme, that over two schemes', async () => {
  const rule = (one: string, other: string, rule: FoundingRule) => world.db.insertInto('founding_rules').values({ one, other, rule }).execute()
  await rule('TN', 'member', 'needs-partner')
  expect(await foundingRule(world.db, 'IT', 'TN')).toBe('needs-partner')
  await rule('IT', 'TN', 'refused')
  expect(await foundingRule(world.db, 'TN', 'IT')).toBe('refused')
  expect(await foundingRule(world.db, 'TN', 'FR')).toBe('needs-partner')
  expect(await foundingRule(world.db, 'JO', 'FR')).toBe('allowed')
  await rule('JO', 'plus', 'needs-partner')
  await rule('GE', 'plus', 'refused')
  expect(await foundingRule(world.db, 'GE', 'JO')).toBe('refused')
})

test('the list is for the Central Support Service alone', async () => {
  const status = async (who: { id: string }) => (await (await world.as(who)).get('/countries')).status
  expect((await world.visitor().get('/countries')).status).toBe(303)
  expect(await status(await makeMember(world))).toBe(404)
  expect(await status(await makeTeacher(world))).toBe(404)
  expect(await status(await makeOfficer(world, { country: 'PT' }))).toBe(404)
  const css = await world.as(await makeCentral(world))
  const page = await css.get('/countries')
  expect(page.status).toBe(200)
  for (const said of [
    '14 January 2005 – 31 December 2020',
    '1 March 2015 – (only the month is known)',
    '1 January 2007 – (to be confirmed)',
    'Belgium (French)',
    'Below the age of 18: the legal representative and the family judge',
    'Below the age of 15: the pupil and a parent or guardian together',
    'Below the age of 13: a parent or guardian (– 31 December 2023)',
    'Sunday – Thursday',
    'Kosovo*',
    'in line with UNSCR 1244/1999',
    'Palestine*',
    'shall not be construed as recognition of a State of Palestine',
    'Montenegrin',
    'municipalities · schools',
    'allowed, if a partner',
  ])
    expect(page.text).toContain(said)
  expect(await world.counting(() => css.get('/countries'))).toBe(3)
})

test('one scheme alone, and what is no scheme shows all', async () => {
  const css = await world.as(await makeCentral(world))
  const [plus, all] = [(await css.get('/countries?scheme=plus')).text, (await css.get('/countries?scheme=some')).text]
  const shows = (text: string, code: string) => text.includes(`id="${code}"`)
  expect([shows(plus, 'TN'), shows(plus, 'FR'), shows(all, 'TN'), shows(all, 'FR')]).toEqual([true, false, true, true])
  expect([plus.includes('Kosovo'), plus.includes('Palestine*')]).toEqual([false, true])
})
