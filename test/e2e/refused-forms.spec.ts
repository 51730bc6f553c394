import { expect, test } from '@playwright/test'
import { address } from './address.ts'

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
