import { type MessageFormatElement, parse } from '@formatjs/icu-messageformat-parser'
import { expect, test } from 'vitest'
import { compile } from '../../src/platform/i18n/compile.ts'
import type { Language } from '../../src/platform/i18n/languages.ts'
import { catalogues, english } from './messages.ts'
import { notes } from './notes.ts'

type Args = Record<string, unknown>
/** One thing that a message inserts, and with what the message comes to the branch where it does. */
type Insertion = { name: string; args: Args }

/** A name that runs against the language, and ends in a sign that goes to the wrong side unless it is isolated. */
const against = { ltr: 'محمد الخطيب (٢)!', rtl: 'Why rivers? (2)!' }
const strong = /[\p{L}\u200e\u200f]/u
const rightToLeft = /[\p{Script=Arabic}\u200f]/u

function insertionsOf({ tag }: Language, source: string): Insertion[] {
  const within = (elements: readonly MessageFormatElement[], args: Args): Insertion[] =>
    elements.flatMap((element) => {
      if (element.type === 1) return [{ name: element.value, args }]
      if (element.type === 8) return within(element.children, args)
      if (element.type !== 5 && element.type !== 6) return []
      return Object.entries(element.options).flatMap(([option, { value }]) =>
        within(value, { ...args, [element.value]: element.type === 5 ? option : numberOf(tag, option) }),
      )
    })
  return within(parse(source), {})
}

/** A number of which a message says what stands at a branch of a plural. */
function numberOf(tag: string, option: string): number {
  if (option.startsWith('=')) return Number(option.slice(1))
  const rules = new Intl.PluralRules(tag)
  return [...Array(102).keys(), 1_000_000, 1.5].find((each) => each > 1 && rules.select(each) === option) ?? 1
}

/** The values of all else: the notes' examples. */
function example(key: string, source: string): Args {
  const all = (elements: readonly MessageFormatElement[]): [string, unknown][] =>
    elements.flatMap((element) => {
      if (element.type === 0 || element.type === 7) return []
      if (element.type === 8) return [[element.value, (words: unknown) => words], ...all(element.children)]
      if (element.type === 5) return [[element.value, 'other'], ...Object.values(element.options).flatMap(({ value }) => all(value))]
      if (element.type === 6) return [[element.value, 5], ...Object.values(element.options).flatMap(({ value }) => all(value))]
      return [[element.value, element.type === 1 ? (notes.get(key)?.args?.[element.value] ?? '') : 5]]
    })
  return Object.fromEntries(all(parse(source)).reverse())
}

function* wrong(language: Language, key: string, source: string): Generator<string> {
  const message = compile(language, source)
  if (typeof message === 'string') return
  const name = against[language.dir]
  for (const insertion of insertionsOf(language, source)) {
    const args = { ...example(key, source), ...insertion.args, [insertion.name]: name }
    for (const said of [message.text(args), [message.format(args)].flat(9).join('')]) {
      if (!said.includes(`\u2068${name}\u2069`)) yield `${key} {${insertion.name}}: ${said}`
      // As browsers find the direction of a text out where it is not said: by its first letter, wherever that stands.
      const first = strong.exec(said)?.[0] ?? ''
      if (rightToLeft.test(first) !== (language.dir === 'rtl')) yield `${key} {${insertion.name}} turns the sentence round: ${said}`
    }
  }
}

test.each(catalogues)('U14: whatever a sentence of $code inserts keeps its own order, and the sentence its direction', ({ language, messages }) => {
  expect([...messages].flatMap(([key, source]) => [...wrong(language, key, source)])).toEqual([])
})

test('U14: hundreds of sentences insert something', () => {
  const english_ = catalogues.find(({ code }) => code === 'en')?.language as Language
  expect([...english].flatMap(([, source]) => insertionsOf(english_, source)).length).toBeGreaterThan(200)
})
