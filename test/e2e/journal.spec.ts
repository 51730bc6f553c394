import { type Browser, expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { makePost, makeSpace } from '../../src/modules/space/factory.ts'
import { address } from './address.ts'
import { castFounders, varDir, withDatabase } from './database.ts'

/** A space of Eleni’s and Aino’s with a post of each. */
const ownSpace = () =>
  withDatabase(varDir(), async (db) => {
    const founders = await castFounders(db)
    const space = await makeSpace({ db }, founders)
    for (const person of founders) await makePost({ db }, space, { person }, `Written by ${person.name}`)
    return space
  })

/** Somebody’s journal at the address that pages link to, without a language. */
async function journalOf(browser: Browser, cast: string, space: { id: string }): Promise<Page> {
  const context = await browser.newContext({ baseURL: address, locale: 'en-GB' })
  // The demonstration goes on in the language it was entered in.
  const language = cast === 'eleni' ? 'el' : 'en'
  await context.request.post('/demo/sign-in', { form: { cast }, headers: { origin: address, 'accept-language': language } })
  const page = await context.newPage()
  await page.goto(`/twinspaces/${space.id}`)
  return page
}

test('U8: after a post with a picture the form is empty, and words alone are a post', async ({ browser }) => {
  const page = await journalOf(browser, 'aino', await ownSpace())
  const buffer = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#4a7a8c' } })
    .jpeg()
    .toBuffer()
  const composer = page.locator('.composer')
  await composer.locator('textarea').fill('With a picture')
  await composer.locator('summary').click()
  await composer.locator('input[name=pictures]').setInputFiles({ name: 'heron.jpg', mimeType: 'image/jpeg', buffer })
  await composer.locator('[name=alt]').fill('A heron')
  await composer.locator('button[type=submit]').click()
  await expect(page.locator('#journal img[alt="A heron"]')).toBeVisible()
  await expect.poll(() => composer.locator('input[name=pictures]').evaluate((input) => (input as HTMLInputElement).files?.length)).toBe(0)
  await composer.locator('textarea').fill('Words alone')
  await composer.locator('button[type=submit]').click()
  await expect(page.locator('#journal')).toContainText('Words alone')
  await page.context().close()
})

test('a comment is written where it is asked for, one’s own words are changed, and both are seen by others', async ({ browser }) => {
  const space = await ownSpace()
  const [aino, eleni] = [await journalOf(browser, 'aino', space), await journalOf(browser, 'eleni', space)]
  const hers = aino.locator('.post', { hasText: 'Written by Eleni' })
  await hers.locator('turbo-frame.answer a').press('Enter')
  await expect(hers.locator('textarea')).toBeFocused()
  await aino.keyboard.type('We saw it too')
  await hers.locator('.answer button').click()
  await expect(hers.locator('.comment')).toContainText('We saw it too')
  expect(new URL(aino.url()).pathname).toBe(`/twinspaces/${space.id}`)
  await expect(eleni.locator('.comment')).toContainText('We saw it too')

  await hers.locator('.comment a[href$="/edit"]').click()
  await aino.waitForURL(/\/edit$/)
  await aino.locator('textarea[name=body]').fill('We saw it, too')
  await aino.locator('main form button[type=submit]').click()
  await expect(aino.locator('.comment')).toContainText('We saw it, too')
  await expect(eleni.locator('.comment p.small')).toContainText('· με αλλαγές')
  for (const page of [aino, eleni]) await page.context().close()
})
