import { expect, test } from '@playwright/test'
import { makeProject } from '../../src/modules/projects/factory.ts'
import { address } from './address.ts'
import { varDir, withDatabase } from './database.ts'

/** A draft of Eleni’s. */
const makeDraft = () =>
  withDatabase(varDir(), async (db) => {
    const people = db.selectFrom('people').innerJoin('person_schools', 'person_id', 'people.id').select(['people.id', 'country', 'school_id'])
    const [one, other] = (await people.where('demo_cast', 'in', ['eleni', 'aino']).execute()).map(({ id, country, school_id }) => ({
      id,
      country: String(country),
      schoolId: school_id,
    }))
    if (!one || !other) throw new Error('the cast is not there')
    return makeProject({ db }, { founders: [one, other], state: 'draft', title: '' })
  })

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
  await expect(page.locator('draft-autosave [role=status]')).toContainText('you are no longer signed in')
  await expect(page.locator('input[name=title]')).toHaveValue('A river with two names')
  await context.close()
})

test('what is typed before the page’s scripts are there is saved when they are', async ({ browser }) => {
  const draft = await makeDraft()
  const context = await browser.newContext({ baseURL: address })
  await context.request.post('/demo/sign-in', { form: { cast: 'eleni' }, headers: { origin: address } })
  const page = await context.newPage()
  const typed = Promise.withResolvers<void>()
  await page.route('**/*draft-autosave*', async (route) => {
    await typed.promise
    await route.continue()
  })
  await page.goto(`/en/projects/${draft.id}/draft/idea`, { waitUntil: 'commit' })
  await page.locator('input[name=title]').fill('A river with two names')
  typed.resolve()
  await expect(page.locator('draft-autosave [role=status]')).toContainText('Saved')
  await context.close()
})
