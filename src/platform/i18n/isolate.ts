import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser'

const literal = (value: string): MessageFormatElement => ({ type: 0, value })

/**
 * The parts of a right-to-left message with each inserted text between U+2068 and U+2069: a Latin name, or a title
 * that ends in a question mark, keeps its own order and leaves the sentence its direction, in mail and in attributes too.
 */
export function isolated(element: MessageFormatElement): MessageFormatElement[] {
  if (element.type === 1) return [literal('\u2068'), element, literal('\u2069')]
  if ('options' in element && element.options) {
    const options = Object.fromEntries(Object.entries(element.options).map(([name, option]) => [name, { ...option, value: option.value.flatMap(isolated) }]))
    return [{ ...element, options } as MessageFormatElement]
  }
  if ('children' in element) return [{ ...element, children: element.children.flatMap(isolated) }]
  return [element]
}
