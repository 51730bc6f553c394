import { type MessageFormatElement, parse } from '@formatjs/icu-messageformat-parser'
import { expect, test } from 'vitest'
import { catalogues, elementsOf, english } from './messages.ts'

/** Names of a message's arguments and tags. */
const names = (elements: readonly MessageFormatElement[]) =>
  [...new Set(elementsOf(elements).flatMap((element) => (element.type === 0 || element.type === 7 ? [] : element.value)))].sort().join(', ')

/** Up to where people count here: French and Spanish have a form of their own from a million on. */
const counts = Array.from({ length: 1001 }, (_, count) => count)

/** What a counted message lacks, and what nobody would see: it says each form that a whole number takes, `other`, and =0 or =1 besides. */
function plurals(tag: string, elements: readonly MessageFormatElement[]): string[] {
  const counted = elementsOf(elements).flatMap((element) => (element.type === 6 ? [element] : []))
  return counted.flatMap(({ value, pluralType, options }) => {
    const said = Object.keys(options)
    const rules = new Intl.PluralRules(tag, { type: pluralType ?? 'cardinal' })
    const reached = new Set(['other', ...counts.filter((count) => !said.includes(`=${count}`)).map((count) => rules.select(count))])
    const lacking = [...reached].filter((form) => !said.includes(form)).map((form) => `{${value}} lacks ${form}`)
    const unseen = said.filter((form) => !reached.has(form) && !/^=[01]$/.test(form)).map((form) => `{${value}} never is ${form}`)
    return [...lacking, ...unseen]
  })
}

function faultsOf(tag: string, source: string, original: string | undefined): string[] {
  if (original === undefined) return ['English does not say it']
  const [parsed, theirs] = [names(parse(source)), names(parse(original))]
  return [...(source ? [] : ['empty']), ...(parsed === theirs ? [] : [`has ${parsed || 'nothing'} for ${theirs || 'nothing'}`]), ...plurals(tag, parse(source))]
}

test.each(catalogues)('$code has the keys of English, its arguments, and the plurals of its own', ({ language, messages }) => {
  const wanted = language.status === 'required' && !language.of ? [...english.keys()] : []
  const missing = wanted.filter((key) => !messages.has(key)).map((key) => `${key}: missing`)
  const faulty = [...messages].flatMap(([key, source]) => faultsOf(language.tag, source, english.get(key)).map((fault) => `${key}: ${fault}`))
  expect([...missing, ...faulty]).toEqual([])
})
