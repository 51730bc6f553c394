import { type MessageFormatElement, parse } from '@formatjs/icu-messageformat-parser'
import { OperatorError } from '../operator-error.ts'
import { readCatalogue } from './catalogues.ts'
import { hashOf, readSources } from './current.ts'
import { type Language, languages } from './languages.ts'

/**
 * Refuses a table of languages or a catalogue that would be an error on every page, before there is a page.
 * @param folder locales/, with the table's catalogues
 * @throws OperatorError with one line that says where it is
 */
export function refuseFaults(folder: string, table: readonly Language[] = languages): void {
  const [first, ...more] = [
    ...faultsOfTable(table),
    ...faultsOf(
      folder,
      table.map(({ code }) => code),
    ),
  ]
  if (first) throw new OperatorError(more.length > 0 ? `${first} (and ${more.length} more like it: npm run translations)` : first)
}

function faultsOfTable(table: readonly Language[]): string[] {
  const taken = new Map<string, string>()
  const faults = table.flatMap((language) => [
    ...wrong(language).map((what) => `${language.code || 'a line'}: ${what}`),
    ...[language.code, ...language.aliases].flatMap((code) => {
      const other = taken.get(code)
      taken.set(code, language.code)
      return other === undefined ? [] : [`${code} stands there twice`]
    }),
  ])
  const codes = new Set(table.map(({ code }) => code))
  const others = table.flatMap(({ code, of }) => (of === undefined || codes.has(of) ? [] : [`${code}: there is no ${of}, whose region it is`]))
  return [...(codes.has('en') ? [] : ['en is missing, which says what others do not']), ...faults, ...others].map((fault) => `locales/languages.json: ${fault}`)
}

function* wrong({ code, name, tag, script, quotes, dir, status }: Language): Generator<string> {
  if (!/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/.test(code)) yield 'code is no language’s, such as pl, sr-Latn or ar-TN'
  if (!name) yield 'name is missing'
  if (!isTag(tag)) yield 'tag is none of BCP 47'
  if (!/^[A-Z][a-z]{3}$/.test(script ?? '')) yield 'script is none of ISO 15924'
  else if (isTag(tag) && new Intl.Locale(tag).maximize().script !== script) yield `script is not that of ${tag}`
  if (isTag(tag) && new Intl.DateTimeFormat(tag, { hour: '2-digit' }).resolvedOptions().hourCycle !== 'h23')
    yield `${tag} does not count 24 hours: add -u-hc-h23`
  if ([...(quotes ?? '')].length !== 4) yield 'quotes are not two pairs'
  if (!['ltr', 'rtl'].includes(dir)) yield 'dir is neither ltr nor rtl'
  if (!['required', 'growing'].includes(status)) yield 'status is neither required nor growing'
}

function isTag(tag: unknown): boolean {
  try {
    return typeof tag === 'string' && Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false // what is no tag is said to be none
  }
}

/**
 * What of the catalogues could not be shown: no JSON, no message, or a message that is filled in with what English is not given.
 * @param codes of languages
 */
export function faultsOf(folder: string, codes: readonly string[]): string[] {
  try {
    const given = new Map([...readCatalogue(folder, 'en')].map(([key, source]) => [key, filling(parse(source))]))
    return codes.flatMap((code) => faultsOfCatalogue(folder, code, given))
  } catch (error) {
    return [`locales/en: ${(error as Error).message}`]
  }
}

function faultsOfCatalogue(folder: string, code: string, given: ReadonlyMap<string, readonly string[]>): string[] {
  try {
    const [english, sources] = [readCatalogue(folder, 'en'), readSources(folder, code)]
    // What was made from an English of before is not shown.
    const isStale = (key: string): boolean => sources[key] !== undefined && sources[key] !== hashOf(english.get(key) ?? '')
    const shown = [...readCatalogue(folder, code)].filter(([key]) => !isStale(key))
    return shown.flatMap(([key, source]) => faultOf(source, given.get(key)).map((what) => `locales/${code}: ${key} ${what}`))
  } catch (error) {
    return [(error as Error).message]
  }
}

function faultOf(source: string, given: readonly string[] | undefined): string[] {
  try {
    const asked = filling(parse(source)).find((name) => given && !given.includes(name))
    return asked === undefined ? [] : [`asks for {${asked}}, which English does not have`]
  } catch (error) {
    return [`is no message (${(error as Error).message})`]
  }
}

/** The names of what fills a message in. */
const filling = (parts: readonly MessageFormatElement[]): string[] =>
  parts.flatMap((part) => {
    if (part.type === 0 || part.type === 7) return []
    const within = 'options' in part ? Object.values(part.options).flatMap(({ value }) => filling(value)) : 'children' in part ? filling(part.children) : []
    return [part.value, ...within]
  })
