import { type Browser, expect, type Page, test } from '@playwright/test'
import { makePage } from '../../src/modules/wiki/factory.ts'
import { makeVarDir, type Program, startProgram } from '../faults/program.ts'
import { port } from './address.ts'
import { withDatabase } from './database.ts'

type Writer = { page: Page; name: string; typed: string[]; saved: string[] }

test('two browsers write one page while the program is killed: what was saved is there, and what was typed meanwhile arrives', async ({ browser }) => {
  const { varDir, remove } = await makeVarDir()
  // A port that is given to nobody else while the program is down.
  const env = { VAR_DIR: varDir, PORT: String(Number(port) + 1), DEMO: 'on', LOG_LEVEL: 'error' }
  let program: Program | undefined = await startProgram(env)
  const { url } = program
  try {
    const { space, id } = await withDatabase(varDir, async (db) => {
      const space = await db.selectFrom('projects').select('id').where('title', '=', 'Two rivers, two seas').executeTakeFirstOrThrow()
      return { space: space.id, id: (await makePage({ db }, space, { title: 'Measured together', text: 'By the river:\n\nBy the sea:' })).id }
    })
    const read = `${url}/twinspaces/${space}/pages/${id}`
    const writers = [await opens(browser, url, 'eleni', `${read}/edit`, 0), await opens(browser, url, 'aino', `${read}/edit`, 1)]

    let writing = true
    const typing = writers.map((writer) => type(writer, () => writing))
    await expect.poll(() => writers.every(({ saved }) => saved.length > 3)).toBe(true)
    const savedBefore = writers.flatMap(({ saved }) => [...saved])
    await program.end('SIGKILL')
    program = undefined
    const typedBefore = writers.map(({ typed }) => typed.length)
    await expect.poll(() => writers.every(({ typed }, at) => typed.length > (typedBefore[at] ?? 0) + 1)).toBe(true)

    program = await startProgram(env)
    writing = false
    await Promise.all(typing)
    for (const { page } of writers) await expect(page.locator('page-editor [data-part=state]')).toHaveText(await said(page, 'saved'))

    const [first, second] = writers.map(({ page }) => page) as [Page, Page]
    await expect.poll(async () => String(await textOf(first)) === String(await textOf(second))).toBe(true)
    expect(savedBefore.length).toBeGreaterThan(6)
    const words = new Set([...savedBefore, ...writers.flatMap(({ typed }) => typed)])
    await expect(async () => {
      const plain = await without(browser, first, read)
      expect([...words].filter((word) => !plain.includes(word))).toEqual([])
    }).toPass({ timeout: 60_000 })
    for (const { page } of writers) await page.context().close()
  } finally {
    await program?.end()
    remove()
  }
})

async function opens(browser: Browser, url: string, cast: string, edit: string, paragraph: number): Promise<Writer> {
  const context = await browser.newContext({ locale: 'en-GB' })
  await context.request.post(`${url}/demo/sign-in`, { form: { cast }, headers: { origin: url } })
  const page = await context.newPage()
  await page.goto(edit)
  await page.locator('[contenteditable=true] p').nth(paragraph).click()
  await page.keyboard.press('End')
  await page.keyboard.type(' ')
  return { page, name: cast, typed: [], saved: [] }
}

/** Types word after word in a paragraph of one's own, and notes what the editor calls saved; pauses for it now and then, but not for ever. */
async function type({ page, name, typed, saved }: Writer, goesOn: () => boolean): Promise<void> {
  const calm = await said(page, 'saved')
  const state = page.locator('page-editor [data-part=state]')
  const aPause = () => expect(state).toHaveText(calm, { timeout: 5_000 })
  for (let at = 0; goesOn(); at++) {
    const word = `${name}${at}.`
    await page.keyboard.type(`${word} `)
    typed.push(word)
    if (at % 3 === 2) await aPause().catch(() => 'it is not saved, and one types on')
    if ((await state.innerText()) === calm) saved.splice(0, saved.length, ...typed)
  }
}

const said = async (page: Page, state: string): Promise<string> => (await page.locator('page-editor').getAttribute(`data-${state}`)) ?? ''

/** What stands in the editor, without the names at the others' carets. */
const textOf = (page: Page): Promise<string[]> =>
  page.locator('[contenteditable=true]').evaluate((editor) => {
    const copy = editor.cloneNode(true) as HTMLElement
    for (const caret of copy.querySelectorAll('.caret-of')) caret.remove()
    return [...copy.querySelectorAll('p')].map((line) => (line.textContent ?? '').replaceAll('\u2060', ''))
  })

/** The page's text as a browser without JavaScript shows it. */
async function without(browser: Browser, writer: Page, address: string): Promise<string> {
  const plain = await browser.newContext({ javaScriptEnabled: false, storageState: await writer.context().storageState() })
  const page = await plain.newPage()
  await page.goto(address)
  return page
    .locator('main')
    .innerText()
    .finally(() => plain.close())
}
