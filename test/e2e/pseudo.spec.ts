import { type Browser, expect, type Page, test } from '@playwright/test'
import { offered } from '../../src/platform/i18n/languages.ts'
import { address } from './address.ts'
import { overflowAt } from './look-at.ts'

/** Screens of forms and of the program's own words; what people wrote stands on others. */
const screens: Readonly<Record<string, readonly string[]>> = {
  '': [
    '/',
    '/about',
    '/accessibility',
    '/privacy',
    '/register',
    '/sign-in',
    '/password',
    '/password/mail',
    '/pupil',
    '/unsubscribe/done',
    '/confirm?token=old',
    '/nothing/here',
  ],
  dimitra: ['/welcome/job-role', '/welcome/subjects', '/welcome/class', '/welcome/school/new', '/welcome/send', '/account', '/sessions', '/partners'],
  eleni: ['/partners?q=qwxzyqwxzy', '/projects/new', '/contacts', '/notifications'],
  nikos: [],
  maria: ['/second-factor', '/queue', '/queue/projects'],
  sofia: ['/countries'],
}
/** Rooms of the TwinSpace, for those who have one; `''` is its first page. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  eleni: ['', '/pages', '/materials', '/members', '/pupils'],
  nikos: ['', '/pages', '/members'],
}

const letters = [...'abcdefghijklmnopqrstuvwxyz']
const pairs = letters.flatMap((one) => letters.map((other) => one + other))
const namesOf = (type: 'region' | 'language', codes: string[]) => {
  const known = new Intl.DisplayNames('en-GB', { type })
  return codes.map((code) => known.of(code) ?? '')
}
const weekdays = letters.slice(0, 7).map((_, day) => new Intl.DateTimeFormat('en-GB', { weekday: 'long' }).format(Date.UTC(2024, 0, 1 + day)))
/** Names that no catalogue holds: the program's own, those of languages in themselves, those Intl knows. */
const names = new Set([
  'OpenTwinning',
  ...offered.map(({ name }) => name),
  ...namesOf(
    'region',
    pairs.map((pair) => pair.toUpperCase()),
  ),
  ...namesOf('language', [...pairs, ...pairs.flatMap((pair) => letters.map((letter) => pair + letter))]),
  ...weekdays,
])
const isName = (text: string): boolean =>
  text.split(/, | and |\s*[·–]\s*| \(|\)/).every((part) => !part || names.has(part) || part.endsWith('*')) || /^\S+@\S+$/.test(text)

/** Somebody of the cast, and the screens to look at. */
async function enter(browser: Browser, cast: string, viewport?: { width: number; height: number }): Promise<{ page: Page; paths: string[] }> {
  const context = await browser.newContext({ baseURL: address, viewport })
  if (cast) await context.request.post('/demo/sign-in', { form: { cast }, headers: { origin: address } })
  const page = await context.newPage()
  const own = screens[cast] ?? []
  if (!rooms[cast]) return { page, paths: [...own] }
  await page.goto('/')
  const [space] = /\/twinspaces\/[^/?"]+/.exec(await page.content()) ?? []
  return { page, paths: [...own, ...rooms[cast].map((room) => `${space}${room}`)] }
}

for (const cast of Object.keys(screens)) {
  const who = cast || 'a visitor'
  test(`at double length and from right to left nothing is wider than a phone, ${who}`, async ({ browser }) => {
    const { page, paths } = await enter(browser, cast, { width: 390, height: 844 })
    const found: string[] = []
    for (const language of ['en-XA', 'en-XB'])
      for (const path of paths) {
        expect((await page.goto(`/${language}${path}`))?.status(), path).not.toBe(500)
        await expect(page.locator('html')).toHaveAttribute('lang', language)
        found.push(...(await overflowAt(page, 390)).map((problem) => `${language} ${path}: ${problem}`))
      }
    await page.context().close()
    expect(found).toEqual([])
  })

  test(`no sentence outside the catalogues, ${who}`, async ({ browser }) => {
    const { page, paths } = await enter(browser, cast)
    const found: string[] = []
    for (const path of paths) {
      await page.goto(`/en-XA${path}`)
      await expect(page.locator('html')).toHaveAttribute('lang', 'en-XA')
      for (const text of await literals(page)) if (!isName(text)) found.push(`${path}: ${text}`)
    }
    await page.context().close()
    expect(found).toEqual([])
  })
}

/** Words on show, or in a label, that no message brought; without what people wrote and what Intl knows. */
const literals = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const known = 'script, style, noscript, svg, template, code, time, bdi, [dir=auto], option, [lang]:not(html)'
    // The marks leave no vowel as it was: plain ones in a text without a message's brackets are a literal.
    const isLiteral = (text: string) => /[aeiou]/i.test(text) && !text.includes('⟦')
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest(known)) continue
      const text = node.nodeValue?.trim() ?? ''
      if (isLiteral(text)) texts.push(text)
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
      for (const each of document.querySelectorAll(`[${name}]`)) {
        const text = each.getAttribute(name) ?? ''
        if (name === 'alt' && /\/pictures\//.test(each.getAttribute('src') ?? '')) continue
        if (isLiteral(text) && !each.closest(known)) texts.push(`${name}=${text}`)
      }
    return texts
  })
