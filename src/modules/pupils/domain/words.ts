import { randomInt } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../../platform/http/assets.ts'
import { offered } from '../../../platform/i18n/index.ts'

/** Words of a secret: of 1,024 each, thirty bits (docs/decisions/0015). */
const wordsOfSecret = 3

const fileOf = (code: string): string => join(root, 'src/modules/pupils/words', `${code}.txt`)
const lists: ReadonlyMap<string, readonly string[]> = new Map(
  offered.flatMap(({ code }) => (existsSync(fileOf(code)) ? [[code, readFileSync(fileOf(code), 'utf8').trim().split('\n')] as const] : [])),
)

/** Languages that have a list of words, in the order of the menu. */
export const wordLanguages = [...lists.keys()] as [string, ...string[]]

/** The first of these languages that has a list; English when none has. */
export const wordsLanguage = (wanted: readonly (string | null | undefined)[]): string => wanted.find((code) => code && lists.has(code)) ?? 'en'

/** The list of a language. */
export const wordsIn = (language: string): readonly string[] => lists.get(wordsLanguage([language])) ?? []

/** Three words at random. */
export function newWords(language: string): string {
  const words = wordsIn(language)
  return Array.from({ length: wordsOfSecret }, () => words[randomInt(words.length)]).join(' ')
}
