import { expect, test } from 'vitest'
import { plainText } from './plain-text.ts'

const stacked = (letter: string, marks: string, times: number) => letter + marks.repeat(times)

test('F4: marks stacked on a letter are cut off where no language has more', () => {
  expect(plainText(stacked('a', '\u0300\u0316', 40))).toBe('a\u0300\u0316\u0300')
  expect(plainText(stacked('Z', '\u0351\u200d', 6))).toBe('Z\u0351\u200d\u0351\u200d\u0351\u200d\u200d\u200d\u200d')
  expect(plainText(stacked('ก', '็', 30))).toBe(stacked('ก', '็', 5))
  expect(plainText(stacked('م', '\u064e\u0650', 30))).toBe(`${stacked('م', '\u064e\u0650', 2)}\u064e`)
  expect(plainText(`${stacked('a', '\u0301', 9)} b${'\u0301'.repeat(9)}`)).toBe('a\u0301\u0301\u0301 b\u0301\u0301\u0301')
})

test.each([
  ['Vietnamese', 'Nguyễn Thị Thuỷ Tiên, Đặng Trường'],
  ['polytonic Greek', 'ᾧ Ἀχιλλεύς, ΐ, τῷ'],
  ['Hebrew with points and accents', 'בְּרֵאשִׁ֖ית בָּרָ֣א אֱלֹהִ֑ים אֵ֥ת הַשָּׁמַ֖יִם'],
  ['Arabic with vowels', 'بِسْمِ ٱللَّهِ ٱلرَّحْمَٰنِ ٱلرَّحِيمِ مُحَمَّدٌ'],
  ['Devanagari', 'क्षत्रिय ज़िन्दगी शक्ति हूँ स्त्रियाँ'],
  ['Burmese', 'မြှောင့် ကြွေး ကျွန်ုပ်'],
  ['Tibetan', 'བསྒྲུབས་ རྒྱུད་'],
  ['Thai', 'ที่นี่ น้ำ กำลัง'],
  ['sounds', 't̪͡ʃ n̩̊ ɔ̃ː'],
  ['emoji', '👩‍👩‍👧‍👦 1️⃣ 🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
])('F4: %s stays as it is, composed or not', (_, text) => {
  for (const form of ['NFC', 'NFD'] as const) expect(plainText(text.normalize(form))).toBe(text.normalize(form))
})

test('U14: signs that turn round what stands after them are not kept; marks of a direction are', () => {
  expect(plainText('Anna \u202etxet\u202c \u2067x\u2069\u2069 (5\u200f)')).toBe('Anna txet x (5\u200f)')
})

test('a hundred thousand marks take no time', () => {
  const begun = performance.now()
  expect(plainText(stacked('a', '\u0300', 100_000))).toBe('a\u0300\u0300\u0300')
  expect(performance.now() - begun).toBeLessThan(500)
})
