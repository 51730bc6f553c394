import english from '../../../locales/en/ui.json' with { type: 'json' }
import { type Child, Html, toMarkup } from '../html/html.ts'
import { begun, isolate } from './isolate.ts'
import { type Language, languageOf, scriptOf } from './languages.ts'
import type { Locale } from './locale.ts'
import type { Messages } from './messages.generated.ts'

export { unmarked } from './foreign.ts'
export { codeOf, inRegion, type Language, languageOf, nearest, offered, offeredAs } from './languages.ts'
export { type Locale, type Locales, loadLocales } from './locale.ts'

let current: { locale: Locale; zone: string | undefined; reads: readonly string[]; footnotes: Set<Footnote> } | undefined

/**
 * Runs `render` in a reader's language and time zone. Rendering is synchronous, so no other request can come between;
 * an async function here would outlive its language and is refused by the type.
 * @param zone IANA name of the reader's zone; where nobody knows it, times are in UTC and say so
 * @param reads tags of what the reader reads besides: languages, and `und-GR` for those of a country
 */
export function withLocale<T>(locale: Locale, render: () => T extends Promise<unknown> ? never : T, zone?: string, reads: readonly string[] = []): T {
  const before = current
  current = { locale, zone, reads, footnotes: new Set() }
  try {
    return render() as T
  } finally {
    current = before
  }
}

function here(): Locale {
  if (!current) throw new Error('no language here: render inside withLocale()')
  return current.locale
}

/** The reader's time zone, an IANA name; undefined when nobody knows it. */
export const zone = (): string | undefined => current?.zone

/** The reader's language, as a code such as `fr`; also what `lang` attributes hold. */
export const lang = (): string => here().lang
/** The writing direction of the reader's language. */
export const dir = (): 'ltr' | 'rtl' => here().dir
/** The script of its letters, ISO 15924, and whether long words are hyphenated: what style sheets go by. */
export const script = (): string => (languageOf(here().lang) as Language).script
export const hyphens = (): boolean => (languageOf(here().lang) as Language).hyphens === true
/** Whether the reader reads a script (ISO 15924): that of this page, of a language they speak, or of their country. */
export const readsScript = (wanted: string): boolean => script() === wanted || (current?.reads ?? []).some((tag) => scriptOf(tag) === wanted)
/** The tag to give to Intl. */
export const tag = (): string => here().tag

type Args = Record<string, unknown>
/** Every message there is, by `module.key`, as the English catalogue has them. */
export type Key = keyof Messages
type Both<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void ? All : never
/** What fills a message in; of one of several, what fills any of them in. */
type Filling<K extends Key> = [Messages[K]] extends [never] ? [] : [args: Both<Messages[K]>]
type WithMarkup<A> = { [Name in keyof A]: A[Name] extends string | number ? A[Name] | Html : A[Name] }
type RichFilling<K extends Key> = [Messages[K]] extends [never] ? [] : [args: WithMarkup<Both<Messages[K]>>]

/**
 * A message in the reader's language, as plain text (views escape it).
 * @param key `module.key`
 * @param args values of the message's arguments, of their types
 */
export function t<K extends Key>(key: K, ...[args]: Filling<K>): string {
  return message(key, args as Args | undefined)
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
export function rich<K extends Key>(key: K, ...[args]: RichFilling<K>): Html {
  const found = here().message(key)
  if (typeof found === 'string') return new Html(toMarkup(found))
  const wrapped = Object.fromEntries(
    Object.entries((args ?? {}) as Args).map(([name, value]) => [
      name,
      typeof value === 'function' ? (chunks: Child) => value(new Html(toMarkup(chunks))) : value,
    ]),
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
  // “Palestine”, as the programme calls it.
  const style = code === 'PS' ? 'short' : 'long'
  let name = names.get(key)
  if (name === undefined) names.set(key, (name = formatter(`${type} ${style}`, (at) => new Intl.DisplayNames(at, { type, style })).of(code) ?? code))
  return name
}
type CodeOf<K> = K extends `ui.footnote.${infer Code}` ? Code : never
/** Countries whose name bears an asterisk: those to which the catalogues have an official note, which belongs to it wherever it is printed. */
export type Footnote = CodeOf<Key>
const footnotes = Object.keys(english).flatMap((key) => (key.startsWith('footnote.') ? [key.slice('footnote.'.length) as Footnote] : []))
/** The name of a country in the reader's language, from the runtime's own data. Throws RangeError for what is no code. */
export function countryName(code: string): string {
  const note = footnotes.find((each) => each === code)
  if (!note) return nameOf('region', code)
  current?.footnotes.add(note)
  return `${nameOf('region', code)}*`
}
/** Countries that may come to be named on this page while it is open: their notes are there already. */
export const mayBeNamed = (codes: readonly string[]): void => codes.forEach(countryName)
/** The countries named so far on this page to which a note belongs. */
export const footnotesHere = (): Footnote[] => footnotes.filter((note) => current?.footnotes.has(note))
/** The name of a language in the reader's language. */
export const languageName = (code: string): string => nameOf('language', code)
/** A number with the reader's separators. */
export const number = (value: number): string => formatter('number', (at) => new Intl.NumberFormat(at)).format(value)
/** A length of time in words, such as “14 days”. */
export const duration = (value: number, unit: 'day' | 'hour'): string =>
  formatter(`duration ${unit}`, (at) => new Intl.NumberFormat(at, { style: 'unit', unit, unitDisplay: 'long' })).format(value)
/** A share of one, as the reader’s language writes it: “42%”. */
export const percent = (share: number): string => formatter('percent', (at) => new Intl.NumberFormat(at, { style: 'percent' })).format(share)
const joined = () => formatter('list', (at) => new Intl.ListFormat(at, { type: 'conjunction' }))
/** Names joined as the language joins them in a sentence, each in its own direction: “Anna, Benito and Chloé”. Words that the catalogues hold are `items`. */
export const list = (names: readonly string[]): string => (names.length === 1 ? (names[0] as string) : begun(joined().format(names.map(isolated)), dir()))
const isolated = (text: string): string => isolate(text, dir()) as string
/**
 * Subjects, competences, levels and other words beside each other, outside of any sentence: “Language and literature · Primary”. They begin
 * with capitals and hold commas and “and” of their own, so that no list of them reads well; each keeps its own direction.
 */
export const items = (words: readonly string[]): string => begun(words.map(isolated).join(' · '), dir())
/**
 * Codes with their names, in the order in which a reader looks for those. Comparing names is dear, so each kind of codes is put in order once.
 * @param kind what the codes are of, such as `region`
 */
export function namedInOrder<Code extends string>(kind: string, codes: readonly Code[], nameOf: (code: Code) => string): { value: Code; label: string }[] {
  const ranks = formatter(`ranks ${kind}`, () => new Map<Code, { label: string; rank: number }>())
  const named = codes.map((value) => ({ value, label: nameOf(value) }))
  if (!codes.every((code) => ranks.has(code))) {
    const { compare } = formatter('collator', (at) => new Intl.Collator(at))
    for (const { value, label } of named) ranks.set(value, { label, rank: 0 })
    for (const [at, each] of [...ranks.values()].sort((one, other) => compare(one.label, other.label)).entries()) each.rank = at
  }
  const rankOf = ({ value }: { value: Code }): number => ranks.get(value)?.rank ?? 0
  return named.sort((one, other) => rankOf(one) - rankOf(other))
}
const weekdays = () => formatter('weekday', (at) => new Intl.DateTimeFormat(at, { weekday: 'long', timeZone: 'UTC' }))
/** A day of the week, Monday is 1. */
export const weekday = (number: number): string => weekdays().format(Date.UTC(2024, 0, number))
/** Days that follow each other: “Monday – Friday”; Monday is 1, the last may be of the week after. */
export const weekdayRange = (first: number, last: number): string =>
  weekdays().formatRange(Date.UTC(2024, 0, first), Date.UTC(2024, 0, last < first ? last + 7 : last))
/** A day of the calendar (`2026-09-14`) in words: “14 September 2026”. */
export const day = (value: string): string => inZone('UTC').format(new Date(`${value}T00:00:00Z`))
/** The day of a moment in the reader's zone, in words; with “UTC” when nobody knows that zone. */
export const dayOf = (at: Date): string => sayingUtc(inZone(zone() ?? 'UTC').format(at), zone())
/** The time of day of a moment in the reader's zone: “13:45”; with “UTC” when nobody knows that zone. */
export function timeOf(at: Date): string {
  return sayingUtc(clockIn(zone() ?? 'UTC').format(at), zone())
}
/** A day or a time in words, which says that it is in UTC where nobody knows the zone: Intl's own word for it is a line long in Greek. */
export const sayingUtc = (time: string, zone: string | undefined): string => (zone === undefined ? `${time} UTC` : time)
const inZone = (timeZone: string) => formatter(`day ${timeZone}`, (at) => new Intl.DateTimeFormat(at, { dateStyle: 'long', timeZone }))
const clockIn = (timeZone: string) => formatter(`clock ${timeZone}`, (at) => new Intl.DateTimeFormat(at, { hour: '2-digit', minute: '2-digit', timeZone }))
