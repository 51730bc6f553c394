import { expect, test } from 'vitest'
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
  expect(period).toBe('\u206831 كانون الأول\u2069 – \u20682014\u2069')
  expect(said('ar', '{what} (قيد التأكيد)', { what: period })).toBe(`\u2067${period}\u2069 (قيد التأكيد)`)
  expect(said('ar', '{what} (قيد التأكيد)', { what: `منذ ${period}` })).toBe(`\u2068منذ ${period}\u2069 (قيد التأكيد)`)
  expect(said('en', '{what} (to be confirmed)', { what: period })).toBe(`\u2066${period}\u2069 (to be confirmed)`)
})

test('a sentence without arguments stays as it is', () => {
  expect(said('ar', 'تسجيل الخروج', {})).toBe('تسجيل الخروج')
})
