import { expect, type Page, test } from '@playwright/test'
import { Browser } from '../browser.ts'
import { visits } from '../screens/index.ts'
import { findLayouts, placeOf } from '../screens/layouts.ts'
import { type Screen, titleOf } from '../screens/screen.ts'
import type { Viewer } from '../screens/viewers.ts'
import { prepare, type ScreensWorld } from '../screens/world.ts'
import { address } from './address.ts'
import { secretOf, varDir, withDatabase } from './database.ts'
import { barriersOn, goTo, overflowAt } from './look-at.ts'

/** How a screen is looked at: one document, in one light and width after the other; for what may be wrong there alone. */
type Guise = { name: string; scheme: 'light' | 'dark'; width: number; narrowest?: number; rules?: string[] }
const light: Guise = { name: 'light', scheme: 'light', width: 1280 }
// At night everything stands where it stood: only colours are others.
const dark: Guise = { name: 'dark', scheme: 'dark', width: 1280, rules: ['color-contrast', 'link-in-text-block'] }
const phone: Guise = { name: 'on a phone', scheme: 'light', width: 390, narrowest: 320 }
const narrow: Guise = { ...phone, rules: [] }

const every = { en: [light, dark, phone], ar: [light, phone] } as const
/** For a screen that is made of parts a layout shows. */
const ordinary = { en: [light, narrow], ar: [] } as const
/** Whether every screen is looked at in every guise, or the layouts alone: `npm run test:all` has the time. */
const all = Boolean(process.env.EVERY_GUISE)

let things: ReturnType<typeof prepareThings> | undefined
/** What there is to look at, once a worker: each has people of its own. A hook would deal out the tests beforehand, half to each. */
const prepared = () => (things ??= prepareThings())

async function prepareThings() {
  const world = await withDatabase(varDir(), (db) => prepare(db, secretOf(varDir())))
  const layouts = all ? new Set<string>() : await findLayouts(world, () => new Browser({ fetch }, {}, address), 'fr')
  return { world, layouts }
}

for (const { name, viewer, screens } of visits)
  test(`screens of ${name}`, async ({ browser }) => {
    const { world, layouts } = await prepared()
    const context = await browser.newContext({ baseURL: address, reducedMotion: 'reduce', locale: 'en-GB' })
    const page = await context.newPage()
    await enter(page, viewer, world)
    const said = listen(page)
    const wrong: string[] = []
    for (const language of ['en', 'ar'] as const)
      for (const [at, screen] of screens(world, language).entries()) {
        const guises = (all || layouts.has(placeOf(name, at)) ? every : ordinary)[language]
        if (guises.length === 0) continue
        const problems = await look(page, screen, language, guises).catch((error: Error) => [`could not be looked at: ${error.message}`])
        wrong.push(...[...problems, ...said.splice(0)].map((problem) => `${titleOf(screen)}, ${language}: ${problem}`))
      }
    await context.close()
    expect(wrong.join('\n')).toBe('')
  })

async function look(page: Page, screen: Screen, language: string, guises: readonly Guise[]): Promise<string[]> {
  await wear(page, light)
  const response = await goTo(page, language, screen)
  const problems = response.status() === (screen.status ?? 200) ? [] : [`answers ${response.status()}`]
  for (const guise of guises) {
    await wear(page, guise)
    const barriers = guise.rules?.length === 0 ? [] : await barriersOn(page, guise.rules)
    const found = [...barriers, ...(await overflowOf(page, guise))]
    problems.push(...found.map((problem) => `${guise.name}: ${problem}`))
  }
  return problems
}

async function wear(page: Page, { scheme, width }: Guise): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
  await page.setViewportSize({ width, height: 844 })
}

const overflowOf = async (page: Page, { width, narrowest }: Guise): Promise<string[]> =>
  narrowest ? [...(await overflowAt(page, width)), ...(await overflowAt(page, narrowest))] : []

async function enter(page: Page, { demo, cookies }: Viewer, world: ScreensWorld): Promise<void> {
  const given = Object.entries(cookies?.(world) ?? {})
  await page.context().addCookies(given.map(([name, value]) => ({ name, value, url: address })))
  if (demo) await page.context().request.post('/demo/sign-in', { form: { cast: demo }, headers: { origin: address } })
}

/** What the browser complains of, except about the status of a page that is meant to have it. */
function listen(page: Page): string[] {
  const said: string[] = []
  page.on('console', (message) => {
    const ofPage = /status of 4\d\d/.test(message.text()) && message.location().url.split('?')[0] === page.url().split('?')[0]
    if (message.type() === 'error' && !ofPage) said.push(`console: ${message.text()} ${message.location().url}`)
  })
  page.on('pageerror', (error) => said.push(`script: ${error.message}`))
  return said
}
