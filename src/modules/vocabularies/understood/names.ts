import { join } from 'node:path'
import { root } from '../../../platform/http/assets.ts'
import { readCatalogue } from '../../../platform/i18n/catalogues.ts'
import { languages } from '../../../platform/i18n/languages.ts'
import { foldings, foldPlainly } from '../../../platform/text/fold-text.ts'
import { knownCountries } from '../countries.ts'
import { officialLanguages, spokenLanguages } from '../spoken-languages.ts'
import { subjects } from '../vocabularies.ts'

/** What a name stands for. */
type Kind = 'country' | 'language' | 'subject'
export type Named = { [Each in Kind]: { kind: Each; code: string } }[Kind]
type Vocabulary = {
  names: ReadonlyMap<string, readonly Named[]>
  /** stand beside a number that is an age */
  ages: ReadonlySet<string>
  /** say nothing by themselves */
  asides: ReadonlySet<string>
}

// Shorter ones are somebody’s first name in another language.
const shortestForeign = 5

let known: Vocabulary | undefined

/** What countries, languages and subjects are called: in the languages of the interface, English first, and by those who speak the countries' own. */
export function vocabulary(): Vocabulary {
  known ??= build()
  return known
}

/** Words as names are compared: without asides, and without the Arabic article, which stands or not. */
export const bare = (words: readonly string[], asides: ReadonlySet<string>): string =>
  words
    .filter((word) => !asides.has(word))
    .map((word) => word.replace(/^ال(?=.{3})/u, ''))
    .join(' ')

function build(): Vocabulary {
  const catalogues = languages.map(({ code }) => readCatalogue(join(root, 'locales'), code))
  const said = (key: string): string[] => catalogues.flatMap((catalogue) => catalogue.get(key) ?? [])
  const listed = (key: string): string[] => said(key).flatMap((text) => text.split(/[,،]/))
  const asides = new Set(listed('vocabularies.typed.asides').map(foldPlainly))
  const names = new Map<string, Named[]>()
  const learn = (named: Named, name: string, shortest = 2): void => {
    for (const folded of foldings(name)) {
      const key = bare(folded.split(' '), asides)
      const there = names.get(key) ?? []
      if (key.length >= shortest && !there.some(({ kind, code }) => kind === named.kind && code === named.code)) names.set(key, [...there, named])
    }
  }
  for (const code of subjects)
    for (const name of [...said(`vocabularies.subject.${code}`), ...listed(`vocabularies.typed.subject.${code}`)]) learn({ kind: 'subject', code }, name)
  for (const code of knownCountries) for (const name of listed(`vocabularies.typed.country.${code}`)) learn({ kind: 'country', code }, name)
  const interfaces = languages.map(({ tag }) => tag)
  for (const tag of new Set([...interfaces, ...officialLanguages])) {
    const named = (type: 'region' | 'language', style: 'long' | 'short') => new Intl.DisplayNames(tag, { type, style })
    const ours = interfaces.includes(tag)
    for (const code of knownCountries)
      for (const style of ['long', 'short'] as const) learn({ kind: 'country', code }, named('region', style).of(code) ?? code, ours ? 3 : shortestForeign)
    // Of languages elsewhere only their own names: a Greek is “Greco” in Italy, and so are many who are not.
    for (const code of spokenLanguages) if (ours || code === tag) learn({ kind: 'language', code }, named('language', 'long').of(code) ?? code, 3)
  }
  return { names, ages: new Set(listed('vocabularies.typed.ages').map(foldPlainly)), asides }
}
