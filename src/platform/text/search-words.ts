import { foldings } from './fold-text.ts'
import { withoutInvisible } from './plain-text.ts'

const longestText = 200
const longestWord = 60
const maxWords = 8

/** A word of a search in the ways it may stand in the index, the plain one first. */
export type SearchWord = readonly [string, ...string[]]

/**
 * The words of a search, each once; none when there is nothing to search for.
 * Counted after folding, since one sign may become four words (ﷺ) and each word costs the database a look.
 */
export function searchWords(text: string): SearchWord[] {
  const words = new Map<string, SearchWord>()
  for (const written of withoutInvisible(text.slice(0, longestText)).split(/[^\p{L}\p{M}\p{N}]+/u)) {
    const [plain, ...others] = foldings(written).map((each) => each.split(' '))
    for (const [at, word] of (plain ?? []).entries()) {
      // A sign that stands for several words has one way to be written.
      const forms = others.filter((each) => each.length === plain?.length).map((each) => each[at] ?? word)
      if (word !== '' && !words.has(cut(word)))
        words.set(cut(word), [cut(word), ...new Set(forms.map(cut).filter((form) => form !== '' && form !== cut(word)))])
    }
  }
  return [...words.values()].slice(0, maxWords)
}

const cut = (word: string): string => word.slice(0, longestWord)

/** For the database: a word as spelled or begun, in any of its ways. Folded words are letters and digits, so quotes suffice. */
export const begun = (word: SearchWord): string => `(${word.map((form) => `'${form}':*`).join(' | ')})`
/** The same of several, all of which have to be there. */
export const allBegun = (words: readonly SearchWord[]): string => words.map(begun).join(' & ')
