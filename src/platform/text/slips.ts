const alphabet = 'abcdefghijklmnopqrstuvwxyz'

/** A folded word with two neighbours swapped, anywhere. */
export const swapsOf = (word: string): string[] =>
  Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)).filter(
    (each) => each !== word,
  )

/** Every folded word one slip of the finger away: two neighbours swapped, a letter left out, put in or mistaken. */
export function slipsOf(word: string): string[] {
  const cuts = Array.from(word, (_, at) => [word.slice(0, at), word.slice(at)] as const)
  const slips = cuts.flatMap(([before, after]) => [
    before + after.slice(1),
    ...Array.from(alphabet, (letter) => before + letter + after.slice(1)),
    ...Array.from(alphabet, (letter) => before + letter + after),
  ])
  return [...new Set([...swapsOf(word), ...slips, ...Array.from(alphabet, (letter) => word + letter)])].filter((each) => each !== word)
}
