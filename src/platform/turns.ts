import { Overloaded } from './http/errors.ts'
import type { Key } from './i18n/index.ts'

/**
 * @property together turns at once, @property each of one person
 * @property waiting who wait, @property waitingEach of one person; @property seconds that somebody waits at most
 * @property refusal what is said to whoever gets no turn
 */
export type TurnLimits = { together: number; each?: number; waiting: number; waitingEach?: number; seconds: number; refusal: Key }
export type Turns = {
  /**
   * Waits for a turn.
   * @param who for whom: an id, an address
   * @param signal ends the waiting when the one who asked has gone
   * @returns gives the turn back; to be called once
   * @throws Overloaded when too many wait, or it took too long
   */
  take(who: string, signal?: AbortSignal): Promise<() => void>
  /** As `take`, and does something in the turn. */
  run<T>(who: string, work: () => Promise<T>): Promise<T>
}

type Waiter = { go(): void; leave(): void }

/**
 * Turns at something costly that only so many can do at once. Everybody has a line of their own and the lines are served
 * by turns, so that a thousand wishes of one hold up nobody else's; when too many wait, the last of the longest line is sent away.
 */
export function makeTurns({ together, each = together, waiting, waitingEach = waiting, seconds, refusal }: TurnLimits): Turns {
  const held = new Map<string, number>()
  const lines = new Map<string, Waiter[]>()
  let [taken, queued] = [0, 0]
  const of = (who: string): number => held.get(who) ?? 0

  function hold(who: string): () => void {
    held.set(who, of(who) + 1)
    taken++
    return () => {
      if (of(who) === 1) held.delete(who)
      else held.set(who, of(who) - 1)
      taken--
      callNext()
    }
  }
  function callNext(): void {
    for (const [who, line] of lines) {
      if (of(who) >= each) continue
      const [first] = line
      lines.delete(who)
      if (line.length > 1) lines.set(who, line)
      first?.go()
      return
    }
  }
  function makeRoom(line: readonly Waiter[]): void {
    const longest = [...lines.values()].reduce((one, other) => (other.length > one.length ? other : one))
    if (longest.length <= line.length + 1) throw new Overloaded(refusal)
    longest.at(-1)?.leave()
  }
  function wait(who: string, signal: AbortSignal | undefined): Promise<() => void> {
    const line = lines.get(who) ?? []
    if (line.length >= waitingEach || signal?.aborted) throw new Overloaded(refusal)
    if (queued >= waiting) makeRoom(line)
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        line.splice(line.indexOf(waiter), 1)
        if (line.length === 0) lines.delete(who)
        queued--
        clearTimeout(patience)
        signal?.removeEventListener('abort', waiter.leave)
      }
      const waiter: Waiter = {
        go() {
          settle()
          resolve(hold(who))
        },
        leave() {
          settle()
          reject(new Overloaded(refusal))
        },
      }
      const patience = setTimeout(waiter.leave, seconds * 1000)
      signal?.addEventListener('abort', waiter.leave)
      line.push(waiter)
      lines.set(who, line)
      queued++
    })
  }
  const take: Turns['take'] = async (who, signal) => (taken < together && of(who) < each ? hold(who) : wait(who, signal))
  return {
    take,
    async run(who, work) {
      const giveBack = await take(who)
      try {
        return await work()
      } finally {
        giveBack()
      }
    },
  }
}
