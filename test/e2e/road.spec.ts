import { expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { places } from './places.ts'
import * as road from './road.ts'
import { officerSignsIn } from './staff.ts'

const ways: readonly (road.Way & { name: string })[] = [
  { name: 'in English', language: 'en', script: true },
  { name: 'in Arabic', language: 'ar', script: true },
  { name: 'in English, without JavaScript', language: 'en', script: false },
]

for (const way of ways)
  test(`two schools twin, ${way.name}`, async ({ browser }) => {
    // None begins as another does: a name is looked for by its beginning.
    const mark = way.script ? way.language : 'plain'
    const title = `One water, two schools ${mark}`
    const [first, second] = places
    const open = () => road.ownBrowser(browser, way)
    const [anna, benito, annasOfficer, benitosOfficer, pupil] = [await open(), await open(), await open(), await open(), await open()]
    const name = { anna: `Anna Bauer ${mark}`, benito: `Benito Cabrera ${mark}` }

    await test.step('both register and tell of themselves', async () => {
      await road.registers(anna, way, name.anna, `anna-${mark}@school.example`)
      await road.tellsOfThemselves(anna, way, first)
      await road.registers(benito, way, name.benito, `benito-${mark}@school.example`)
      await road.tellsOfThemselves(benito, way, second)
      const early = await anna.goto('/partners')
      expect(early?.status()).toBe(403)
    })

    await test.step('each country’s officer validates', async () => {
      await officerSignsIn(annasOfficer, first.country, `officer-${first.country}-${mark}@service.example`)
      await officerSignsIn(benitosOfficer, second.country, `officer-${second.country}-${mark}@service.example`)
      await road.validates(annasOfficer, name.anna)
      await benitosOfficer.goto('/queue')
      await expect(benitosOfficer.locator('main')).not.toContainText(name.anna)
      await road.validates(benitosOfficer, name.benito)
    })

    await test.step('they find each other and become contacts', async () => {
      await road.asksForContact(anna, name.benito)
      await road.acceptsContact(benito)
    })

    const id = await test.step('they found a project; both services approve', async () => {
      const project = await road.drafts(anna, title)
      await road.acceptsProject(benito, project)
      await road.approves(annasOfficer, title)
      await anna.goto(`/twinspaces/${project}`)
      await expect(anna.locator('textarea[name=body]')).toHaveCount(0)
      await road.approves(benitosOfficer, title)
      return project
    })

    await test.step('journal, picture and pupils', async () => {
      if (way.script) await liveJournal(anna, benito, id)
      else await plainJournal(anna, benito, id)
      const card = await road.makesPupils(anna, id, ['Lotte', 'Emil', 'ليلى'])
      await road.pupilEnters(pupil, card)
      await pupil.locator('turbo-frame.answer a').first().click()
      if (way.script) await expect(pupil.locator('form[action$="/comments"] textarea[name=body]')).toBeFocused()
      await pupil.locator(`form[action$="/comments"] textarea[name=body]`).first().fill('I saw a heron.')
      await road.press(pupil, pupil.locator('form[action$="/comments"] button[type=submit]').first())
      await expect(pupil.locator('main')).toContainText('I saw a heron.')
      for (const outside of ['/partners', '/projects', '/schools', '/queue', `/people/${id}`]) expect((await pupil.goto(outside))?.status(), outside).toBe(404)
    })

    await test.step('a page that both write', async () => {
      await anna.goto(`/twinspaces/${id}/pages`)
      await anna.locator(`form[action="/twinspaces/${id}/pages"] input[name=title]`).fill('Our diary')
      await road.press(anna, anna.locator(`form[action="/twinspaces/${id}/pages"] button[type=submit]`))
      await anna.waitForURL(/\/edit$/)
      const edit = new URL(anna.url()).pathname
      if (way.script) await writeTogether(anna, benito, edit)
      await reads(pupil, edit.replace(/\/edit$/, ''), way.script ? 'We begin in the morning.' : '')
      await expect(pupil.locator('main h1')).toHaveText('Our diary')
    })

    await test.step('closing makes the space read-only and the schools twinned', async () => {
      await anna.goto(`/projects/${id}/closure`)
      await anna.locator('textarea[name=outcome]').fill('A map of both rivers.')
      await road.send(anna, `/projects/${id}/closure`)
      await benito.goto(`/projects/${id}/closure`)
      await road.send(benito, `/projects/${id}/closure/agreement`)
      const journal = await benito.goto(`/twinspaces/${id}`)
      expect(journal?.status()).toBe(200)
      await expect(benito.locator('form[action$="/posts"]')).toHaveCount(0)
      await anna.goto(`/projects/${id}`)
      await anna.locator('a[href^="/schools/"]').first().click()
      await expect(anna.locator('main')).toContainText(title)
      await expect(anna.locator('main h1')).toBeVisible()
    })

    for (const page of [anna, benito, annasOfficer, benitosOfficer, pupil]) await page.context().close()
  })

/** A photograph's size, so that its variants have to be made. */
const picture = async () => ({
  name: 'heron.jpg',
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 1800, height: 1200, channels: 3, background: '#4a7a8c' } })
    .jpeg()
    .toBuffer(),
})

/** Without scripts the words of a picture are asked for when it has come. */
async function post(page: Page, body: string, withPicture = false, script = true): Promise<void> {
  const send = () => road.press(page, page.locator('form[action$="/posts"] button[type=submit]').last())
  await page.locator('form[action$="/posts"] textarea[name=body]').fill(body)
  if (withPicture) {
    const more = page.locator('form[action$="/posts"] details:not([open]) > summary')
    if ((await more.count()) > 0) await more.first().click()
    await page.locator('input[name=pictures]').setInputFiles(await picture())
    if (!script) await send()
    await page.locator('input[name=alt]').fill('A heron by the river')
  }
  await send()
}

/** What one posts, the other sees without reloading. */
async function liveJournal(anna: Page, benito: Page, id: string): Promise<void> {
  const listens = benito.waitForResponse((response) => response.url().includes(`/twinspaces/${id}/stream`))
  await benito.goto(`/twinspaces/${id}`)
  await listens
  await anna.goto(`/twinspaces/${id}`)
  await post(anna, 'The river was five degrees today.', true)
  await expect(anna.locator('#journal')).toContainText('The river was five degrees today.')
  await expect(benito.locator('#journal')).toContainText('The river was five degrees today.')
  await expect(benito.locator('main img[alt="A heron by the river"]')).toBeVisible()
}

async function plainJournal(anna: Page, benito: Page, id: string): Promise<void> {
  await anna.goto(`/twinspaces/${id}`)
  await post(anna, 'The river was five degrees today.', true, false)
  await benito.goto(`/twinspaces/${id}`)
  await expect(benito.locator('#journal')).toContainText('The river was five degrees today.')
  await expect(benito.locator('main img[alt="A heron by the river"]')).toHaveCount(1)
}

async function writeTogether(anna: Page, benito: Page, edit: string): Promise<void> {
  await benito.goto(edit)
  const [hers, his] = [anna.locator('[contenteditable=true]'), benito.locator('[contenteditable=true]')]
  await hers.click()
  await anna.keyboard.type('We begin in the morning.')
  await expect(his).toContainText('We begin in the morning.')
  await his.click()
  await benito.keyboard.press('Control+End')
  await benito.keyboard.press('Enter')
  await benito.keyboard.type('And end in the evening.')
  await expect(hers).toContainText('And end in the evening.')
  const saved = (await anna.locator('page-editor').getAttribute('data-saved')) as string
  for (const page of [anna, benito]) await expect(page.locator('page-editor [data-part=state]')).toHaveText(saved)
}

/** What is written is shown to readers a few seconds later. */
const reads = (page: Page, address: string, words: string): Promise<void> =>
  expect(async () => {
    await page.goto(address)
    expect(await page.locator('main').innerText()).toContain(words)
  }).toPass({ timeout: 60_000 })
