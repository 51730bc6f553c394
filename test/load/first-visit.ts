import { existsSync } from 'node:fs'
import { get } from 'node:http'
import { chromium } from '@playwright/test'
import type { Captured } from './capture.ts'

type Visit = { bytes: number; fonts: number }

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * What a browser that has never been here loads for a page, in bytes with gzip: the document, its style sheets and scripts; fonts apart.
 * A real browser says what it loads; each file is then weighed as it is sent to one that takes gzip.
 */
export async function firstVisit(base: string, page: Captured): Promise<Visit> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? executablePath.find((path) => existsSync(path)),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const context = await browser.newContext({ locale: 'en-GB' })
    const [name = '', value = ''] = page.cookie.split('=')
    if (name) await context.addCookies([{ name, value, url: base }])
    const tab = await context.newPage()
    const loaded: { url: string; type: string }[] = []
    tab.on('request', (request) => loaded.push({ url: request.url(), type: request.resourceType() }))
    await tab.goto(base + page.path, { waitUntil: 'load' })
    await tab.waitForTimeout(500)
    const visit: Visit = { bytes: 0, fonts: 0 }
    for (const { url, type } of loaded) {
      if (type === 'font') visit.fonts += await weigh(url, '')
      else if (['document', 'stylesheet', 'script'].includes(type)) visit.bytes += await weigh(url, page.cookie)
    }
    return visit
  } finally {
    await browser.close()
  }
}

function weigh(url: string, cookie: string): Promise<number> {
  const headers: Record<string, string> = { 'accept-encoding': 'gzip', ...(cookie ? { cookie } : {}) }
  return new Promise((done, fail) => {
    get(url, { headers }, async (answer) => {
      let bytes = 0
      for await (const chunk of answer) bytes += (chunk as Buffer).length
      if (answer.statusCode === 200) done(bytes)
      else fail(new Error(`${url} answers ${answer.statusCode}`))
    }).on('error', fail)
  })
}
