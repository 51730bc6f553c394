import { type Browser, expect, type Page, type Route, test } from '@playwright/test'
import { address } from './address.ts'

test('a school typed before the page’s scripts are there is looked for when they are, and again when nobody answered', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: address })
  await context.request.post('/demo/sign-in', { form: { cast: 'dimitra' }, headers: { origin: address } })
  const page = await context.newPage()
  const typed = Promise.withResolvers<void>()
  let asked = 0
  await page.route('**/*school-picker*', async (route) => {
    await typed.promise
    await route.continue()
  })
  await page.route('**/schools/suggestions*', (route) => (asked++ === 0 ? route.fulfill({ status: 503 }) : route.continue()))
  await page.goto('/en/welcome/school', { waitUntil: 'commit' })
  await page.locator('input[name="school-text"]').fill('Gymn')
  typed.resolve()
  await expect(page.locator('[role=option]').first()).toBeVisible()
  expect(asked).toBe(2)
  await context.close()
})

/** Dimitra chooses her school; `answer` answers what the picker asks. Time stands still, lest a slow machine ask again too early. */
async function choosing(browser: Browser, answer: (route: Route, asked: string) => Promise<void>): Promise<Page> {
  const context = await browser.newContext({ baseURL: address })
  await context.request.post('/demo/sign-in', { form: { cast: 'dimitra' }, headers: { origin: address } })
  const page = await context.newPage()
  await page.route('**/schools/suggestions*', (route) => answer(route, new URL(route.request().url()).searchParams.get('q') ?? ''))
  await page.clock.install()
  await page.goto('/en/welcome/school')
  await expect(page.locator('school-picker input[role=combobox]')).toBeVisible()
  await page.clock.pauseAt(Date.now() + 3_600_000)
  return page
}

const write = async (page: Page, words: string) => {
  await page.locator(input).fill(words)
  await page.clock.runFor(200)
}

/** Whatever the picker has asked is seen before this is. */
const askLast = (page: Page) => page.evaluate(async () => void (await (await fetch('/schools/suggestions?q=last')).text()))

const input = 'school-picker input[type=search]'
const options = 'school-picker [role=option]'

for (const way of ['a school is chosen', 'Escape closes the list'])
  test(`what was not answered is not asked again once ${way}`, async ({ browser }) => {
    const asked: string[] = []
    const page = await choosing(browser, async (route, words) => {
      asked.push(words)
      await (words === 'Gymn' && asked.length === 2 ? route.fulfill({ status: 503 }) : route.continue())
    })
    await write(page, 'Gym')
    await expect(page.locator(options).first()).toBeVisible()
    const answered = page.waitForResponse((response) => response.status() === 503)
    await write(page, 'Gymn')
    await answered
    if (way === 'a school is chosen') await page.locator(options).first().click()
    else await page.locator(input).press('Escape')
    const value = await page.locator(input).inputValue()
    await page.clock.runFor(120_000)
    await askLast(page)
    expect(asked).toEqual(['Gym', 'Gymn', 'last'])
    await expect(page.locator(options).first()).toBeHidden()
    await expect(page.locator(input)).toHaveValue(value)
    await page.context().close()
  })

test('what is still being asked is given up with Escape, and opens nothing', async ({ browser }) => {
  const waits = Promise.withResolvers<void>()
  const page = await choosing(browser, async (route, words) => (words === 'Gymn' ? waits.resolve() : route.continue()))
  await write(page, 'Gym')
  await expect(page.locator(options).first()).toBeVisible()
  await write(page, 'Gymn')
  await waits.promise
  const givenUp = page.waitForEvent('requestfailed', (request) => request.url().includes('q=Gymn'))
  await page.locator(input).press('Escape')
  await givenUp
  await expect(page.locator(options).first()).toBeHidden()
  await page.context().close()
})

test('a question that is refused is not asked again', async ({ browser }) => {
  let asked = 0
  const page = await choosing(browser, (route) => {
    asked++
    return route.fulfill({ status: 404, contentType: 'text/html', body: '<ul><li>Not a school</li></ul>' })
  })
  const answered = page.waitForResponse('**/schools/suggestions*')
  await write(page, 'Gymn')
  await answered
  await page.clock.runFor(120_000)
  await askLast(page)
  expect(asked).toBe(2)
  await expect(page.locator(options)).toHaveCount(0)
  await page.context().close()
})

test('the sign-in page that answers when the session has ended is no list of schools', async ({ browser }) => {
  const page = await choosing(browser, (route) => route.continue())
  await write(page, 'Gym')
  await expect(page.locator(options).first()).toBeVisible()
  await page.context().clearCookies({ name: 'session' })
  await write(page, 'Gymn')
  await expect(page.locator(options)).toHaveCount(0)
  await page.context().close()
})
