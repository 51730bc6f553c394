import type { Browser, Page } from '../browser.ts'
import type { Screen, Sent } from './screen.ts'
import type { Viewer } from './viewers.ts'
import type { ScreensWorld } from './world.ts'

/** Makes a viewer of whoever sits at a browser. */
export async function enter(browser: Browser, { demo, cookies }: Viewer, world: ScreensWorld): Promise<Browser> {
  Object.assign(browser.cookies, cookies?.(world))
  if (demo) await browser.post('/demo/sign-in', { cast: demo })
  return browser
}

/** Goes to a screen by its forms and addresses alone, and returns what it answers with. */
export async function walk(browser: Browser, language: string, { at, send = [] }: Screen): Promise<Page> {
  let page = await follow(browser, await browser.get(`/${language}${at}`))
  for (const form of send) page = await follow(browser, await browser.post(form.form, { ...emptyFields(page, form), ...form.with }))
  return page
}

async function follow(browser: Browser, page: Page): Promise<Page> {
  return page.location ? follow(browser, await browser.get(page.location)) : page
}

/** What a browser sends of a form in which nothing is filled in. */
function emptyFields({ text, status }: Page, { form: action }: Sent): Record<string, string> {
  const forms = [...text.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, tag = '', inside = '']) => ({ tag, inside }))
  const form = forms.find(({ tag }) => attribute(tag, 'method') === 'post' && attribute(tag, 'action')?.replace(/\?.*/, '') === action)
  if (!form) throw new Error(`no form for ${action} on a page that answers ${status}`)
  const fields = [...form.inside.matchAll(/<(?:input|textarea|select)\b([^>]*)>/g)].flatMap(([, tag = '']) => {
    const [name, type] = [attribute(tag, 'name'), attribute(tag, 'type')]
    if (!name || ['checkbox', 'radio', 'file'].includes(type ?? '')) return []
    return [[name, type === 'hidden' ? (attribute(tag, 'value') ?? '') : ''] as const]
  })
  return Object.fromEntries(fields)
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return value?.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
