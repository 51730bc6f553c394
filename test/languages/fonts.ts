import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lettersOf } from '../../bin/cmap.mjs'
import type { Language } from '../../src/platform/i18n/languages.ts'

const styles = join(import.meta.dirname, '../../src/ui/css')
const sheet = (name: string) => readFileSync(join(styles, name), 'utf8')
const first = (text: string, pattern: RegExp) => text.match(pattern)?.[1] ?? ''

/** A file of letters, and for which of them browsers load it. */
type Face = { file: string; family: string; bytes: number; letters: number[]; range: string }

/** Every face that fonts.css has a file for. */
export const faces: readonly Face[] = await Promise.all(
  [...sheet('fonts.css').matchAll(/@font-face \{([^}]*)\}/g)]
    .map(([, face = '']) => ({ family: first(face, /font-family: "(.*?)"/), file: first(face, /url\((.*?)\)/), range: first(face, /unicode-range:([^;]*)/) }))
    .filter(({ file }) => file)
    .map(async ({ family, file, range }) => {
      const content = readFileSync(join(styles, file))
      return { family, file, bytes: content.length, letters: await lettersOf(content), range: range.trim().replace(/\s+/g, ' ') }
    }),
)

/** What tokens.css sets a language in. @param token text or heading */
export function facesOf(language: Language, token: 'text' | 'heading'): Face[] {
  const lists = [...sheet('tokens.css').matchAll(/&\[data-script="(\w+)"\] \{([^}]*)\}/g)]
  const own = lists.find(([, script]) => script === language.script)?.[2] ?? ''
  const value = new RegExp(`--${token}: (.*);`)
  const families = first(own, value) || first(sheet('tokens.css'), value)
  return faces.filter(({ family }) => families.includes(`"${family}"`))
}
