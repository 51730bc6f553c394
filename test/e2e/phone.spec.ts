import { expect, type Page, test } from '@playwright/test'
import { address } from './address.ts'
import { overflowAt } from './look-at.ts'

const phone = { baseURL: address, viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' } as const

async function enter(page: Page, cast: string): Promise<void> {
  await page.context().request.post('/demo/sign-in', { form: { cast }, headers: { origin: address } })
}

/** Lists with what can be pressed in their rows, by who sees them. */
const lists = {
  maria: ['/queue', '/queue/decisions', '/queue/teachers', '/queue/projects', '/queue/reports'],
  sofia: ['/countries', '/queue/projects'],
  eleni: ['/sessions', '/reports'],
  '': ['/outbox', '/ui'],
}

for (const [cast, paths] of Object.entries(lists))
  test(`U23: on a phone all of a table is in reach, and it stays a table for who hears it, ${cast || 'a visitor'}`, async ({ browser }) => {
    const context = await browser.newContext(phone)
    const page = await context.newPage()
    if (cast) await enter(page, cast)
    for (const path of paths) {
      await page.goto(`/en${path}`)
      expect(await overflowAt(page, 390), path).toEqual([])
      expect(await overflowAt(page, 320), path).toEqual([])
      const table = page.locator('section.table')
      if ((await table.count()) === 0) continue
      const box = await table.evaluate((each) => ({
        wide: each.scrollWidth > each.clientWidth,
        row: getComputedStyle(each.querySelector('tbody tr') as Element).display,
      }))
      expect(box, path).toEqual({ wide: false, row: 'grid' })
      const heard = await rolesOn(page)
      for (const role of ['table', 'row', 'columnheader', 'rowheader', 'cell']) expect(heard, `${role} at ${path}`).toContain(role)
    }
    await context.close()
  })

/** What the browser tells a screen reader that there is. */
async function rolesOn(page: Page): Promise<Set<string>> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  return new Set(nodes.filter(({ ignored }) => !ignored).map(({ role }) => String(role?.value)))
}

for (const language of ['en', 'el', 'ar', 'ka'])
  test(`U23: in every section of a TwinSpace the phone shows which it is, also further down, ${language}`, async ({ browser }) => {
    const context = await browser.newContext(phone)
    const page = await context.newPage()
    await enter(page, 'eleni')
    await page.goto(`/${language}/`)
    const [space] = /\/twinspaces\/[^/?"]+/.exec(await page.content()) ?? []
    await page.goto(`/${language}${space}`)
    const sections = await page.locator('.sections a').evaluateAll((links) => links.map((each) => each.getAttribute('href') ?? ''))
    expect(sections).toHaveLength(6)
    for (const width of [390, 320])
      for (const at of sections) {
        await page.setViewportSize({ width, height: 844 })
        await page.goto(new URL(at, page.url()).pathname)
        const current = page.locator('.sections [aria-current]')
        await expect(current).toHaveAttribute('href', at)
        await expect(current, `${at} at ${width}`).toBeInViewport({ ratio: 0.98 })
        await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
        await expect(current, `the foot of ${at} at ${width}`).toBeInViewport({ ratio: 0.98 })
      }
    await context.close()
  })
