import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { makeMember, makeTeacher } from './factory.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

const tokensFor = async (recipient: string) => {
  const mails = await world.db.selectFrom('mails').select('body_text').where('recipient', '=', recipient).execute()
  return mails.map(({ body_text }) => /token=([\w-]+)/.exec(body_text)?.[1] ?? '')
}

test('S12: two mails of one registration are answered at once: one confirms, the other link is old', async () => {
  for (let round = 0; round < 12; round++) {
    const anna = { name: 'Anna Berg', email: `anna-${round}@skola.example`, password: 'three green pencils', language: 'en' }
    const [here, there] = [world.visitor(), world.visitor()]
    await here.post('/register', anna)
    await there.post('/register', anna)
    const tokens = await tokensFor(anna.email)
    const answers = await Promise.all(tokens.map((token) => world.visitor().post('/confirm', { token, password: anna.password })))
    expect(answers.map(({ status }) => status === 303).sort(), answers.map(({ status }) => status).join()).toEqual([false, true])
    for (const { status } of answers) expect([303, 410, 422]).toContain(status)
  }
})

test('S12: two links to a new password are used at once: one sets it, the other is old', async () => {
  for (let round = 0; round < 12; round++) {
    const liv = await makeMember(world, { email: `liv-${round}@skola.example` })
    await world.visitor().post('/password', { email: liv.email })
    await world.visitor().post('/password', { email: liv.email })
    const answers = await Promise.all(
      (await tokensFor(liv.email)).map((token) => world.visitor().post('/password/new', { token, password: 'seven quiet rivers' })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
  }
})

test('S12: a form sent twice at once is saved once', async () => {
  const browser = await world.as(await makeTeacher(world))
  const languages = { language0: 'pt', level0: 'native', language1: 'fr', level1: 'B1' }
  const statuses = await Promise.all(Array.from({ length: 12 }, async () => (await browser.post('/welcome/languages', languages)).status))
  expect(statuses).toEqual(Array(12).fill(303))
})
