import { type MessageFormatElement, parse } from '@formatjs/icu-messageformat-parser'
import { type Language, pseudo, pseudoRtl } from './languages.ts'

const marks: Record<string, string> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', c: 'ç', n: 'ñ', y: 'ý', A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú' }

/** Whether a language is English made strange. */
export const isPseudo = (language: Language): boolean => language === pseudo || language === pseudoRtl

/** The parsed message with its literal text accented, bracketed and twice as long, as in words that can be broken like others. */
export function pseudonymise(source: string): MessageFormatElement[] {
  return parse(source).map(accent)
}

function accent(element: MessageFormatElement): MessageFormatElement {
  if (element.type === 0) {
    const text = element.value.replace(/[aeioucnyAEIOU]/g, (letter) => marks[letter] ?? letter)
    return { ...element, value: text.trim() === '' ? text : `⟦${text} ${padding(text.trim())}⟧` }
  }
  if ('options' in element && element.options) {
    const options = Object.fromEntries(Object.entries(element.options).map(([name, option]) => [name, { ...option, value: option.value.map(accent) }]))
    return { ...element, options } as MessageFormatElement
  }
  if ('children' in element) return { ...element, children: element.children.map(accent) }
  return element
}

/** As many letters again, in words as long as the text's own. */
const padding = (text: string): string => text.replace(/\S/g, '~')
