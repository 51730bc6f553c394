import { expect, test } from '@playwright/test'
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
