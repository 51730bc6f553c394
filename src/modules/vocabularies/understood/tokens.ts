import { plainDigits } from '../../../platform/text/digits.ts'
import { foldPlainly } from '../../../platform/text/fold-text.ts'

/** A word as it stands in what was typed. `literal`: between quotation marks, to be looked for and nothing else. `number`: 0 to 99, when it is one. */
export type Token = { text: string; folded: string; start: number; end: number; literal: boolean; number: number | undefined }

const quoted = /["“”„«»]([^"“”„«»]*)["“”„«»]/g

export function tokensOf(text: string): Token[] {
  const spans = [...text.matchAll(quoted)].map(({ index, 0: whole }) => [index, index + whole.length] as const)
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ index, 0: word }) => ({
    text: word,
    folded: foldPlainly(word),
    start: index,
    end: index + word.length,
    literal: spans.some(([from, to]) => index >= from && index < to),
    number: /^\p{Nd}{1,2}$/u.test(word) ? Number(plainDigits(word)) : undefined,
  }))
}
