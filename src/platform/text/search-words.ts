import { foldText } from './fold-text.ts'

const longestText = 200
const longestWord = 60
const maxWords = 8

/**
 * The words of a search as they stand in the index, each once; none when there is nothing to search for.
 * Counted after folding, since one sign may become four words (ﷺ) and each word costs the database a look.
 */
export function searchWords(text: string): string[] {
  const words = foldText(text.slice(0, longestText))
    .split(' ')
    .filter(Boolean)
    .map((word) => word.slice(0, longestWord))
  return [...new Set(words)].slice(0, maxWords)
}
