import { expect, test } from 'vitest'
import { type Html, toMarkup } from '../html/html.ts'
import { foreign } from './compile.ts'
import { message, rich, t, withLocale } from './index.ts'
import { languageOf } from './languages.ts'
import { makeLocale } from './locale.ts'

const english = makeLocale(
  languageOf('en') as never,
  new Map(Object.entries({ 'ui.close': 'Close & go', 'ui.errors': '{count, plural, one {# thing} other {# things}}' })),
)
const arabic = makeLocale(languageOf('ar') as never, new Map([['ui.way', 'حُفظ']]), (key) => foreign(english.message(key)))
const inArabic = (view: () => unknown): string => withLocale(arabic, () => toMarkup(view() as Html) as never)

test('what a language lacks is said in English, and the element says so', () => {
  expect(inArabic(() => <p>{t('ui.close')}</p>)).toBe('<p><span lang="en" dir="ltr">Close &amp; go</span></p>')
  expect(inArabic(() => <p>{t('ui.errors', { count: 2 })}</p>)).toBe('<p><span lang="en" dir="ltr">2 things</span></p>')
  expect(inArabic(() => <p>{t('ui.way')}</p>)).toBe('<p>حُفظ</p>')
})

test('an attribute, a title, an option and a text field hold nothing but the words', () => {
  expect(inArabic(() => <p title={t('ui.close')} />)).toBe('<p title="Close &amp; go"></p>')
  expect(inArabic(() => <title>{t('ui.close')}</title>)).toBe('<title>Close &amp; go</title>')
  expect(inArabic(() => <option>{[t('ui.close'), '!']}</option>)).toBe('<option>Close &amp; go!</option>')
  expect(inArabic(() => <textarea>{t('ui.close')}</textarea>)).toBe('<textarea>Close &amp; go</textarea>')
})

test('so does a sentence with markup in it', () => {
  expect(inArabic(() => rich('ui.close'))).toBe('<span lang="en" dir="ltr">Close &amp; go</span>')
})

test('a key that English does not have either is a mistake', () => {
  expect(() => inArabic(() => message('ui.nothing'))).toThrow('no message “ui.nothing” in en')
})
