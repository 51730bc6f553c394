import { join } from 'node:path'
import { type MessageFormatElement, parse } from '@formatjs/icu-messageformat-parser'
import { readCatalogue } from '../../src/platform/i18n/catalogues.ts'
import { currentOf } from '../../src/platform/i18n/current.ts'
import { languages } from '../../src/platform/i18n/languages.ts'

export const locales = join(import.meta.dirname, '../../locales')
/** Every language there is, with its messages by `module.key`. */
export const catalogues = languages.map((language) => ({ language, code: language.code, messages: currentOf(locales, language) }))
export const english = readCatalogue(locales, 'en')

/** Every element of a message, those inside of others too. */
export function elementsOf(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) => {
    const options = 'options' in element && element.options ? Object.values(element.options) : []
    const inside = [...options.flatMap(({ value }) => value), ...('children' in element ? element.children : [])]
    return [element, ...elementsOf(inside)]
  })
}

/** What stands where an argument will: no letter, no mark and no space. */
const filled = '\ufffc'

/** The texts a message can become, each branch in one of them at least. @param fill what to put in the place of an argument, or of `#` */
export function textsOf(source: string, fill: (name: string) => string = () => filled): string[] {
  const texts = (elements: readonly MessageFormatElement[]): string[] => {
    const parts = elements.map((element) => {
      if (element.type === 0) return [element.value]
      if (element.type === 7) return [fill('#')]
      if (element.type === 8) return texts(element.children)
      if (element.type === 5 || element.type === 6) return Object.values(element.options).flatMap(({ value }) => texts(value))
      return [fill(element.value)]
    })
    const count = Math.max(1, ...parts.map((choices) => choices.length))
    return Array.from({ length: count }, (_, at) => parts.map((choices) => choices[at % choices.length]).join(''))
  }
  return [...new Set(texts(parse(source)))]
}
