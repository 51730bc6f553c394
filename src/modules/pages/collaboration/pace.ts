import { setTimeout as wait } from 'node:timers/promises'

/** How much somebody may send: so much at once, and so much a second from then on. */
export type Allowance = { atOnce: number; aSecond: number }
export type Pace = {
  /** Resolves when it is somebody's turn to send so much: at once for who keeps within the allowance. Nobody is refused. */
  take(who: string, much: number): Promise<void> | undefined
}

/** Slows down who sends more than is allowed, over all their sockets together. */
export function makePace({ atOnce, aSecond }: Allowance): Pace {
  const owed = new Map<string, { much: number; at: number }>()

  function pay(who: string, much: number): number {
    const now = performance.now()
    const debt = owed.get(who) ?? { much: 0, at: now }
    debt.much = Math.max(0, debt.much - ((now - debt.at) * aSecond) / 1000) + much
    debt.at = now
    owed.set(who, debt)
    if (owed.size > 10_000) forget(now)
    return debt.much
  }
  function forget(now: number): void {
    for (const [who, { much, at }] of owed) if (((now - at) * aSecond) / 1000 >= much) owed.delete(who)
  }
  return {
    take(who, much) {
      const tooMuch = pay(who, much) - atOnce
      return tooMuch > 0 ? wait((tooMuch / aSecond) * 1000, undefined, { ref: false }) : undefined
    },
  }
}
