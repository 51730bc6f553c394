/** Chance that can be had again: the same seed gives the same numbers. */
export type Random = {
  /** A whole number from 0 up to but not including `below`. */
  below(below: number): number
  /** True once in so many times. */
  once(inSoMany: number): boolean
  one<T>(of: readonly T[]): T
}

export function random(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return { below, once: (inSoMany) => below(inSoMany) === 0, one: (of) => of[below(of.length)] as (typeof of)[number] }
}
