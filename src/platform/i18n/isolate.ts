import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser'

const [begin, end] = ['\u2068', '\u2069']
const sentences = { ltr: '\u2066', rtl: '\u2067' }
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/

/** Under which name a message is given an inserted text that keeps its own order; select and plural take it under its own. */
export const isolatedName = (name: string): string => begin + name

/** The parts of a message with what they insert under `isolatedName`. @param names filled with what is inserted */
export function withIsolates(elements: readonly MessageFormatElement[], names: Set<string>): MessageFormatElement[] {
  return elements.map((element) => {
    if (element.type === 1) {
      names.add(element.value)
      return { ...element, value: isolatedName(element.value) }
    }
    if ('options' in element && element.options) {
      const options = Object.entries(element.options).map(([name, option]) => [name, { ...option, value: withIsolates(option.value, names) }])
      return { ...element, options: Object.fromEntries(options) } as MessageFormatElement
    }
    return 'children' in element ? { ...element, children: withIsolates(element.children, names) } : element
  })
}

/**
 * A text as it stands in a sentence of the other direction, between U+2068 and U+2069: a title that ends in a question mark
 * keeps its own order and leaves the sentence its direction, in mail and in attributes too. From left to right a text without
 * letters of the other direction needs none.
 */
export function isolate(value: unknown, dir: 'ltr' | 'rtl'): unknown {
  if (typeof value !== 'string' && typeof value !== 'number') return value
  const text = String(value)
  if (dir === 'ltr' && !rightToLeft.test(text)) return value
  return `${text.includes(begin) && !/\p{L}/u.test(ownWords(text)) ? sentences[dir] : begin}${text}${end}`
}

/**
 * What a text says beside what is isolated in it. By that alone U+2068 goes (UAX #9, P2); without a letter of its own, words
 * made of insertions and signs (“from – until”) would be laid out from left to right in Arabic: they go as their sentence does.
 */
function ownWords(text: string): string {
  const without = text.replace(/[\u2066-\u2068][^\u2066-\u2069]*\u2069/g, '')
  return without === text ? text : ownWords(without)
}
