import { expect, test } from '@playwright/test'
import { makeSpace } from '../../src/modules/space/factory.ts'
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
  const cut = await page.locator('.sign-card').evaluateAll((cards) =>
    cards.flatMap((card) => {
      const { bottom, right, left } = card.getBoundingClientRect()
      const lines = [...card.querySelectorAll('dd, svg.qr, .name')].map((line) => line.getBoundingClientRect())
      const who = card.querySelector('.who') as HTMLElement
      const isCut = lines.some((line) => line.bottom > bottom || line.right > right + 1 || line.left < left - 1) || who.scrollHeight > who.clientHeight + 1
      return isCut ? [card.querySelector('.name')?.textContent] : []
    }),
  )
  expect(cut).toEqual([])
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2)
  await context.close()
})
