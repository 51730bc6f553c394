import { expect, test } from 'vitest'
import { makeLocale } from './locale.ts'

const said = (lang: string, source: string, args: Record<string, unknown>) => {
  const message = makeLocale(lang, new Map([['x', source]])).message('x')
  return typeof message === 'string' ? message : String(message.format(args as never))
}

test('an inserted text keeps its own order inside an Arabic sentence, in every branch', () => {
  expect(said('ar', 'رُفض «{title}»', { title: 'Why rivers?' })).toBe('رُفض «\u2068Why rivers?\u2069»')
  const branches = '{own, select, yes {حُفظت} other {حفظ {name} هذه الخطوة}}'
  expect(said('ar', branches, { own: 'yes', name: 'Anna' })).toBe('حُفظت')
  expect(said('ar', branches, { own: 'no', name: 'Anna' })).toBe('حفظ \u2068Anna\u2069 هذه الخطوة')
  expect(said('ar', '{count, plural, few {# أيام} other {# يوم}}', { count: 3 })).toContain('3')
})

test('a left-to-right sentence and one without arguments stay as they are', () => {
  expect(said('en', 'Refused: “{title}”', { title: 'Why rivers?' })).toBe('Refused: “Why rivers?”')
  expect(said('ar', 'تسجيل الخروج', {})).toBe('تسجيل الخروج')
})
