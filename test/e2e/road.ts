import { type Browser, type BrowserContext, expect, type Locator, type Page } from '@playwright/test'
import { address as base } from './address.ts'
import type { Place } from './places.ts'
import { linkIn, mailTo } from './post-office.ts'

export const password = 'wool on seven spindles'

/** How the road is walked: in which language, and with JavaScript or without. */
export type Way = { language: 'en' | 'ar'; script: boolean }

/** A browser of one's own, in the language of the way. */
export async function ownBrowser(browser: Browser, { language, script }: Way): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ javaScriptEnabled: script, locale: 'en-GB', baseURL: base })
  const page = await context.newPage()
  await page.goto(`/${language}/`)
  await expect(page.locator('html')).toHaveAttribute('lang', language)
  await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr')
  return page
}

/** Presses a button that sends a form, and waits for the answer; a draft also saves itself now and then. */
export async function press(page: Page, button: Locator): Promise<void> {
  const answered = page.waitForResponse((response) => response.request().method() === 'POST' && !response.request().headers()['x-autosave'])
  await button.click()
  await (await answered).finished()
  await page.waitForLoadState('load')
}

/** The button of the form that posts to an address. */
export const send = (page: Page, action: string): Promise<void> => press(page, page.locator(`form[action="${action}"] button[type=submit]`).last())

export async function registers(page: Page, { language }: Way, name: string, address: string): Promise<void> {
  await page.goto('/register')
  await page.locator('input[name=name]').fill(name)
  await page.locator('input[name=email]').fill(address)
  await page.locator('input[name=password]').fill('password123')
  await page.locator('select[name=language]').selectOption(language)
  await send(page, '/register')
  // Among the commonest: refused beside the field, and nothing else is lost.
  await expect(page.locator('input[name=password]')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.locator('input[name=email]')).toHaveValue(address)
  await page.locator('input[name=password]').fill(password)
  await send(page, '/register')
  await page.goto(linkIn(await mailTo(address, '/confirm')))
  await send(page, '/confirm')
  await expect(page).toHaveURL(/\/welcome/)
}

export async function tellsOfThemselves(page: Page, { script }: Way, place: Place): Promise<void> {
  await page.locator('input[name=jobRole][value=teacher]').check()
  await send(page, '/welcome/job-role')
  await choosesSchool(page, script, place)
  await page.locator('input[name=subjects][value=biology]').check()
  await send(page, '/welcome/subjects')
  await page.locator('select[name=language0]').selectOption(place.teaches)
  await page.locator('select[name=level0]').selectOption('native')
  await page.locator('select[name=language1]').selectOption('en')
  await page.locator('select[name=level1]').selectOption('B2')
  await send(page, '/welcome/languages')
  await page.locator('input[name=ages][value="12-15"]').check()
  await page.locator('input[name=projects]').check()
  await page.locator('textarea[name=ideas]').fill('What swims in our water?')
  await send(page, '/welcome/class')
  await send(page, '/welcome/application')
}

async function choosesSchool(page: Page, script: boolean, { typed, school }: Place): Promise<void> {
  const text = page.locator('input[name="school-text"]')
  await text.fill(typed)
  if (script) await page.locator('[role=option]').filter({ hasText: school }).first().click()
  else {
    await press(page, page.locator('button[name="school-search"]'))
    await page.locator('label').filter({ hasText: school }).first().click()
  }
  await send(page, '/welcome/school')
}

/** The officer finds the application in the queue by its name, opens it and validates. */
export async function validates(page: Page, name: string): Promise<void> {
  await page.goto('/queue')
  await page.locator('main a[href^="/queue/people/"]').filter({ hasText: name }).first().click()
  await press(page, page.locator('button[name=decision][value=validated]'))
}

export async function asksForContact(page: Page, name: string): Promise<void> {
  await page.goto(`/partners?q=${encodeURIComponent(name)}`)
  await page.locator('main a[href^="/people/"]').filter({ hasText: name }).first().click()
  await page.locator('textarea[name=message]').fill('My class would like to look at water with yours. Shall we?')
  await press(page, page.locator('form[action$="/contact-request"] button[type=submit]'))
}

export async function acceptsContact(page: Page): Promise<void> {
  await page.goto('/contacts')
  await press(page, page.locator('button[name=answer][value=accepted]').first())
}

/** Chooses school and contact, fills in the three steps of the draft and sends it to the partner. Returns the project's id. */
export async function drafts(page: Page, title: string): Promise<string> {
  await page.goto('/projects/new')
  await page.locator('input[name=schoolId]').first().check()
  await page.locator('input[name=partner]').first().check()
  await send(page, '/projects')
  await page.waitForURL(/\/projects\/[0-9a-f-]{36}\/draft/)
  const id = /projects\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
  await page.goto(`/projects/${id}/draft/idea`)
  await page.locator('input[name=title]').fill(title)
  await page.locator('textarea[name=description]').fill('Two classes look into the water that runs past their schools.')
  await page.locator('textarea[name=aims]').fill('To see that a river and an ocean are one water.')
  await page.locator('input[name=languages][value=en]').check()
  await send(page, `/projects/${id}/draft/idea`)
  await page.goto(`/projects/${id}/draft/pupils`)
  await page.locator('input[name=agesFrom]').fill('12')
  await page.locator('input[name=agesTo]').fill('14')
  await page.locator('input[name=pupilCount]').fill('46')
  await page.locator('input[name=subjects][value=biology]').check()
  await page.locator('input[name=competences][value=citizenship]').check()
  await send(page, `/projects/${id}/draft/pupils`)
  await page.goto(`/projects/${id}/draft/work`)
  await page.locator('textarea[name=process]').fill('Mixed teams measure on the same day and write one diary.')
  await page.locator('textarea[name=results]').fill('A diary, a map and a song.')
  await page.locator('input[name=tools]').fill('Thermometers, litmus paper')
  await page.locator('input[name=startsOn]').fill('2027-01-11')
  await page.locator('input[name=endsOn]').fill('2027-05-28')
  await send(page, `/projects/${id}/draft/work`)
  await page.goto(`/projects/${id}`)
  await send(page, `/projects/${id}/proposal`)
  return id
}

export async function acceptsProject(page: Page, id: string): Promise<void> {
  await page.goto(`/projects/${id}`)
  await press(
    page,
    page.locator(`form[action="/projects/${id}/answer"] button[value=accepted], form[action="/projects/${id}/answer"] button[type=submit]`).first(),
  )
}

export async function approves(page: Page, title: string): Promise<void> {
  await page.goto('/queue/projects')
  await page.locator('main a[href^="/queue/projects/"]').filter({ hasText: title }).first().click()
  await page.locator('input[name=decision][value=approved]').check()
  await press(page, page.locator('form[action$="/decision"] button[type=submit]'))
}

/** Makes pupils from a pasted list; returns what stands on the first card. */
export async function makesPupils(page: Page, id: string, names: readonly string[]): Promise<{ userName: string; secret: string }> {
  await page.goto(`/twinspaces/${id}/pupils`)
  await openMore(page, 'textarea[name=list]')
  await page.locator('textarea[name=list]').fill(names.join('\n'))
  await press(page, page.locator(`form[action="/twinspaces/${id}/pupils/preview"] button[type=submit]`))
  await press(page, page.locator(`form[action="/twinspaces/${id}/pupils"] button[type=submit]`).first())
  const cards = page.locator('.sign-card')
  await expect(cards).toHaveCount(names.length)
  await expect(cards.first().locator('svg').last()).toBeVisible()
  const [, userName = '', secret = ''] = await cards.first().locator('dd').allInnerTexts()
  return { userName, secret }
}

async function openMore(page: Page, field: string): Promise<void> {
  const closed = page.locator(`details:not([open]):has(${field}) > summary`)
  if ((await closed.count()) > 0) await closed.first().click()
}

export async function pupilEnters(page: Page, card: { userName: string; secret: string }): Promise<void> {
  await page.goto('/pupil')
  await page.locator('input[name=userName]').fill(card.userName)
  await page.locator('input[name=secret]').fill(card.secret)
  await send(page, '/pupil')
  await expect(page).toHaveURL(/\/twinspaces\//)
}
