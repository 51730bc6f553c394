import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One language's messages: `module.key` → ICU MessageFormat source. */
export type Catalogue = ReadonlyMap<string, string>

/**
 * Reads locales/<code>/<module>.json of one language; empty when there are none.
 * @throws when a file is not JSON or holds anything but strings
 */
export function readCatalogue(folder: string, code: string): Catalogue {
  const messages = new Map<string, string>()
  for (const file of existsSync(join(folder, code)) ? readdirSync(join(folder, code)).sort() : []) {
    if (!file.endsWith('.json')) continue
    const module = file.slice(0, -'.json'.length)
    const entries = parsed(readFileSync(join(folder, code, file), 'utf8'), `locales/${code}/${file}`)
    for (const [key, message] of Object.entries(entries)) {
      if (typeof message !== 'string') throw new Error(`locales/${code}/${file}: “${key}” is not a string`)
      messages.set(`${module}.${key}`, message)
    }
  }
  return messages
}

function parsed(text: string, file: string): Record<string, unknown> {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`)
  }
}
