import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test'
import { makeSpace } from '../../src/modules/space/factory.ts'
import { makePage } from '../../src/modules/wiki/factory.ts'
import { address } from './address.ts'
import { castFounders, varDir, withDatabase } from './database.ts'

/** A space of Eleni’s and Aino’s with one page. */
const ownSpace = () =>
  withDatabase(varDir(), async (db) => {
    const space = await makeSpace({ db }, await castFounders(db))
    await makePage({ db }, space, { title: 'There from the start' })
    return space
  })

async function signIn(browser: Browser, cast: string): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: address })
  await context.request.post('/demo/sign-in', { form: { cast }, headers: { origin: address } })
  return context
}
const addPage = (context: BrowserContext, space: { id: string }, title: string) =>
  context.request.post(`/twinspaces/${space.id}/pages`, { form: { title }, headers: { origin: address } })

/** Counts what the page is told, and how often it fetches itself again. */
async function watch(page: Page): Promise<{ told: () => Promise<number>; fetched: () => number; streams: () => number }> {
  const [asked, streams] = [new Set<unknown>(), new Set<unknown>()]
  page.on('request', (request) => {
    if (request.resourceType() === 'fetch' && request.method() === 'GET' && request.url() === page.url()) asked.add(request)
    if (request.url().includes('/stream?')) streams.add(request)
  })
  await page.addInitScript(() => {
    document.addEventListener('turbo:before-stream-render', (event) => {
      if ((event.target as HTMLElement).getAttribute('action') === 'refresh') Object.assign(window, { told: Number(Object(window).told ?? 0) + 1 })
    })
  })
  return { told: () => page.evaluate(() => Number(Object(window).told ?? 0)), fetched: () => asked.size, streams: () => streams.size }
}

const tellAll = (page: Page) => page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<turbo-stream action="refresh"></turbo-stream>'))

test('a title that is being typed is not taken away by what others do; the page shows that when it is sent or taken back', async ({ browser }) => {
  const [eleni, aino, space] = [await signIn(browser, 'eleni'), await signIn(browser, 'aino'), await ownSpace()]
  const page = await eleni.newPage()
  const { told, fetched, streams } = await watch(page)
  const listens = page.waitForResponse((response) => response.url().includes('/stream?'))
  await page.goto(`/en/twinspaces/${space.id}/pages`)
  await listens
  const [title, list] = [page.locator('input[name=title]'), page.locator('main')]

  await addPage(aino, space, 'Seen at once')
  await expect(list).toContainText('Seen at once')
  await title.fill('Half a title')
  const [before, heard] = [fetched(), await told()]
  await addPage(aino, space, 'Seen when it is taken back')
  await expect.poll(told).toBeGreaterThan(heard)
  await title.press('End')
  await title.pressSequentially(' and the other half')
  expect(fetched()).toBe(before)
  await expect(title).toHaveValue('Half a title and the other half')
  await expect(list).not.toContainText('Seen when it is taken back')
  await title.fill('')
  await expect(list).toContainText('Seen when it is taken back')
  expect([fetched(), streams()]).toEqual([before + 1, 1])

  // Somebody begins to type while the page is on its way.
  const [arrived, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  let held = false
  await page.route(page.url(), async (route) => {
    if (held) return route.continue()
    held = true
    const response = await route.fetch()
    arrived.resolve()
    await go.promise
    await route.fulfill({ response })
  })
  await addPage(aino, space, 'Seen when it is sent')
  await arrived.promise
  await title.fill('Begun meanwhile')
  const answered = page.waitForResponse((response) => response.url() === page.url())
  go.resolve()
  await (await answered).finished()
  await page.unroute(page.url())
  await expect(title).toHaveValue('Begun meanwhile')
  await title.press('Enter')
  await page.waitForURL(/\/edit$/)
  await page.goto(`/en/twinspaces/${space.id}/pages`)
  await expect(list).toContainText('Seen when it is sent')
  await expect(list).toContainText('Begun meanwhile')
  for (const context of [eleni, aino]) await context.close()
})

test('what is told while an older page is on its way stays in it', async ({ browser }) => {
  const [eleni, aino, space] = [await signIn(browser, 'eleni'), await signIn(browser, 'aino'), await ownSpace()]
  const page = await eleni.newPage()
  const listens = page.waitForResponse((response) => response.url().includes('/stream?'))
  await page.goto(`/en/twinspaces/${space.id}`)
  await listens
  const [arrived, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  await page.route(page.url(), async (route) => {
    const response = await route.fetch()
    arrived.resolve()
    await go.promise
    await route.fulfill({ response })
  })
  await tellAll(page)
  await arrived.promise
  await aino.request.post(`/twinspaces/${space.id}/posts`, { form: { body: 'Told meanwhile' }, headers: { origin: address } })
  await expect(page.locator('main')).toContainText('Told meanwhile')
  const changed = page.evaluate(() => new Promise((done) => document.addEventListener('turbo:morph', done, { once: true })).then(() => true))
  go.resolve()
  await changed
  await expect(page.locator('main')).toContainText('Told meanwhile')
  for (const context of [eleni, aino]) await context.close()
})

const picture = { name: 'heron.png', mimeType: 'image/png', buffer: Buffer.from('not looked at here') }
const controls: { what: string; at: (space: string) => string; change: (page: Page) => Promise<unknown>; undo: (page: Page) => Promise<unknown> }[] = [
  {
    what: 'words',
    at: (space) => `/en/twinspaces/${space}`,
    change: (page) => page.locator('.composer textarea').fill('Words'),
    undo: (page) => page.locator('.composer textarea').fill(''),
  },
  {
    what: 'a choice',
    at: (space) => `/en/twinspaces/${space}/pages`,
    change: (page) => page.locator('select[name=parentId]').selectOption({ index: 1 }),
    undo: (page) => page.locator('select[name=parentId]').selectOption({ index: 0 }),
  },
  {
    what: 'a file',
    at: (space) => `/en/twinspaces/${space}`,
    change: async (page) => {
      await page.locator('.composer summary').click()
      await page.locator('input[name=pictures]').setInputFiles(picture)
    },
    undo: (page) => page.locator('.chosen-pictures li button').click(),
  },
  {
    what: 'a tick',
    at: () => '/en/account',
    change: (page) => page.locator('input[type=checkbox]').first().click(),
    undo: (page) => page.locator('input[type=checkbox]').first().click(),
  },
]
test('nothing that has not been sent is taken away: words, a choice, a file, a tick, a form that came back', async ({ browser }) => {
  const [eleni, space] = [await signIn(browser, 'eleni'), await ownSpace()]
  const page = await eleni.newPage()
  const { told, fetched } = await watch(page)
  for (const { what, at, change, undo } of controls) {
    await page.goto(at(space.id))
    await change(page)
    const before = fetched()
    await tellAll(page)
    await expect.poll(told, what).toBe(1)
    await page.waitForTimeout(300)
    expect(fetched(), what).toBe(before)
    await undo(page)
    await expect.poll(fetched, what).toBe(before + 1)
  }
  await page.goto(`/en/twinspaces/${space.id}`)
  await page.locator('.composer button[type=submit]').click()
  await expect(page.locator('.composer .errors')).toBeVisible()
  const before = fetched()
  await tellAll(page)
  await expect.poll(told).toBe(1)
  await page.waitForTimeout(300)
  expect(fetched()).toBe(before)
  await expect(page.locator('.composer .errors')).toBeVisible()
  await eleni.close()
})

test('what somebody has opened, and what scripts have made, stays when the page fetches itself again', async ({ browser }) => {
  const [eleni, space] = [await signIn(browser, 'eleni'), await ownSpace()]
  const page = await eleni.newPage()
  const changed = () => page.evaluate(() => new Promise((done) => document.addEventListener('turbo:morph', done, { once: true })).then(() => true))
  await page.goto(`/en/twinspaces/${space.id}`)
  await page.locator('.composer summary').click()
  await expect(page.locator('.composer .count')).toHaveCount(1)
  await withDatabase(varDir(), (db) => db.updateTable('projects').set({ title: 'Another name' }).where('id', '=', space.id).execute())
  await Promise.all([changed(), tellAll(page)])
  await expect(page).toHaveTitle(/Another name/)
  await expect(page.locator('input[name=pictures]')).toBeVisible()
  await expect(page.locator('.composer .count')).toHaveCount(1)

  await page.goto('/en/account')
  await expect(page.locator('theme-switch')).toBeVisible()
  await Promise.all([changed(), tellAll(page)])
  await expect(page.locator('theme-switch')).toBeVisible()
  await eleni.close()
})

test('a page that was refused while the program started anew listens again, and shows what it has missed', async ({ browser }) => {
  const [eleni, aino, space] = [await signIn(browser, 'eleni'), await signIn(browser, 'aino'), await ownSpace()]
  const page = await eleni.newPage()
  let refused = 0
  await page.route('**/stream?*', (route) => (refused++ < 2 ? route.fulfill({ status: 503 }) : route.continue()))
  await page.goto(`/en/twinspaces/${space.id}/pages`)
  await addPage(aino, space, 'Added while nobody could be told')
  await expect(page.locator('main')).toContainText('Added while nobody could be told')
  expect(refused).toBeGreaterThan(2)
  await Promise.all([eleni.close(), aino.close()])
})
