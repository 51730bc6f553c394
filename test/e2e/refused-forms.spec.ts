import { expect, type Request, test } from '@playwright/test'
import { hashToken } from '../../src/platform/crypto/index.ts'
import { address } from './address.ts'
import { varDir, withDatabase } from './database.ts'
import { barriersOn } from './look-at.ts'
import { ownBrowser, pupilEnters } from './road.ts'

const way = 'go back in your browser'

for (const javaScriptEnabled of [true, false]) {
  test(`a form that is too much keeps its words, ${javaScriptEnabled ? 'where it stands' : 'and without scripts the way back leads to them'}`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ baseURL: address, javaScriptEnabled })
    await context.request.post('/demo/sign-in', { form: { cast: 'eleni' }, headers: { origin: address } })
    const page = await context.newPage()
    await page.route('**/account/name', (route) => route.continue({ postData: `name=${'a'.repeat(80_000)}` }))
    await page.goto('/en/account')
    const [form, name] = [page.locator('form[action$="/account/name"]'), page.locator('form[action$="/account/name"] [name=name]')]
    await name.fill('Eleni of the two rivers')
    await form.locator('button').click()
    const said = javaScriptEnabled ? form.getByRole('alert') : page.locator('main')
    await expect(said).toContainText('This is too much at once')
    await expect(said).toContainText('nothing of it was saved')
    if (javaScriptEnabled) {
      await expect(said).toBeFocused()
      await expect(said).not.toContainText(way)
    } else {
      await expect(said).toContainText(way)
      await page.goBack()
    }
    await expect(name).toHaveValue('Eleni of the two rivers')
    await context.close()
  })
}

test('a form whose connection breaks off says so, keeps its words, and is sent when one tries again', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: address })
  await context.request.post('/demo/sign-in', { form: { cast: 'eleni' }, headers: { origin: address } })
  const page = await context.newPage()
  const space = await withDatabase(varDir(), (db) =>
    db.selectFrom('projects').select('id').where('title', '=', 'Two rivers, two seas').executeTakeFirstOrThrow(),
  )
  await page.goto(`/en/twinspaces/${space.id}`)
  const written = `Half an hour of typing, ${Date.now()}`
  const form = page.locator('form.composer')
  await form.locator('[name=body]').fill(written)
  const isSent = ({ pathname }: URL) => pathname.startsWith('/twinspaces')
  await page.route(isSent, (route) => (route.request().method() === 'POST' ? route.abort('connectionreset') : route.continue()))
  await form.getByRole('button', { name: 'Post to the journal' }).click()
  const said = form.getByRole('alert')
  await expect(said).toContainText('the connection broke off. Your text is still here')
  await expect(said).toBeFocused()
  await expect(form.locator('[name=body]')).toHaveValue(written)
  expect(await barriersOn(page)).toEqual([])

  await page.unroute(isSent)
  await form.getByRole('button', { name: 'Post to the journal' }).click()
  await expect(page.getByText(written)).toHaveCount(1)
  await expect(said).toHaveCount(0)
  await context.close()
})

test('F6: what was written when the session has ended stays, and is sent after signing in in a window of its own', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: address })
  await context.request.post('/demo/sign-in', { form: { cast: 'eleni' }, headers: { origin: address } })
  const page = await context.newPage()
  const space = await withDatabase(varDir(), (db) =>
    db.selectFrom('projects').select('id').where('title', '=', 'Two rivers, two seas').executeTakeFirstOrThrow(),
  )
  await page.goto(`/en/twinspaces/${space.id}`)
  const written = `An hour of typing, ${Date.now()}`
  const form = page.locator('form.composer')
  await form.locator('[name=body]').fill(written)
  const session = (await context.cookies()).find(({ name }) => name === 'session')
  const ended = await withDatabase(varDir(), (db) =>
    db
      .deleteFrom('sessions')
      .where('token_hash', '=', hashToken(session?.value ?? ''))
      .executeTakeFirst(),
  )
  expect(ended.numDeletedRows).toBe(1n)
  await form.getByRole('button', { name: 'Post to the journal' }).click()
  const said = form.getByRole('alert')
  await expect(said).toContainText('Your session has ended')
  await expect(said).not.toContainText(way)
  await expect(form.locator('[name=body]')).toHaveValue(written)
  expect(await barriersOn(page)).toEqual([])

  const [other] = await Promise.all([context.waitForEvent('page'), said.getByRole('link', { name: /e-mail address \(opens in a new window\)/ }).click()])
  await expect(other).toHaveURL(`${address}/sign-in`)
  await other.goto('/')
  const eleni = other.locator('form', { has: other.locator('input[value=eleni]') })
  await eleni.getByRole('button').click()
  await expect(eleni).toHaveCount(0)
  await other.close()

  await form.getByRole('button', { name: 'Post to the journal' }).click()
  await expect(said).toHaveCount(0)
  await expect(page.getByText(written)).toHaveCount(1)
  await context.close()
})

test('a list of pupils that is sent by a second click while the first is under way shows the cards, of accounts that are made once', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: address })
  await context.request.post('/demo/sign-in', { form: { cast: 'eleni' }, headers: { origin: address } })
  const page = await context.newPage()
  const { id } = await withDatabase(varDir(), (db) =>
    db.selectFrom('projects').select('id').where('title', '=', 'Two rivers, two seas').executeTakeFirstOrThrow(),
  )
  const pupils = `/twinspaces/${id}/pupils`
  // So many that making them takes a second: the first click's answer does not come before the second click.
  const names = Array.from({ length: 60 }, (_, at) => `Pupil ${at} of ${Date.now()}`)
  await page.goto(`/en${pupils}`)
  await page.locator('textarea[name=list]').fill(names.join('\n'))
  await page.locator(`form[action="${pupils}/preview"] button`).click()
  const make = page.locator(`form[action="${pupils}"] button`).first()
  await make.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await make.boundingBox()) as { x: number; y: number; width: number; height: number }
  const click = async (): Promise<Request> => {
    const sent = page.waitForRequest((request) => request.method() === 'POST')
    await page.mouse.click(x + width / 2, y + height / 2)
    return sent
  }
  await click()
  expect((await (await click()).response())?.status()).toBe(200)
  const cards = page.locator('.sign-card')
  await expect(cards.locator('.name')).toHaveText(names)
  const made = await withDatabase(varDir(), (db) => db.selectFrom('pupils').select('id').where('nickname', 'in', names).execute())
  expect(made).toHaveLength(names.length)
  const [, userName = '', secret = ''] = await cards.first().locator('dd').allInnerTexts()
  const pupil = await ownBrowser(browser, { language: 'en', script: true })
  await pupilEnters(pupil, { userName, secret })
  await pupil.context().close()
  await context.close()
})
