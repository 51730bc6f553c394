import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { unicodeRange } from '../../bin/cmap.mjs'
import { languages } from '../../src/platform/i18n/languages.ts'
import { faces, facesOf, familiesOf, standIns } from './fonts.ts'
import { catalogues, textsOf } from './messages.ts'

const days = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 1 + 2 * month)))
const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const countries = alphabet.flatMap((one) => alphabet.map((other) => one + other))

/** The code points of a language's pages: of its messages, its name, and what Intl calls days, countries and languages. */
function said(tag: string, name: string, messages: Iterable<string>): number[] {
  const regions = new Intl.DisplayNames(tag, { type: 'region', fallback: 'none' })
  const tongues = new Intl.DisplayNames(tag, { type: 'language' })
  const dates = new Intl.DateTimeFormat(tag, { dateStyle: 'full', timeZone: 'UTC' })
  const names = [name, ...countries.map((code) => regions.of(code) ?? ''), ...languages.map(({ code }) => tongues.of(code) ?? '')]
  const all = [...names, ...days.map((day) => dates.format(day)), ...[...messages].flatMap((source) => textsOf(source))].join('')
  const seen = all.replace(/[\n\ufffc\p{Emoji_Presentation}]/gu, '')
  return [...new Set(Array.from(seen, (letter) => letter.codePointAt(0) as number))]
}

test('no style sheet names a language: they go by its script, of which the table says the rest', () => {
  const sheets = globSync('src/**/*.css')
  expect(sheets.length).toBeGreaterThan(10)
  expect(sheets.filter((file) => /:lang\(|\[lang[|^~$*]?=|hreflang=/.test(readFileSync(file, 'utf8')))).toEqual([])
})

test.each(faces)('$file is loaded for the letters it has, and for no others', ({ letters, range }) => expect(range).toBe(unicodeRange(letters)))

test('beside the plain Latin ones no file has more than 18 KB', () => {
  const heavy = faces.filter(({ file, bytes }) => !file.includes('-latin.') && bytes > 18_000)
  expect(heavy.map(({ file, bytes }) => `${file}: ${bytes}`)).toEqual([])
})

const set = catalogues
  .filter(({ language }) => language.fonts !== 'system')
  .map(({ code, language, messages }) => ({ code, language, points: said(language.tag, language.name, messages.values()) }))

test.each(set)('$code finds every letter in a font that its pages load, for text and for headings', ({ language, points }) => {
  const missing = (['text', 'heading'] as const).flatMap((token) => {
    const known = new Set(facesOf(language, token).flatMap(({ letters }) => letters))
    return points.filter((point) => !known.has(point)).map((point) => `${token}: ${String.fromCodePoint(point)} U+${point.toString(16)}`)
  })
  expect(missing).toEqual([])
})

test.each(set)('$code brings 60 KB of fonts to a first visit, at most', ({ language, points }) => {
  const loaded = [...facesOf(language, 'text'), ...facesOf(language, 'heading')].filter(({ letters }) => letters.some((letter) => points.includes(letter)))
  expect([...new Set(loaded)].reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(60_000)
})

const names = [
  'Žofia Kučerová',
  'Θεσσαλονίκη',
  'Οδυσσέας Ψύλλος',
  'Гімназія № 5, Київ',
  'Ђорђе Њежић',
  'Красимир Щерев',
  'ثانوية عمّان',
  'محمد الخطيب',
  'თბილისი',
]
const weights = { text: '400 700', heading: '600' }

test.each(names)('U15: “%s” has its own face on every page, in the weight of what stands beside it', (name) => {
  const letters = Array.from(name.replace(/\s/g, ''), (letter) => letter.codePointAt(0) as number)
  for (const token of ['text', 'heading'] as const) {
    const known = faces.filter(({ family }) => familiesOf(token).includes(family))
    const missing = letters.filter(
      (letter) => !known.some((face) => face.letters.includes(letter) && (face.weight === '400 700' || face.weight === weights[token])),
    )
    expect(missing).toEqual([])
  }
})

test('U15: letters that are in no face of ours are bold where others are', () => {
  expect(standIns).toEqual(['Text stand-in 400', 'Text stand-in 600 700', 'Heading stand-in 600 700'])
})

test('the first page sets what people wrote in the faces it has loaded for itself', () => {
  const [, rules = ''] = /\.noticeboard,\s+\.cast-list \{([^}]*)\}/.exec(readFileSync('src/ui/front.css', 'utf8')) ?? []
  const families = [...rules.matchAll(/"(.*?)"/g)].map(([, family]) => family)
  expect(families).toEqual(['Text stand-in', 'Heading stand-in'])
  expect(rules).toContain('--text: var(--own-text),')
  expect(rules).toContain('--heading: var(--own-heading),')
})
