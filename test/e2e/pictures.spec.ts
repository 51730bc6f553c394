import { type Browser, expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { makeSpace } from '../../src/modules/space/factory.ts'
import { address } from './address.ts'
import { castFounders, varDir, withDatabase } from './database.ts'
import { barriersOn } from './look-at.ts'

const ownSpace = () => withDatabase(varDir(), async (db) => makeSpace({ db }, await castFounders(db)))

async function journalOf(browser: Browser, { id }: { id: string }, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ baseURL: address, locale: 'en-GB', javaScriptEnabled })
  await context.request.post('/demo/sign-in', { form: { cast: 'aino' }, headers: { origin: address } })
  const page = await context.newPage()
  await page.goto(`/en/twinspaces/${id}`)
  return page
}

const picture = async (name: string, background: string) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .jpeg()
    .toBuffer(),
})

test('U11, U22: pictures are chosen together and shown before they are sent; what lacks words comes back with them; in the journal they open in place', async ({
  browser,
}) => {
  const page = await journalOf(browser, await ownSpace())
  const composer = page.locator('.composer')
  const lines = composer.locator('.chosen-pictures li')
  await composer.locator('textarea').fill('Three herons')
  await composer.locator('summary').click()
  await composer.locator('input[type=file]').setInputFiles([await picture('a.jpg', '#c33'), await picture('b.jpg', '#3c3'), await picture('c.jpg', '#33c')])
  await expect(lines).toHaveCount(3)
  await expect(lines.first().locator('input[name=alt]')).toBeFocused()
  await lines.nth(1).getByRole('button', { name: 'Leave this picture out' }).click()
  await lines.first().locator('input[name=alt]').fill('The first heron')
  expect(await barriersOn(page)).toEqual([])
  await composer.locator('button[type=submit]').click()
  await expect(composer.locator('[name=chosen]')).toHaveCount(2)
  await expect(composer).toContainText('People who cannot see it need your words.')
  expect(await barriersOn(page)).toEqual([])
  await expect(lines.first().locator('input[name=alt]')).toHaveValue('The first heron')
  await lines.nth(1).locator('input[name=alt]').fill('The last heron')
  await composer.locator('button[type=submit]').click()
  const last = page.locator('#journal a[data-viewer]', { has: page.locator('img[alt="The last heron"]') })
  await expect(last).toBeVisible()
  await expect(lines).toHaveCount(0)

  const [viewer, here] = [page.locator('dialog.viewer'), page.url()]
  await last.press('Enter')
  await expect(viewer).toContainText('The last heron')
  await expect(viewer.locator('[data-close]')).toBeFocused()
  expect(await barriersOn(page)).toEqual([])
  await page.keyboard.press('ArrowLeft')
  await expect(viewer).toContainText('The first heron')
  await page.keyboard.press('Escape')
  await expect(viewer).toHaveCount(0)
  await expect(last).toBeFocused()
  await last.press('Enter')
  await expect(viewer).toContainText('The last heron')
  await page.goBack()
  await expect(viewer).toHaveCount(0)
  await expect(last).toBeFocused()
  expect(page.url()).toBe(here)
  await page.context().close()
})

test('U11, U22: the same without scripts: words are asked for on the next page, and a picture has a page with a way back', async ({ browser }) => {
  const page = await journalOf(browser, await ownSpace(), false)
  const composer = page.locator('.composer')
  await composer.locator('textarea').fill('One heron')
  await composer.locator('summary').click()
  await composer.locator('input[type=file]').setInputFiles([await picture('a.jpg', '#c33')])
  await composer.locator('button[type=submit]').click()
  await composer.locator('.chosen-pictures input[name=alt]').fill('A heron')
  await composer.locator('button[type=submit]').click()
  await page.locator('#journal img[alt="A heron"]').click()
  await expect(page.locator('main figure')).toContainText('A heron')
  await page.getByRole('link', { name: 'To the post with this picture' }).click()
  await expect(page.locator('main .post')).toContainText('One heron')
  await page.context().close()
})
