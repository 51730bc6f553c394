import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { hashOf } from './current.ts'
import { loadLocales, message, t, withLocale } from './index.ts'

const locales = loadLocales('locales')

test('what a region’s language does not say, its language says, with the region’s numbers', () => {
  const said = (code: string) => withLocale(locales.get(code), () => [t('pupils.section'), t('schools.found', { count: 6164 })])
  expect(said('ar')).toEqual(['الطلبة', '6,164 مدرسة'])
  expect(said('ar-TN')).toEqual(['التلاميذ', '6.164 مدرسة'])
  expect(locales.completeness('ar-TN')).toBe(1)
})

const folder = mkdtempSync(join(tmpdir(), 'twinning-locales-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('what translates an English of before is neither counted as said nor shown', () => {
  const write = (path: string, entries: Record<string, string>) => {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), JSON.stringify(entries))
  }
  write('en/things.json', { one: 'One', two: 'Two', three: 'Three', four: 'Four' })
  write('pl/things.json', { one: 'Jeden', two: 'Dwa', four: 'Cztery' })
  write('sources/pl.json', { 'things.one': hashOf('One'), 'things.two': hashOf('Second') })
  const others = loadLocales(folder)
  expect(others.completeness('pl')).toBe(0.25)
  const said = (key: string) => String(withLocale(others.get('pl'), () => message(key)))
  expect([said('things.one'), said('things.two'), said('things.three')]).toEqual(['Jeden', expect.stringContaining('Two'), expect.stringContaining('Three')])
})
