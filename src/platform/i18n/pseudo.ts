import { type MessageFormatElement, parse } from '@formatjs/icu-messageformat-parser'

const marks: Record<string, string> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', c: 'ç', n: 'ñ', y: 'ý', A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú' }

/** The parsed message with its literal text accented, bracketed and lengthened by a third. */
export function pseudonymise(source: string): MessageFormatElement[] {
  return parse(source).map(accent)
}

function accent(element: MessageFormatElement): MessageFormatElement {
  if (element.type === 0) {
    const text = element.value.replace(/[aeioucnyAEIOU]/g, (letter) => marks[letter] ?? letter)
    return { ...element, value: `⟦${text}${'~'.repeat(Math.ceil(text.length / 3))}⟧` }
  }
  if ('options' in element && element.options) {
    const options = Object.fromEntries(Object.entries(element.options).map(([name, option]) => [name, { ...option, value: option.value.map(accent) }]))
    return { ...element, options } as MessageFormatElement
  }
  if ('children' in element) return { ...element, children: element.children.map(accent) }
  return element
}
