import { type MessageFormatElement, parse } from '@formatjs/icu-messageformat-parser'
import { IntlMessageFormat } from 'intl-messageformat'
import { type Catalogue, isLanguage, languages, pseudo, readCatalogue } from './catalogues.ts'
import { isolated } from './isolate.ts'
import { pseudonymise } from './pseudo.ts'

/** A language as a reader meets it: messages, writing direction and formats. */
export type Locale = {
  lang: string
  dir: 'ltr' | 'rtl'
  message(key: string): Message
}
/** A sentence; one that has arguments, by what fills it in. `text` of plain values, `format` also of markup. */
export type Message = string | { text(args: Args): string; format(args: Args): unknown }
type Args = Record<string, unknown>

const rightToLeft = new Set(['ar'])

/** @param catalogue messages by `module.key`; a key that is missing throws when asked for */
export function makeLocale(lang: string, catalogue: Catalogue): Locale {
  const compiled = new Map<string, Message>()
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

function compile(lang: string, source: string): Message {
  const message = lang === pseudo ? pseudonymise(source) : rightToLeft.has(lang) ? parse(source).flatMap(isolated) : source
  const format = new IntlMessageFormat(message, lang === pseudo ? 'en' : lang, undefined, { formatters })
  const ast = format.getAst()
  if (ast.length === 0) return ''
  if (ast.length === 1 && ast[0]?.type === 0) return ast[0].value
  const whole = { format: (args: Args) => format.format(args as never), text: (args: Args) => String(format.format(args as never)) }
  const isPlain = ast.every(({ type }) => type === 0 || type === 1)
  return isPlain ? { ...whole, text: filledIn(ast, whole.text) } : whole
}

/** Intl's own objects, each made once: a message asks for one whenever it is filled in. */
const formatters = {
  getNumberFormat: cachedBy((...args: ConstructorParameters<typeof Intl.NumberFormat>) => new Intl.NumberFormat(...args)),
  getDateTimeFormat: cachedBy((...args: ConstructorParameters<typeof Intl.DateTimeFormat>) => new Intl.DateTimeFormat(...args)),
  getPluralRules: cachedBy((...args: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...args)),
}

function cachedBy<Options extends object | undefined, Made>(make: (locales: string | readonly string[] | undefined, options?: Options) => Made) {
  const all = new Map<string, Made>()
  return (locales?: unknown, options?: Options): Made => {
    const key = options ? `${locales} ${Object.entries(options)}` : String(locales)
    let made = all.get(key)
    if (!made) all.set(key, (made = make(locales as string, options)))
    return made
  }
}

/** Most sentences with arguments only name things: put together by hand they cost a tenth. */
function filledIn(parts: readonly MessageFormatElement[], otherwise: (args: Args) => string): (args: Args) => string {
  return (args) => {
    let text = ''
    for (const part of parts) {
      const value = part.type === 0 ? part.value : args[(part as { value: string }).value]
      if (typeof value !== 'string' && typeof value !== 'number') return otherwise(args)
      text += value
    }
    return text
  }
}

/** Every locale there is, by code. @param withPseudo also the one that shows what was not translated: for tests, not for readers */
export function loadLocales(folder: string, { withPseudo = false } = {}): Map<string, Locale> {
  const all = new Map<string, Locale>()
  for (const lang of Object.keys(languages).filter(isLanguage)) all.set(lang, makeLocale(lang, readCatalogue(folder, lang)))
  if (withPseudo) all.set(pseudo, makeLocale(pseudo, readCatalogue(folder, 'en')))
  return all
}
