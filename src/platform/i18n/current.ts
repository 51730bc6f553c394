import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What locales/sources/<code>.json keeps of the English that a translation was made from. */
export const hashOf = (english: string): string => createHash('sha256').update(english).digest('hex').slice(0, 8)

/** The hashes of one language, by `module.key`; none where nothing was translated. */
export function readSources(folder: string, code: string): Record<string, string> {
  const file = join(folder, 'sources', `${code}.json`)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}
