/** Waiting for a turn that is too far away to wait for. */
export class NoTurn extends Error {}

/** How many have a turn at once, all together and of one person; how many of one person wait, and for how many seconds. */
export type TurnLimits = { together: number; each: number; waitingEach: number; seconds: number }
export type Turns = {
  /**
   * Waits for a turn. Those who came first go first, but past a person who has as many turns as one may have.
   * @param who whose turn it is
   * @param signal ends the waiting when the one who asked has gone
   * @returns gives the turn back; to be called once
   * @throws NoTurn when too many of this person wait already, or it took too long
   */
  take(who: string, signal?: AbortSignal): Promise<() => void>
}

type Waiter = { who: string; go(): void }

/** Turns at something that only so many can do at once, shared fairly between people. */
export function makeTurns({ together, each, waitingEach, seconds }: TurnLimits): Turns {
  const held = new Map<string, number>()
  const waiting: Waiter[] = []
  const of = (who: string): number => held.get(who) ?? 0
  const taken = (): number => held.values().reduce((sum, count) => sum + count, 0)

  function hold(who: string): () => void {
    held.set(who, of(who) + 1)
    return () => {
      if (of(who) === 1) held.delete(who)
      else held.set(who, of(who) - 1)
      callNext()
    }
  }
  function callNext(): void {
    if (taken() >= together) return
    const at = waiting.findIndex(({ who }) => of(who) < each)
    if (at >= 0) waiting.splice(at, 1)[0]?.go()
  }
  return {
    async take(who, signal) {
      if (taken() < together && of(who) < each) return hold(who)
      if (waiting.filter((other) => other.who === who).length >= waitingEach || signal?.aborted) throw new NoTurn()
      return new Promise((resolve, reject) => {
        const leave = () => {
          waiting.splice(waiting.indexOf(waiter), 1)
          settle()
          reject(new NoTurn())
        }
        const settle = () => {
          clearTimeout(patience)
          signal?.removeEventListener('abort', leave)
        }
        const waiter: Waiter = {
          who,
          go() {
            settle()
            resolve(hold(who))
          },
        }
        const patience = setTimeout(leave, seconds * 1000)
        signal?.addEventListener('abort', leave)
        waiting.push(waiter)
      })
    },
  }
}
