import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lettersOf } from '../../bin/cmap.mjs'
import type { Language } from '../../src/platform/i18n/languages.ts'

const styles = join(import.meta.dirname, '../../src/ui/css')
const sheet = (name: string) => readFileSync(join(styles, name), 'utf8')
const first = (text: string, pattern: RegExp) => text.match(pattern)?.[1] ?? ''

/** The families in which every page sets names, whatever its own letters. @param token text or heading */
export const familiesOf = (token: 'text' | 'heading'): string[] =>
  [token, `own-${token}`].flatMap((each) => {
    const value = first(sheet('tokens.css'), new RegExp(`--${each}:\\s([^;]*);`))
    return [...value.matchAll(/"(.*?)"/g)].flatMap(([, family]) => family ?? [])
  })

/** The weights of a family that has no letters of its own, but a reader's. */
export const standIns = [...sheet('fonts.css').matchAll(/@font-face \{([^}]*)\}/g)]
  .filter(([, face = '']) => !face.includes('url('))
  .map(([, face = '']) => `${first(face, /font-family: "(.*?)"/)} ${first(face, /font-weight: ([^;]*)/) || '400'}`)

/** A file of letters, and for which of them browsers load it. */
type Face = { file: string; family: string; weight: string; bytes: number; letters: number[]; range: string }

/** Every face that fonts.css has a file for. */
export const faces: readonly Face[] = await Promise.all(
  [...sheet('fonts.css').matchAll(/@font-face \{([^}]*)\}/g)]
    .map(([, face = '']) => ({
      family: first(face, /font-family: "(.*?)"/),
      weight: first(face, /font-weight: ([^;]*)/),
      file: first(face, /url\((.*?)\)/),
      range: first(face, /unicode-range:([^;]*)/),
    }))
    .filter(({ file }) => file)
    .map(async ({ family, weight, file, range }) => {
      const content = readFileSync(join(styles, file))
      return { family, weight, file, bytes: content.length, letters: await lettersOf(content), range: range.trim().replace(/\s+/g, ' ') }
    }),
)

/** What tokens.css sets a language's own letters in. @param token text or heading */
export function facesOf(language: Language, token: 'text' | 'heading'): Face[] {
  const lists = [...sheet('tokens.css').matchAll(/&\[data-script="(\w+)"\] \{([^}]*)\}/g)]
  const own = lists.find(([, script]) => script === language.script)?.[2] ?? ''
  const value = new RegExp(`--own-${token}: (.*);`)
  const families = first(own, value) || first(sheet('tokens.css'), value)
  return faces.filter(({ family }) => families.includes(`"${family}"`))
}
