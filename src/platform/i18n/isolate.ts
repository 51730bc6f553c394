import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser'

const [begin, end] = ['\u2068', '\u2069']
const marks = { ltr: '\u200e', rtl: '\u200f' }
const rightToLeft = /[\u0590-\u08ff\u200f\u202a-\u202e\ufb1d-\ufdff\ufe70-\ufeff]/
const beginsIsolated = /^[^\p{L}\u200e\u200f]*[\u2066-\u2068]/u

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
 * letters of the other direction, and without signs that turn a text round, needs none.
 */
export function isolate(value: unknown, dir: 'ltr' | 'rtl'): unknown {
  if (typeof value !== 'string' && typeof value !== 'number') return value
  const text = String(value)
  if (dir === 'ltr' && !rightToLeft.test(text)) return value
  return begin + text + end
}

/**
 * A sentence that begins with a text isolated in it, with the mark of its own direction before it. Where browsers find a direction
 * out (`dir="auto"`) they look into isolates, and an Arabic name would turn an English sentence round; where isolates are passed
 * over (UAX #9, P2), words made of insertions and signs alone (“from – until”) would be laid out from left to right in Arabic.
 */
export const begun = (sentence: string, dir: 'ltr' | 'rtl'): string => (beginsIsolated.test(sentence) ? marks[dir] + sentence : sentence)
