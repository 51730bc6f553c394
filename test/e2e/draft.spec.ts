import { type Browser, expect, type Page, type Request, type Route, test } from '@playwright/test'
import { makeProject } from '../../src/modules/projects/factory.ts'
import { address } from './address.ts'
import { castFounders, varDir, withDatabase } from './database.ts'

/** A draft of Eleni’s. */
const makeDraft = () =>
  withDatabase(varDir(), async (db) => {
    return makeProject({ db }, { founders: await castFounders(db), state: 'draft', title: '' })
  })

/** A draft of Eleni’s and her page of its first step, not yet opened. */
async function begin(browser: Browser): Promise<{ id: string; page: Page; url: string; title: () => Promise<string> }> {
  const { id } = await makeDraft()
  const context = await browser.newContext({ baseURL: address })
  await context.request.post('/demo/sign-in', { form: { cast: 'eleni' }, headers: { origin: address } })
  const title = () =>
    withDatabase(varDir(), async (db) => (await db.selectFrom('projects').select('title').where('id', '=', id).executeTakeFirstOrThrow()).title)
  return { id, page: await context.newPage(), url: `/en/projects/${id}/draft/idea`, title }
}

const field = 'input[name=title]'
const status = 'draft-autosave [role=status]'
const isSave = (request: Request) => request.method() === 'POST' && request.headers()['x-autosave'] !== undefined
const versionOf = (request: Request) => Number(/name="version"\r\n\r\n(\d+)/.exec(request.postData() ?? '')?.[1])

/** Answers what a draft saves by itself. */
const onSave = (page: Page, answer: (route: Route) => Promise<void>) =>
  page.route('**/draft/idea', (route) => (isSave(route.request()) ? answer(route) : route.continue()))

test('what is sent while a draft saves itself does not conflict with it', async ({ browser }) => {
  const draft = await makeDraft()
  const context = await browser.newContext({ baseURL: address })
  await context.request.post('/demo/sign-in', { form: { cast: 'eleni' }, headers: { origin: address } })
  const page = await context.newPage()
  const [saved, told] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  await page.route('**/draft/idea', async (route) => {
    if (!route.request().headers()['x-autosave']) return route.continue()
    const response = await route.fetch()
    saved.resolve()
    await told.promise
    await route.fulfill({ response })
  })

  await page.goto(`/en/projects/${draft.id}/draft/idea`)
  await page.locator('input[name=title]').fill('A river with two names')
  await saved.promise
  await page.locator('draft-autosave button[type=submit]').click()
  told.resolve()
  await expect(page).toHaveURL(/\/draft\/pupils/)
  await context.close()
})

test('F6: a draft that saves itself says so when its writer is no longer signed in', async ({ browser }) => {
  const draft = await makeDraft()
  const context = await browser.newContext({ baseURL: address })
  await context.request.post('/demo/sign-in', { form: { cast: 'eleni' }, headers: { origin: address } })
  const page = await context.newPage()
  await page.goto(`/en/projects/${draft.id}/draft/idea`)
  await context.clearCookies({ name: 'session' })
  await page.locator('input[name=title]').fill('A river with two names')
  await expect(page.locator('draft-autosave [role=status]')).toContainText('your session has ended')
  await expect(page.locator('input[name=title]')).toHaveValue('A river with two names')
  await context.close()
})

test('what is typed before the page’s scripts are there is saved when they are', async ({ browser }) => {
  const { page, url, title } = await begin(browser)
  const typed = Promise.withResolvers<void>()
  await page.route('**/*draft-autosave*', async (route) => {
    await typed.promise
    await route.continue()
  })
  await page.goto(url, { waitUntil: 'commit' })
  await page.locator(field).fill('A river with two names')
  typed.resolve()
  await expect(page.locator(status)).toContainText('Saved')
  expect(await title()).toBe('A river with two names')
  await page.context().close()
})

test('a draft that nobody has touched is not saved, not even with a list of which nothing is chosen', async ({ browser }) => {
  const { page, url } = await begin(browser)
  const listed = Promise.withResolvers<void>()
  const saves: Request[] = []
  page.on('request', (request) => isSave(request) && saves.push(request))
  await page.route('**/*draft-autosave*', async (route) => {
    await listed.promise
    await route.continue()
  })
  await page.clock.install()
  await page.goto(url, { waitUntil: 'commit' })
  await page.locator('draft-autosave form').evaluate((form) => {
    const select = form.appendChild(document.createElement('select'))
    select.append(new Option('', ''), new Option('a', 'a'))
  })
  listed.resolve()
  await expect(page.locator('draft-autosave:defined')).toBeVisible()
  await page.clock.runFor(2_500)
  await page.locator(field).fill('A river with two names')
  await page.clock.runFor(2_500)
  await expect(page.locator(status)).toContainText('Saved')
  expect(saves).toHaveLength(1)
  await page.context().close()
})

test('a draft has one save under way, and the newest words are sent after it', async ({ browser }) => {
  const { page, url, title } = await begin(browser)
  const [saved, told] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const versions: number[] = []
  await onSave(page, async (route) => {
    versions.push(versionOf(route.request()))
    const response = await route.fetch()
    saved.resolve()
    await told.promise
    await route.fulfill({ response })
  })
  await page.clock.install()
  await page.goto(url)
  await expect(page.locator('draft-autosave:defined')).toBeVisible()
  for (const words of ['A river', 'A river with', 'A river with two names']) {
    await page.locator(field).fill(words)
    await page.clock.runFor(2_000)
    await saved.promise
  }
  expect(versions).toHaveLength(1)
  told.resolve()
  await expect.poll(title).toBe('A river with two names')
  await page.locator('draft-autosave button[type=submit]').click()
  await expect(page).toHaveURL(/\/draft\/pupils/)
  expect(versions).toEqual([...new Set(versions)])
  await page.context().close()
})

for (const { failure, said, fail } of [
  {
    failure: 'a server that has no room',
    said: 'OpenTwinning cannot answer',
    fail: (route: Route) => route.fulfill({ status: 503, contentType: 'text/html' }),
  },
  { failure: 'a connection that breaks off', said: 'there is no connection', fail: (route: Route) => route.abort() },
])
  test(`a draft outlasts ${failure}: it is tried again, each time later`, async ({ browser }) => {
    const { page, url, title } = await begin(browser)
    let asked = 0
    await onSave(page, (route) => (asked++ < 2 ? fail(route) : route.continue()))
    await page.clock.install()
    await page.goto(url)
    await page.locator(field).fill('A river with two names')
    await page.clock.runFor(1_600)
    await expect(page.locator(status)).toContainText(said)
    expect(await title()).toBe('')
    // Nobody types; only time passes.
    await page.clock.runFor(2_000)
    await expect.poll(() => asked).toBeGreaterThan(1)
    await expect(page.locator(status)).toContainText('Saved')
    expect(await title()).toBe('A river with two names')
    expect(asked).toBe(3)
    await page.context().close()
  })

test('a save whose answer is lost on the way does not conflict with itself when it is tried again', async ({ browser }) => {
  const { page, url, title } = await begin(browser)
  let asked = 0
  await onSave(page, async (route) => {
    if (asked++ > 0) return route.continue()
    await route.fetch()
    await route.abort()
  })
  await page.goto(url)
  await page.locator(field).fill('A river with two names')
  await expect(page.locator(status)).toContainText('there is no connection')
  await expect(page.locator(status)).toContainText('Saved')
  expect([asked, await title()]).toEqual([2, 'A river with two names'])
  await page.context().close()
})

for (const { status: code, said } of [
  { status: 404, said: 'this draft can no longer be changed' },
  { status: 500, said: 'something went wrong' },
])
  test(`a save answered with ${code} says so in words of its own and is not tried again`, async ({ browser }) => {
    const { page, url } = await begin(browser)
    let asked = 0
    await onSave(page, (route) => {
      asked++
      return route.fulfill({ status: code, contentType: 'text/html', body: '<h1>no</h1>' })
    })
    await page.clock.install()
    await page.goto(url)
    await page.locator(field).fill('A river with two names')
    await page.clock.runFor(1_600)
    await expect(page.locator(status)).toContainText(said)
    await page.clock.runFor(120_000)
    expect(asked).toBe(1)
    await expect(page.locator(field)).toHaveValue('A river with two names')
    await page.context().close()
  })

for (const { way, leave } of [
  { way: 'by a link', leave: () => document.querySelector<HTMLElement>('header a[href$="/projects"]')?.click() },
  { way: 'for another document', leave: () => location.assign('/en/about') },
])
  test(`what was typed just before one leaves ${way} is saved, and one can go back and on`, async ({ browser }) => {
    const { page, url, title } = await begin(browser)
    await page.goto(url)
    await expect(page.locator('draft-autosave:defined')).toBeVisible()
    await page.locator(field).evaluate((input: HTMLInputElement) => {
      input.value = 'A river with two names'
      input.dispatchEvent(new InputEvent('input', { bubbles: true }))
    })
    await page.evaluate(leave)
    await expect(page.locator(field)).toHaveCount(0)
    await expect.poll(title).toBe('A river with two names')
    await page.goBack()
    await expect(page.locator(field)).toHaveValue('A river with two names')
    await page.locator(field).fill('A river with three names')
    await expect.poll(title).toBe('A river with three names')
    await page.context().close()
  })
