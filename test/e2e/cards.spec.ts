import { expect, type Page, test } from '@playwright/test'
import { wordLanguages, wordsIn } from '../../src/modules/pupils/domain/words.ts'
import { makeSpace } from '../../src/modules/space/factory.ts'
import { offered } from '../../src/platform/i18n/index.ts'
import { address } from './address.ts'
import { castFounders, varDir, withDatabase } from './database.ts'

const names = [
  'Constantinos-Alexandros Papadopoulos of the Valley',
  'W'.repeat(60),
  'علي',
  'Zoé',
  'Ένα πολύ μακρύ όνομα που χρειάζεται τρεις γραμμές στην κάρτα',
  '维多利亚'.repeat(15),
  'Ana',
  'Bo',
]

test('F20: eight cards fit on a sheet of A4, whatever the names are, and no name pushes a secret off', async ({ browser }) => {
  const space = await withDatabase(varDir(), async (db) =>
    makeSpace({ db }, (await castFounders(db)) as never, { title: 'Rivers that meet, and what the children of two schools find in them' }),
  )
  const context = await browser.newContext({ baseURL: address, javaScriptEnabled: true })
  await context.request.post('/demo/sign-in', { form: { cast: 'eleni' }, headers: { origin: address } })
  const page = await context.newPage()
  await page.goto(`/en/twinspaces/${space.id}/pupils`)
  await page.fill('textarea[name=list]', [...names, ...names].join('\n'))
  await page.click('form[action$="/preview"] button.primary')
  await page.click('form[action$="/pupils"] button.primary')
  await expect(page.locator('.sign-card')).toHaveCount(16)
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 687, height: 1016 })
  expect(await cutOff(page)).toEqual([])
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2)
  for (const code of wordLanguages) {
    const widest = await writeWidest(page, code)
    expect([code, widest.split(' ').length, await cutOff(page)]).toEqual([code, 3, []])
  }
  await context.close()
})

test('the picture of a card at the children’s door has room for what it says, in every language', async ({ page }) => {
  for (const { code } of offered) {
    await page.goto(`${address}/${code}/pupil`)
    const out = await page.locator('.card-picture g').evaluateAll((lines) =>
      lines.flatMap((line) => {
        const [wash, sign, text] = ['rect', 'svg', 'text'].map((name) => (line.querySelector(name) as SVGGraphicsElement).getBoundingClientRect()) as [
          DOMRect,
          DOMRect,
          DOMRect,
        ]
        const beside = text.left >= sign.right || text.right <= sign.left
        return beside && text.left > wash.left && text.right < wash.right ? [] : [line.querySelector('text')?.textContent]
      }),
    )
    expect([code, out]).toEqual([code, []])
  }
})

/** The names of cards on which something is cut off. */
const cutOff = (page: Page): Promise<(string | null | undefined)[]> =>
  page.locator('.sign-card').evaluateAll((cards) =>
    cards.flatMap((card) => {
      const { bottom, right, left } = card.getBoundingClientRect()
      const lines = [...card.querySelectorAll('dd, svg.qr, .name')].map((line) => line.getBoundingClientRect())
      const who = card.querySelector('.who') as HTMLElement
      const isCut = lines.some((line) => line.bottom > bottom || line.right > right + 1 || line.left < left - 1) || who.scrollHeight > who.clientHeight + 1
      const wide = [...card.querySelectorAll('dd')].some((line) => line.scrollWidth > line.clientWidth + 1)
      return isCut || wide ? [card.querySelector('.name')?.textContent] : []
    }),
  )

/** Writes the three widest words of a language on every card. @returns them */
const writeWidest = (page: Page, code: string): Promise<string> =>
  page.locator('.sign-card dd.words').evaluateAll(
    (secrets, { words, language }) => {
      const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D
      pen.font = getComputedStyle(secrets[0] as Element).font
      const widthOf = (word: string) => pen.measureText(word).width
      const widest = [...words]
        .sort((one, other) => widthOf(other) - widthOf(one))
        .slice(0, 3)
        .join(' ')
      for (const secret of secrets) {
        secret.textContent = widest
        secret.setAttribute('lang', language)
      }
      return widest
    },
    { words: [...wordsIn(code)], language: code },
  )
