import { type MessageFormatElement, parse } from '@formatjs/icu-messageformat-parser'
import { IntlMessageFormat } from 'intl-messageformat'
import { inEnglish } from './foreign.ts'
import { begun, isolate, isolatedName, withIsolates } from './isolate.ts'
import type { Language } from './languages.ts'
import { isPseudo, pseudonymise } from './pseudo.ts'

/** A sentence; one that has arguments, by what fills it in. `text` of plain values, `format` also of markup. */
export type Message = string | { text(args: Args): string; format(args: Args): unknown }
type Args = Record<string, unknown>

/** Makes a message of a language ready to be filled in. @throws SyntaxError when it is none */
export function compile(language: Language, source: string): Message {
  const parts = isPseudo(language) ? pseudonymise(source) : parse(source)
  if (parts.length === 0) return ''
  if (parts.length === 1 && parts[0]?.type === 0) return parts[0].value
  const inserted = new Set<string>()
  const format = new IntlMessageFormat(withIsolates(parts, inserted), language.tag, undefined, { formatters })
  const whole = (args: Args): unknown => {
    const all: Args = { ...args }
    for (const name of inserted) if (name in args) all[isolatedName(name)] = isolate(args[name], language.dir)
    const said: unknown = format.format(all as never)
    if (typeof said === 'string') return begun(said, language.dir)
    return Array.isArray(said) && typeof said[0] === 'string' ? [begun(said[0], language.dir), ...said.slice(1)] : said
  }
  const text = (args: Args): string => String(whole(args))
  const isPlain = parts.every(({ type }) => type === 0 || type === 1)
  return { format: whole, text: isPlain ? filledIn(parts, language.dir, text) : text }
}

/** An English message on a page of another language. */
export function foreign(message: Message): Message {
  if (typeof message === 'string') return inEnglish(message)
  return { text: (args) => inEnglish(message.text(args)), format: (args) => inEnglish([message.format(args)].flat()) }
}

/** Most sentences with arguments only name things: put together by hand they cost a tenth. */
function filledIn(parts: readonly MessageFormatElement[], dir: Language['dir'], otherwise: (args: Args) => string): (args: Args) => string {
  return (args) => {
    let text = ''
    for (const part of parts) {
      if (part.type === 0) {
        text += part.value
        continue
      }
      const value = args[(part as { value: string }).value]
      if (typeof value !== 'string' && typeof value !== 'number') return otherwise(args)
      text += isolate(value, dir)
    }
    return begun(text, dir)
  }
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
