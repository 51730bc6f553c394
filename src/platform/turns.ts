import { Overloaded } from './http/errors.ts'
import type { Key } from './i18n/index.ts'

type Waiter = { go(): void; refuse(error: Overloaded): void }

/**
 * Costly work, done by few at a time while the others wait. Whoever asks is served in turn, so that a thousand wishes of
 * one hold up nobody else's; when too many wait, the last of the longest line is sent away.
 */
export class Turns {
  #running = 0
  #waiting = 0
  readonly #lines = new Map<string, Waiter[]>()
  readonly #atOnce: number
  readonly #mostWaiting: number
  readonly #refusal: Key

  /** @param limits how many work and how many wait at most @param refusal what those sent away are told */
  constructor(limits: { atOnce: number; mostWaiting: number }, refusal: Key) {
    this.#atOnce = limits.atOnce
    this.#mostWaiting = limits.mostWaiting
    this.#refusal = refusal
  }

  /**
   * Does the work when its turn has come.
   * @param whose for whom: an address, an id; each has a line of its own
   * @throws Overloaded when too many wait
   */
  async take<T>(whose: string, work: () => Promise<T>): Promise<T> {
    if (this.#running < this.#atOnce) this.#running += 1
    else await this.#wait(whose)
    try {
      return await work()
    } finally {
      this.#next()
    }
  }

  #wait(whose: string): Promise<void> {
    const line = this.#lines.get(whose) ?? []
    if (this.#waiting >= this.#mostWaiting) this.#makeRoom(line)
    this.#lines.set(whose, line)
    this.#waiting += 1
    return new Promise((go, refuse) => line.push({ go, refuse }))
  }

  /** @throws Overloaded when no line is longer than the one that wants to grow */
  #makeRoom(line: readonly Waiter[]): void {
    let longest: Waiter[] = []
    for (const each of this.#lines.values()) if (each.length > longest.length) longest = each
    const refused = new Overloaded(this.#refusal)
    if (longest.length <= line.length + 1) throw refused
    this.#waiting -= 1
    longest.pop()?.refuse(refused)
  }

  /** Hands the turn on: to the first of the line that has waited longest since its last. */
  #next(): void {
    const [next] = this.#lines
    if (!next) {
      this.#running -= 1
      return
    }
    const [whose, line] = next
    this.#lines.delete(whose)
    if (line.length > 1) this.#lines.set(whose, line)
    this.#waiting -= 1
    line.shift()?.go()
  }
}
