/** Even choices that are the same at every start: the seed decides them all. */
export type Chance = {
  /** from 0 up to, not including, 1 */
  unit(): number
  /** a whole number, both ends within it */
  between(from: number, to: number): number
  pick<T>(from: readonly T[]): T
  shuffled<T>(items: readonly T[]): T[]
  /** a uuid of version 7 whose time is `at`, or a fixed day */
  id(at?: Date): string
}

const began = Date.UTC(2026, 0, 1)

/** mulberry32: 32 bits of state are plenty for names and trees. */
export function makeChance(seed: number): Chance {
  let state = seed >>> 0
  const unit = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (from: number, to: number): number => from + Math.floor(unit() * (to - from + 1))
  const hex = (digits: number): string => Array.from({ length: digits }, () => between(0, 15).toString(16)).join('')
  return {
    unit,
    between,
    pick: (from) => from[between(0, from.length - 1)] as (typeof from)[number],
    shuffled: (items) => {
      const all = [...items]
      for (let at = all.length - 1; at > 0; at--) {
        const other = between(0, at)
        ;[all[at], all[other]] = [all[other] as (typeof all)[number], all[at] as (typeof all)[number]]
      }
      return all
    },
    id: (at) => {
      const time = (at?.getTime() ?? began).toString(16).padStart(12, '0')
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${between(8, 11).toString(16)}${hex(3)}-${hex(12)}`
    },
  }
}
