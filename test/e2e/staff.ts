import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { TOTP } from 'otpauth'
import { password, press } from './road.ts'

const root = resolve(import.meta.dirname, '../..')

/** Names an officer on the command line, as a host does, and signs in for the first time: password, then the second factor. */
export async function officerSignsIn(page: Page, country: string, address: string): Promise<void> {
  const env = JSON.parse(readFileSync(join(dirname(process.env.MAILS ?? ''), 'env.json'), 'utf8')) as Record<string, string>
  const named = spawnSync(
    process.execPath,
    ['bin/twinning', 'officer', 'add', '--email', address, '--service', country.toLowerCase(), '--name', `Officer of ${country}`],
    {
      cwd: root,
      env: { ...process.env, ...env },
      encoding: 'utf8',
    },
  )
  const link = /http:\S+/.exec(named.stdout)?.[0]
  if (!link) throw new Error(`no link for the officer: ${named.stdout}${named.stderr}`)
  await page.goto(link)
  await page.locator('form[action="/password/new"] input[name=password]').fill(password)
  await press(page, page.locator('form[action="/password/new"] button[type=submit]'))
  await page.waitForURL((url) => !url.pathname.startsWith('/password/new'))
  if (new URL(page.url()).pathname === '/sign-in') {
    await page.locator('main input[name=email]').fill(address)
    await page.locator('main input[name=password]').fill(password)
    await press(page, page.locator('form[action="/sign-in"] button[type=submit]'))
  }
  await expect(page).toHaveURL(/second-factor/)
  const secret = (await page.locator('main code').first().innerText()).replace(/\s/g, '')
  await page.locator('main input[name=code]').fill(new TOTP({ secret }).generate())
  await press(page, page.locator('main form:has(input[name=code]) button[type=submit]'))
  await expect(page).toHaveURL(/second-factor\/codes/)
  await press(page, page.locator('form[action^="/second-factor/codes"] button[type=submit]'))
}
