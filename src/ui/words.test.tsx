import { expect, test } from 'vitest'
import { items, type Language, languageOf, percent, withLocale } from '../platform/i18n/index.ts'
import { makeLocale } from '../platform/i18n/locale.ts'
import { Avatar } from './avatar.tsx'
import { Opening } from './front.tsx'

const english = languageOf('en') as Language
const reading = (code: string, tag = code, dir: Language['dir'] = 'ltr') => makeLocale({ ...english, code, tag, dir }, new Map())
const initial = (code: string, name: string) => withLocale(reading(code), () => /#fff">([^<]*)/.exec(Avatar({ name }).text)?.[1])

test('the first letter of a name is made large as the reader’s language does it; Georgian has no capitals', () => {
  expect([initial('en', 'ismail'), initial('tr', 'ismail'), initial('en', 'élodie'), initial('ka', 'ნინო'), initial('en', 'ნინო'), initial('en', ' ')]).toEqual(
    ['I', 'İ', 'É', 'ნ', 'ნ', '?'],
  )
})

test('a percentage is written as the language writes it', () => {
  expect(['en', 'tr', 'fr'].map((code) => withLocale(reading(code), () => percent(0.423)).replace(/\s/, ' '))).toEqual(['42%', '%42', '42 %'])
})

test('words of the catalogues stand beside each other, each in its own direction', () => {
  expect(withLocale(reading('en'), () => items(['Art', 'Language and literature']))).toBe('Art · Language and literature')
  expect(withLocale(reading('ar', 'ar', 'rtl'), () => items(['الفيزياء', 'Art']))).toBe('\u200f\u2068الفيزياء\u2069 · \u2068Art\u2069')
})

test('the first page’s title breaks where its message does', () => {
  const { text } = withLocale(reading('en'), () => <Opening title={'Here, there,\nand one work'} lead="" actions="" facts={[]} />)
  expect(text).toContain('<h1><span>Here, there,</span> <span>and one work</span></h1>')
})
