import { parse } from '@formatjs/icu-messageformat-parser'
import { IntlMessageFormat } from 'intl-messageformat'
import { type Catalogue, isLanguage, languages, pseudo, readCatalogue } from './catalogues.ts'
import { isolated } from './isolate.ts'
import { pseudonymise } from './pseudo.ts'

/** A language as a reader meets it: messages, writing direction and formats. */
export type Locale = {
  lang: string
  dir: 'ltr' | 'rtl'
  message(key: string): string | IntlMessageFormat
}

const rightToLeft = new Set(['ar'])

/** @param catalogue messages by `module.key`; a key that is missing throws when asked for */
export function makeLocale(lang: string, catalogue: Catalogue): Locale {
  const compiled = new Map<string, string | IntlMessageFormat>()
  return {
    lang,
    dir: rightToLeft.has(lang) ? 'rtl' : 'ltr',
    message(key) {
      const known = compiled.get(key)
      if (known !== undefined) return known
      const source = catalogue.get(key)
      if (source === undefined) throw new Error(`no message “${key}” in ${lang}`)
      const created = compile(lang, source)
      compiled.set(key, created)
      return created
    },
  }
}

function compile(lang: string, source: string): string | IntlMessageFormat {
  const message = lang === pseudo ? pseudonymise(source) : rightToLeft.has(lang) ? parse(source).flatMap(isolated) : source
  const format = new IntlMessageFormat(message, lang === pseudo ? 'en' : lang)
  const ast = format.getAst()
  if (ast.length === 0) return ''
  return ast.length === 1 && ast[0]?.type === 0 ? ast[0].value : format
}

/** Every locale there is, by code. @param withPseudo also the one that shows what was not translated: for tests, not for readers */
export function loadLocales(folder: string, { withPseudo = false } = {}): Map<string, Locale> {
  const all = new Map<string, Locale>()
  for (const lang of Object.keys(languages).filter(isLanguage)) all.set(lang, makeLocale(lang, readCatalogue(folder, lang)))
  if (withPseudo) all.set(pseudo, makeLocale(pseudo, readCatalogue(folder, 'en')))
  return all
}
