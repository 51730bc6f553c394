import { type Child, Html, toMarkup } from '../html/html.ts'
import type { Key } from './keys.ts'
import type { Locale } from './locale.ts'

export { isLanguage, type Language, languages, pseudo } from './catalogues.ts'
export type { Key } from './keys.ts'
export { type Locale, loadLocales } from './locale.ts'

let current: Locale | undefined

/**
 * Runs `render` with a reader's language. Rendering is synchronous, so no other request can come between;
 * an async function here would outlive its language and is refused by the type.
 */
export function withLocale<T>(locale: Locale, render: () => T extends Promise<unknown> ? never : T): T {
  const before = current
  current = locale
  try {
    return render() as T
  } finally {
    current = before
  }
}

function here(): Locale {
  if (!current) throw new Error('no language here: render inside withLocale()')
  return current
}

/** The reader's language, as a code such as `fr`; also what `lang` attributes hold. */
export const lang = (): string => here().lang
/** The writing direction of the reader's language. */
export const dir = (): 'ltr' | 'rtl' => here().dir
/** The tag to give to Intl. Arabic gets the digits most of its pupils learn with: see docs/decisions/0005. */
export const tag = (): string => intlTag(here().lang)

function intlTag(code: string): string {
  return code === 'ar' ? 'ar-u-nu-latn' : code === 'en' || code === 'en-XA' ? 'en-GB' : code
}

type Args = Record<string, unknown>

/**
 * A message in the reader's language, as plain text (views escape it).
 * @param key `module.key`, typed from the English catalogue
 * @param args values of the message's arguments
 */
export function t(key: Key, args?: Args): string {
  return message(key, args)
}

/** As `t`, for keys made at run time from stored codes (`vocabularies.subject.${code}`). Throws when there is no such key. */
export function message(key: string, args?: Args): string {
  const found = here().message(key)
  return typeof found === 'string' ? found : found.text(args ?? {})
}

/**
 * A message with markup: `<link>…</link>` in the message calls `args.link` with its text as Html.
 * All other text is escaped.
 */
export function rich(key: Key, args: Record<string, unknown>): Html {
  const found = here().message(key)
  if (typeof found === 'string') return new Html(toMarkup(found))
  const wrapped = Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, typeof value === 'function' ? (chunks: Child) => value(new Html(toMarkup(chunks))) : value]),
  )
  return new Html(toMarkup(found.format(wrapped) as Child))
}

const caches = new Map<string, Map<string, unknown>>()
/** A formatter made once for a language and its options; making one costs more than a page. */
export function formatter<T>(kind: string, make: (tag: string) => T): T {
  const { lang } = here()
  let cache = caches.get(lang)
  if (!cache) caches.set(lang, (cache = new Map()))
  let found = cache.get(kind) as T | undefined
  if (!found) cache.set(kind, (found = make(tag())))
  return found
}

const names = new Map<string, string>()
/** What Intl calls a code, asked once for each language: asking costs more than a row of a page. */
function nameOf(type: 'region' | 'language', code: string): string {
  const key = `${here().lang} ${type} ${code}`
  let name = names.get(key)
  if (name === undefined) names.set(key, (name = formatter(type, (at) => new Intl.DisplayNames(at, { type })).of(code) ?? code))
  return name
}
/** The name of a country in the reader's language, from the runtime's own data. Throws RangeError for what is no code. */
export const countryName = (code: string): string => nameOf('region', code)
/** The name of a language in the reader's language. */
export const languageName = (code: string): string => nameOf('language', code)
/** A number with the reader's separators. */
export const number = (value: number): string => formatter('number', (at) => new Intl.NumberFormat(at)).format(value)
/** Items joined as the language joins them: “a, b and c”. */
export const list = (items: readonly string[]): string =>
  items.length === 1 ? (items[0] as string) : formatter('list', (at) => new Intl.ListFormat(at, { type: 'conjunction' })).format(items)
/**
 * Codes with their names, in the order in which a reader looks for those. Comparing names is dear, so each kind of codes is put in order once.
 * @param kind what the codes are of, such as `region`
 */
export function namedInOrder<Code extends string>(kind: string, codes: readonly Code[], nameOf: (code: Code) => string): { value: Code; label: string }[] {
  const ranks = formatter(`ranks ${kind}`, () => new Map<Code, number>())
  const named = codes.map((value) => ({ value, label: nameOf(value) }))
  if (!codes.every((code) => ranks.has(code))) {
    const { compare } = formatter('collator', (at) => new Intl.Collator(at))
    const all = [...new Set([...ranks.keys(), ...codes])].map((code) => ({ code, name: nameOf(code) }))
    for (const [at, { code }] of all.sort((one, other) => compare(one.name, other.name)).entries()) ranks.set(code, at)
  }
  return named.sort((one, other) => (ranks.get(one.value) as number) - (ranks.get(other.value) as number))
}
/** A day (`2026-09-14` or Date, UTC) in words: “14 September 2026”. */
export const day = (value: string | Date): string =>
  formatter('day', (at) => new Intl.DateTimeFormat(at, { dateStyle: 'long', timeZone: 'UTC' })).format(
    typeof value === 'string' ? new Date(`${value}T00:00:00Z`) : value,
  )
