import type { Token } from './tokens.ts'

/** Ages that pupils have. `to` is `from` where one was typed. */
export type Ages = { from: number; to: number }

const isAge = (token: Token | undefined): boolean => token?.number !== undefined && token.number >= 3 && token.number <= 19
const dash = /^\s*[-–—]\s*$/

/**
 * The ages that begin at a word: “12–15”, “12 to 15 years”, “aged 12”. A number alone is none: schools have numbers too.
 * @param words that stand beside an age, and between two
 * @returns with how many words say it
 */
export function agesAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  words: { ages: ReadonlySet<string>; asides: ReadonlySet<string> },
): { ages: Ages; length: number } | undefined {
  let next = at
  const skip = (): boolean => {
    const before = next
    while (tokens[next] && !tokens[next]?.literal && words.ages.has(tokens[next]?.folded ?? '')) next++
    return next > before
  }
  const led = skip()
  const first = tokens[next]
  if (!isAge(first) || first?.literal) return undefined
  next++
  const from = first?.number ?? 0
  const to = upperAge(text, tokens, next, words.asides)
  if (to) next = to.next
  const followed = skip()
  if (!to && !led && !followed) return undefined
  const until = to?.age ?? from
  return { ages: { from: Math.min(from, until), to: Math.max(from, until) }, length: next - at }
}

function upperAge(text: string, tokens: readonly Token[], at: number, asides: ReadonlySet<string>): { age: number; next: number } | undefined {
  const [one, other] = [tokens[at], tokens[at + 1]]
  const before = tokens[at - 1]
  if (isAge(one) && dash.test(text.slice(before?.end, one?.start))) return { age: one?.number ?? 0, next: at + 1 }
  if (one && asides.has(one.folded) && isAge(other)) return { age: other?.number ?? 0, next: at + 2 }
  return undefined
}
