import { type Catalogue, readCatalogue } from './catalogues.ts'
import { compile, foreign, type Message } from './compile.ts'
import { currentOf } from './current.ts'
import { inRegion, type Language, languageOf, languages, pseudo, pseudoRtl } from './languages.ts'
import { isPseudo } from './pseudo.ts'

export type { Message } from './compile.ts'

/** A language as a reader meets it: messages, writing direction and formats. */
export type Locale = {
  lang: string
  dir: 'ltr' | 'rtl'
  /** what Intl is given */
  tag: string
  message(key: string): Message
}
/** All of them. One is read when it is first asked for. */
export type Locales = {
  /** In English, when there is no such language, or no longer. */
  get(code: string): Locale
  /** As somebody reads who has chosen a language and lives in a country. */
  of(reader: { language: string; country: string | null }): Locale
  has(code: string): boolean
  /** How much of it is there, from 0 to 1. */
  completeness(code: string): number
}

/**
 * @param own messages by `module.key`
 * @param beyond what says the others: English, marked
 * @throws when a key is asked for that English does not have either
 */
export function makeLocale(language: Language, own: Catalogue, beyond?: (key: string) => Message): Locale {
  const message = onceFor((key) => {
    const source = own.get(key)
    const created = source === undefined ? beyond?.(key) : compile(language, source)
    if (created === undefined) throw new Error(`no message “${key}” in ${language.code}`)
    return created
  })
  return { lang: language.code, dir: language.dir, tag: language.tag, message }
}

/** @param withPseudo also the two that show what was not translated: for tests, not for readers */
export function loadLocales(folder: string, { withPseudo = false } = {}): Locales {
  const known = new Set([...languages, ...(withPseudo ? [pseudo, pseudoRtl] : [])].map(({ code }) => code))
  const get = (code: string): Locale => load(known.has(code) ? code : 'en')
  /** What a region's does not say, its language says, with the region's numbers. */
  const catalogueOf = ({ of, ...language }: Language): Catalogue =>
    new Map([...(of ? catalogueOf(languageOf(of) as Language) : []), ...currentOf(folder, language)])
  const load = onceFor((code) => {
    const language = languageOf(code) as Language
    if (code === 'en' || isPseudo(language)) return makeLocale(language, readCatalogue(folder, 'en'))
    return makeLocale(language, catalogueOf(language), (key) => foreign(get('en').message(key)))
  })
  const completeness = onceFor((code) => (languageOf(code)?.status === 'growing' && !languageOf(code)?.of ? shareOf(folder, code) : 1))
  return { get, of: ({ language, country }) => get(inRegion(language, country)), has: (code) => known.has(code), completeness }
}

/** How much of English as it is now a language says, in hundredths: all is all of it. What says an English of before is not counted. */
function shareOf(folder: string, code: string): number {
  const said = currentOf(folder, { code, status: 'growing' }).size
  return Math.floor((said / readCatalogue(folder, 'en').size) * 100) / 100
}

function onceFor<T>(make: (name: string) => T): (name: string) => T {
  const made = new Map<string, T>()
  return (name) => {
    const known = made.get(name)
    if (known !== undefined) return known
    const created = make(name)
    made.set(name, created)
    return created
  }
}
