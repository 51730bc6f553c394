import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { root } from '../../src/platform/http/assets.ts'
import { address } from './address.ts'
import { varDir, withDatabase } from './database.ts'
import { barriersOn, goTo, overflowAt, problemsOf } from './look-at.ts'
import { type Screen, type Viewer, viewers, withoutScreen } from './screens.ts'
import { prepare, type ScreensWorld } from './screens-world.ts'

/** How a screen is looked at: one document, in one light and width after the other; for what may be wrong there alone. */
type Guise = { name: string; scheme: 'light' | 'dark'; width: number; narrowest?: number; rules?: string[] }
const light: Guise = { name: 'light', scheme: 'light', width: 1280 }
// At night everything stands where it stood: only colours are others.
const dark: Guise = { name: 'dark', scheme: 'dark', width: 1280, rules: ['color-contrast', 'link-in-text-block'] }
const phone: Guise = { name: 'on a phone', scheme: 'light', width: 390, narrowest: 320 }
const languages = { en: [light, dark, phone], ar: [light, phone] } as const

// Each worker has people of its own.
test.describe.configure({ mode: 'parallel' })

let world: ScreensWorld
test.beforeAll(async () => {
  world = await withDatabase(varDir(), prepare)
})

test('every route that shows a screen is looked at', async () => {
  const { routes } = (await import(join(root, 'dist/src/routes.js'))) as typeof import('../../src/routes.ts')
  const paths = routes.filter(({ method }) => method === 'GET').map(({ path }) => path)
  const routeOf = (at: string) => paths.find((path) => pattern(path).test(at.replace(/\?.*/, '')))
  const seen = new Set(viewers.flatMap(({ screens }) => screens(world, 'light').map(({ at }) => routeOf(at))))
  expect(paths.filter((path) => !seen.has(path) && !withoutScreen[path])).toEqual([])
  expect(Object.keys(withoutScreen).filter((path) => !paths.includes(path))).toEqual([])
})

const pattern = (path: string): RegExp => new RegExp(`^${path.replace(/:\w+\{([^}]+)\}/g, '($1)').replace(/:\w+/g, '[^/]+')}$`)

for (const viewer of viewers)
  for (const [language, guises] of Object.entries(languages))
    test(`screens of ${viewer.name}, ${language}`, async ({ browser }) => {
      const context = await browser.newContext({ baseURL: address, reducedMotion: 'reduce', locale: 'en-GB' })
      const page = await context.newPage()
      await enter(page, viewer)
      const said = listen(page)
      const wrong: string[] = []
      for (const screen of viewer.screens(world, language)) {
        const problems = await look(page, screen, language, guises).catch((error: Error) => [`could not be looked at: ${error.message}`])
        wrong.push(...[...problems, ...said.splice(0)].map((problem) => `${titleOf(screen)}: ${problem}`))
      }
      await context.close()
      expect(wrong.join('\n')).toBe('')
    })

async function look(page: Page, screen: Screen, language: string, guises: readonly Guise[]): Promise<string[]> {
  await wear(page, light)
  const response = await goTo(page, language, screen)
  const problems = response.status() === (screen.status ?? 200) ? [] : [`answers ${response.status()}`]
  problems.push(...(await problemsOf(page, response, language)))
  for (const guise of guises) {
    await wear(page, guise)
    const found = [...(await barriersOn(page, guise.rules)), ...(await overflowOf(page, guise))]
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

async function enter(page: Page, { demo, cookies }: Viewer): Promise<void> {
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

const titleOf = ({ at, send }: Screen): string => (send ? `${at} → ${send.at(-1)?.form}` : at)
