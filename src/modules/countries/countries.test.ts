import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { makeCentral, makeMember, makeOfficer, makeTeacher } from '../people/factory.ts'
import { type FoundingRule, foundingRule, participatingCountries } from './index.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

test('the countries of the programme are there', async () => {
  const rows = await world.db.selectFrom('countries').select(['code', 'scheme', 'member_state', 'time_zone', 'languages']).execute()
  const codes = (scheme: string, overseas = false) =>
    rows
      .filter((row) => row.scheme === scheme && (row.member_state !== null) === overseas)
      .map(({ code }) => code)
      .sort()
      .join(' ')
  expect(codes('member')).toBe('AT BE BG CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK')
  expect(codes('member', true)).toBe('AW BL BQ CW GF GL GP MF MQ NC PF PM RE SX TF WF YT')
  expect(codes('associated')).toBe('AL BA IS LI MK NO RS TR')
  expect(codes('plus')).toBe('AM AZ GE JO MD TN UA')
  for (const { time_zone, languages } of rows) {
    expect(() => new Intl.DateTimeFormat('en', { timeZone: time_zone })).not.toThrow()
    expect(languages.length).toBeGreaterThan(0)
  }
})

test('the United Kingdom takes part no more', async () => {
  const codes = await participatingCountries(world.db)
  expect(codes).toHaveLength(59)
  expect(codes).not.toContain('GB')
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
  for (const said of ['Réunion (France)', '14 January 2005 to 31 December 2020', 'may, and need a partner']) expect(page.text).toContain(said)
  expect(await world.counting(() => css.get('/countries'))).toBe(3)
})
