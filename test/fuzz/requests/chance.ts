/** Random choices that come again with the same seed (mulberry32). */
export class Chance {
  private state: number
  constructor(seed: number) {
    this.state = seed >>> 0
  }
  /** From 0 up to 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  /** Whether something of this share happens. */
  is(share: number): boolean {
    return this.next() < share
  }
  /** A whole number from 0 up to `below`. */
  whole(below: number): number {
    return Math.floor(this.next() * below)
  }
  pick<T>(all: readonly T[]): T {
    if (all.length === 0) throw new Error('nothing to choose from')
    return all[this.whole(all.length)] as T
  }
  /** One of them, each as likely as its weight. */
  weighted<T extends string>(weights: Readonly<Record<T, number>>): T {
    const all = Object.entries(weights) as [T, number][]
    let left = this.next() * all.reduce((sum, [, weight]) => sum + weight, 0)
    return (all.find(([, weight]) => (left -= weight) < 0) ?? (all[0] as [T, number]))[0]
  }
}
