import { expect, type Page, test } from '@playwright/test'
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
  maria: ['/second-factor'],
}

const regions = new Intl.DisplayNames('en-GB', { type: 'region' })
const countries = [...Array(676).keys()].map((at) => regions.of(String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26))) ?? '')
/** Names that no catalogue holds: the program's own, those of languages in themselves, those Intl knows. */
const names = new Set(['OpenTwinning', ...offered.map(({ name }) => name), ...countries])
const isName = (text: string): boolean => text.split(/, | and /).every((part) => names.has(part) || part.endsWith('*')) || /^\S+@\S+$/.test(text)

for (const [cast, paths] of Object.entries(screens))
  test(`at double length and from right to left nothing is wider than a phone, ${cast || 'a visitor'}`, async ({ browser }) => {
    const context = await browser.newContext({ baseURL: address, viewport: { width: 390, height: 844 } })
    if (cast) await context.request.post('/demo/sign-in', { form: { cast }, headers: { origin: address } })
    const page = await context.newPage()
    const found: string[] = []
    for (const language of ['en-XA', 'en-XB'])
      for (const path of paths) {
        await page.goto(`/${language}${path}`)
        found.push(...(await overflowAt(page, 390)).map((problem) => `${language} ${path}: ${problem}`))
      }
    await context.close()
    expect(found).toEqual([])
  })

for (const [cast, paths] of Object.entries(screens))
  test(`no sentence outside the catalogues, ${cast || 'a visitor'}`, async ({ browser }) => {
    const context = await browser.newContext({ baseURL: address })
    if (cast) await context.request.post('/demo/sign-in', { form: { cast }, headers: { origin: address } })
    const page = await context.newPage()
    const found: string[] = []
    for (const path of paths) {
      await page.goto(`/en-XA${path}`)
      await expect(page.locator('html')).toHaveAttribute('lang', 'en-XA')
      for (const text of await literals(page)) if (!isName(text)) found.push(`${path}: ${text}`)
    }
    await context.close()
    expect(found).toEqual([])
  })

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
        if (isLiteral(text) && !each.closest(known)) texts.push(`${name}=${text}`)
      }
    return texts
  })
