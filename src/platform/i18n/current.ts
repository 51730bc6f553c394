import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Catalogue, readCatalogue } from './catalogues.ts'
import type { Language } from './languages.ts'

/** What locales/sources/<code>.json keeps of the English that a translation was made from. */
export const hashOf = (english: string): string => createHash('sha256').update(english).digest('hex').slice(0, 8)

/** The hashes of one language, by `module.key`; none where nothing was translated. */
export function readSources(folder: string, code: string): Record<string, string> {
  const file = join(folder, 'sources', `${code}.json`)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

/** What a language says of English as it is now. Of a growing one the sentences are left out that were made from an English of before: they may say what is not so. */
export function currentOf(folder: string, { code, status }: Pick<Language, 'code' | 'status'>): Catalogue {
  const own = readCatalogue(folder, code)
  if (code === 'en' || status === 'required') return own
  const [english, sources] = [readCatalogue(folder, 'en'), readSources(folder, code)]
  return new Map([...own].filter(([key]) => sources[key] === hashOf(english.get(key) ?? '')))
}
