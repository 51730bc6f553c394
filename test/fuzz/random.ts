import { makeChance } from '../../src/modules/demo/chance.ts'

/** Chance that can be had again: the same seed gives the same numbers. */
export type Random = {
  /** A whole number from 0 up to but not including `below`. */
  below(below: number): number
  /** True once in so many times. */
  once(inSoMany: number): boolean
  one<T>(of: readonly T[]): T
}

export function random(seed: number): Random {
  const { between, pick } = makeChance(seed)
  const below = (limit: number): number => between(0, limit - 1)
  return { below, once: (inSoMany) => below(inSoMany) === 0, one: pick }
}
