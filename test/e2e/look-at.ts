import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page, Response } from '@playwright/test'
import type axe from 'axe-core'
import type { Screen, Sent } from '../screens/screen.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Goes to a screen as its viewer does, and returns the document it answered with. */
export async function goTo(page: Page, language: string, { at, send = [], ready }: Screen): Promise<Response> {
  let response = (await page.goto(`/${language}${at}`)) as Response
  for (const form of send) response = await sendForm(page, form)
  if (ready) await page.locator(ready).first().waitFor()
  return response
}

/** Sends a form past the browser's own checks. What it has not is sent along as its buttons would. */
async function sendForm(page: Page, { form: action, with: typed = {} }: Sent): Promise<Response> {
  const answer = page.waitForEvent('response', (each) => each.request().isNavigationRequest() && each.status() !== 303)
  const sent = page.evaluate(
    ([action, typed]) => {
      const form = [...document.forms].find((each) => each.method === 'post' && each.getAttribute('action')?.replace(/\?.*/, '') === action)
      if (!form) throw new Error(`no form for ${action} at ${location.pathname}`)
      for (const field of form.elements) {
        if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')) field.checked = typed[field.name] === field.value
        else if (
          (field instanceof HTMLInputElement && field.type !== 'hidden' && field.type !== 'file') ||
          field instanceof HTMLTextAreaElement ||
          field instanceof HTMLSelectElement
        )
          field.value = typed[field.name] ?? ''
      }
      for (const [name, value] of Object.entries(typed))
        if (!form.elements.namedItem(name)) form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }))
      HTMLFormElement.prototype.submit.call(form)
    },
    [action, typed] as const,
  )
  const [response] = await Promise.all([answer, sent])
  await response.finished()
  await page.waitForLoadState('load')
  return response
}

/** What keeps somebody from using the screen as it looks now: rule and place, one line each. @param rules asked about; without, all there are */
export async function barriersOn(page: Page, rules?: string[]): Promise<string[]> {
  const runOnly = rules ? ({ type: 'rule', values: rules } as const) : ({ type: 'tag', values: tags } as const)
  // A document that is looked at twice has it already.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource)
  const violations = await page.evaluate(async (runOnly) => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe
    return (await run({ runOnly, resultTypes: ['violations'] })).violations
  }, runOnly)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `axe ${id}: ${target.join(' ')} · ${failureSummary?.replace(/\s+/g, ' ')}`),
  )
}

/** Whether anything stands outside the page at a width of the window, or can be pressed only once something is scrolled sideways. */
export async function overflowAt(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 844 })
  return [...(await outsideAt(page, width)), ...(await cutOffAt(page, width))]
}

/** What can be pressed and stands out of sight in something that scrolls sideways, but a toolbar, which one goes along with the arrow keys; of a bar that says where one is, that alone must be in sight. */
async function cutOffAt(page: Page, width: number): Promise<string[]> {
  const found = await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter(
        (each) =>
          each.scrollWidth > each.clientWidth + 1 &&
          /auto|scroll/.test(getComputedStyle(each).overflowX) &&
          !each.closest('.article, textarea, [role=toolbar]'),
      )
      .flatMap((each) => {
        const room = each.getBoundingClientRect()
        const current = each.querySelectorAll('[aria-current]')
        const pressed = current.length > 0 ? current : each.querySelectorAll('a, button, input, select, summary')
        const isOut = (one: Element) => one.getBoundingClientRect().right > room.right + 1 || one.getBoundingClientRect().left < room.left - 1
        return [...pressed].filter(isOut).map((one) => `${each.tagName.toLowerCase()}.${each.className}: ${one.textContent?.trim() || one.outerHTML}`)
      }),
  )
  return found.slice(0, 4).map((what) => `cut off at ${width}: ${what}`)
}

async function outsideAt(page: Page, width: number): Promise<string[]> {
  const over = await page.evaluate(() => {
    const room = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= innerWidth) return ''
    const wide = [...document.querySelectorAll('body *')].filter(
      (each) => each.getBoundingClientRect().right > room + 1 || each.getBoundingClientRect().left < -1,
    )
    return (
      wide
        .slice(0, 4)
        .map((each) => `${each.tagName.toLowerCase()}.${each.getAttribute('class') ?? ''}`)
        .join(', ') || 'something'
    )
  })
  return over ? [`overflow at ${width}: ${over}`] : []
}
