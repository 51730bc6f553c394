import { expect, test } from 'vitest'
import { items, list, withLocale } from './index.ts'
import { languageOf } from './languages.ts'
import { makeLocale } from './locale.ts'

const said = (lang: string, source: string, args: Record<string, unknown>) => {
  const language = languageOf(lang)
  if (!language) throw new Error(`no language ${lang}`)
  const message = makeLocale(language, new Map([['x', source]])).message('x')
  return typeof message === 'string' ? message : message.text(args)
}

test('an inserted text keeps its own order inside an Arabic sentence, in every branch', () => {
  expect(said('ar', 'رُفض «{title}»', { title: 'Why rivers?' })).toBe('رُفض «\u2068Why rivers?\u2069»')
  const branches = '{own, select, yes {حُفظت} other {حفظ {name} هذه الخطوة}}'
  expect(said('ar', branches, { own: 'yes', name: 'Anna' })).toBe('حُفظت')
  expect(said('ar', branches, { own: 'no', name: 'Anna' })).toBe('حفظ \u2068Anna\u2069 هذه الخطوة')
  expect(said('ar', '{count, plural, few {# أيام} other {# يوم}}', { count: 3 })).toContain('3')
})

test('so does an Arabic text inside a sentence from left to right; a Latin one needs nothing', () => {
  expect(said('en', 'Refused: “{title}”', { title: 'لماذا الأنهار؟' })).toBe('Refused: “\u2068لماذا الأنهار؟\u2069”')
  expect(said('en', 'Refused: “{title}”', { title: 'Why rivers?' })).toBe('Refused: “Why rivers?”')
  expect(said('el', '{kind, select, none {…} other {{kind}: {title}}}', { kind: 'έργο', title: 'نهر' })).toBe('έργο: \u2068نهر\u2069')
})

test('words made of insertions and signs alone go as the sentence does', () => {
  const period = said('ar', '{from} – {until}', { from: '31 كانون الأول', until: '2014' })
  expect(period).toBe('\u200f\u206831 كانون الأول\u2069 – \u20682014\u2069')
  expect(said('ar', '{what} (قيد التأكيد)', { what: period })).toBe(`\u200f\u2068${period}\u2069 (قيد التأكيد)`)
  expect(said('ar', '{what} (قيد التأكيد)', { what: `منذ ${period}` })).toBe(`\u200f\u2068منذ ${period}\u2069 (قيد التأكيد)`)
  expect(said('en', '{what} (to be confirmed)', { what: period })).toBe(`\u200e\u2068${period}\u2069 (to be confirmed)`)
})

test('U14: a sentence that begins with a name of the other direction keeps its own where browsers find it out', () => {
  expect(said('en', '{name} has written to you.', { name: 'محمد' })).toBe('\u200e\u2068محمد\u2069 has written to you.')
  expect(said('fr', '« {name} », {count, plural, one {# page} other {# pages}}', { name: 'محمد', count: 2 })).toBe('\u200e« \u2068محمد\u2069 », 2 pages')
  expect(said('ar', '{name} كتب لك', { name: 'Anna' })).toBe('\u200f\u2068Anna\u2069 كتب لك')
  expect(said('en', 'From: {name}', { name: 'محمد' })).toBe('From: \u2068محمد\u2069')
})

test('U14: a name that turns round what follows it is isolated, whatever its letters', () => {
  expect(said('en', '{name} (Jordan)', { name: 'Anna \u202egnirts' })).toBe('\u200e\u2068Anna \u202egnirts\u2069 (Jordan)')
})

test('a sentence without arguments stays as it is', () => {
  expect(said('ar', 'تسجيل الخروج', {})).toBe('تسجيل الخروج')
})

test('U14: of names in a row each keeps its own order', () => {
  const inLanguage = (code: string, view: () => string) => withLocale(makeLocale(languageOf(code) as never, new Map()), view)
  const names = ['محمد (٢)', 'Anna']
  expect(inLanguage('en', () => list(names))).toBe('\u200e\u2068محمد (٢)\u2069 and Anna')
  expect(inLanguage('el', () => list(['Anna', ...names]))).toBe('Anna, \u2068محمد (٢)\u2069 και Anna')
  expect(inLanguage('ar', () => list(names))).toBe('\u200f\u2068محمد (٢)\u2069 و\u2068Anna\u2069')
  expect(inLanguage('en', () => items(names))).toBe('\u200e\u2068محمد (٢)\u2069 · Anna')
})
