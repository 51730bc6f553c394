import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One language's messages: `module.key` → ICU MessageFormat source. */
export type Catalogue = ReadonlyMap<string, string>

/** The languages the interface speaks, each written in itself. Order: as the language menu shows them. */
export const languages = { en: 'English', fr: 'Français', el: 'Ελληνικά', ar: 'العربية' } as const
export type Language = keyof typeof languages

/** English with marks, a third longer: what stays plain on the screen is a literal that should be a message. */
export const pseudo = 'en-XA'

export function isLanguage(code: string): code is Language {
  return Object.hasOwn(languages, code)
}

/**
 * Reads locales/<code>/<module>.json of one language.
 * @throws when a file is not JSON or holds anything but strings
 */
export function readCatalogue(folder: string, code: string): Catalogue {
  const messages = new Map<string, string>()
  for (const file of readdirSync(join(folder, code)).sort()) {
    if (!file.endsWith('.json')) continue
    const module = file.slice(0, -'.json'.length)
    const entries = JSON.parse(readFileSync(join(folder, code, file), 'utf8')) as Record<string, unknown>
    for (const [key, message] of Object.entries(entries)) {
      if (typeof message !== 'string') throw new Error(`locales/${code}/${file}: “${key}” is not a string`)
      messages.set(`${module}.${key}`, message)
    }
  }
  return messages
}
