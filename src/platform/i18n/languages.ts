import { match } from '@formatjs/intl-localematcher'
import table from '../../../locales/languages.json' with { type: 'json' }

/**
 * A language of the interface: a line of locales/languages.json.
 * @property code what addresses, `lang` attributes and folders of locales/ call it, such as `pl` or `sr-Latn`
 * @property name its name in itself
 * @property tag what Intl is given: the code with a region, 24 hours, the digits that are taught (docs/decisions/0005)
 * @property script ISO 15924, of its letters
 * @property quotes its quotation marks: the pair outside, the pair inside
 * @property fonts system: its letters are in no font of ours; the reader's own shows them
 * @property hyphens its words are long: they are hyphenated where a line ends
 * @property aliases other tags that mean it, such as `no` of `nb`
 * @property of the language of which this is a region's: what it does not say, that says; it stands in no menu
 * @property status required: every sentence of it is there and up to date; growing: what is not is shown in English
 */
export type Language = {
  readonly code: string
  readonly name: string
  readonly tag: string
  readonly script: string
  readonly quotes: string
  readonly fonts?: 'system'
  readonly hyphens?: true
  readonly dir: 'ltr' | 'rtl'
  readonly status: 'required' | 'growing'
  readonly aliases: readonly string[]
  readonly of?: string
}

type Line = Pick<Language, 'code' | 'name' | 'tag' | 'script' | 'quotes'> & {
  fonts?: string
  hyphens?: boolean
  dir?: string
  status: string
  aliases?: string[]
  of?: string
}

/** Every language there is, in the order of the menu. */
export const languages: readonly Language[] = (table as readonly Line[]).map((line) => ({ dir: 'ltr', aliases: [], ...line }) as Language)
/** Those that somebody can choose. */
export const offered: readonly Language[] = languages.filter(({ of }) => of === undefined)
/** English with marks, at double length: what stays plain on the screen is a literal that should be a message. For tests. */
export const pseudo: Language = { code: 'en-XA', name: 'Long', tag: 'en-GB', script: 'Latn', quotes: '“”‘’', dir: 'ltr', status: 'growing', aliases: [] }
/** The same from right to left. */
export const pseudoRtl: Language = { ...pseudo, code: 'en-XB', name: 'gnoL', dir: 'rtl' }

const byCode = new Map([...languages, pseudo, pseudoRtl].map((language) => [language.code, language]))

/** The language of a code; undefined when there is none. */
export const languageOf = (code: string): Language | undefined => byCode.get(code)
/** The language that somebody chooses who reads this one: `ar` for a region's `ar-TN`. */
export const offeredAs = (code: string): string => byCode.get(code)?.of ?? code
/** The language as it is written in a region, where we have that: `ar` in `TN`. @returns a code */
export const inRegion = (code: string, region: string | null | undefined): string => (byCode.get(`${code}-${region}`)?.of === code ? `${code}-${region}` : code)

/** What each language of a table is called, its own code and others: `no` and `nn` are `nb`. */
export const codesOf = (table: readonly Language[]): Map<string, string> =>
  new Map(table.flatMap(({ code, aliases }) => [code, ...aliases].map((tag) => [tag, code] as const)))
const codes = codesOf(languages)

const byAnyName = new Map([...codes].map(([tag, code]) => [tag.toLowerCase(), code]))
/** The code of a language by any of its names, in letters of either case; undefined when nothing is called that. */
export const codeOf = (tag: string): string | undefined => byAnyName.get(tag.toLowerCase())

/**
 * The best of our languages for those somebody reads, by CLDR's distances between them.
 * @param tags BCP 47, the best known first; what is no tag is passed over
 * @returns a code; English when none is near
 */
export function nearest(tags: readonly string[]): string {
  const sound = tags.flatMap((tag) => canonical(tag) ?? [])
  return codes.get(match(sound, [...codes.keys()], 'en')) as string
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined // a browser may send anything: what is no tag asks for nothing
  }
}

const scripts = new Map<string, string | undefined>()
/** The script that a language is written in, or a country's (`und-GR`), as CLDR knows it; undefined for what is no tag. */
export function scriptOf(tag: string): string | undefined {
  if (!scripts.has(tag)) scripts.set(tag, canonical(tag) && new Intl.Locale(tag).maximize().script)
  return scripts.get(tag)
}
