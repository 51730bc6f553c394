/**
 * How much somebody may send: so much at once, and so much a second from then on. Who has got more than `seconds` ahead of
 * that is not waited for.
 */
export type Allowance = { atOnce: number; aSecond: number; seconds: number }
export type Pace = {
  /**
   * Charges somebody with so much.
   * @returns the milliseconds until it is their turn: none for who keeps within the allowance, Infinity for who has got too
   * far ahead. What is owed stays owed, but never grows beyond that: who waits so long is always served again.
   */
  charge(who: string, much: number): number
}

/** Slows down who sends more than is allowed, over all their sockets together. */
export function makePace({ atOnce, aSecond, seconds }: Allowance): Pace {
  const owed = new Map<string, { much: number; at: number }>()
  const max = atOnce + seconds * aSecond

  function forget(now: number): void {
    for (const [who, { much, at }] of owed) if (((now - at) * aSecond) / 1000 >= much) owed.delete(who)
  }
  return {
    charge(who, much) {
      const now = performance.now()
      const before = owed.get(who) ?? { much: 0, at: now }
      const debt = Math.max(0, before.much - ((now - before.at) * aSecond) / 1000) + much
      owed.set(who, { much: Math.min(debt, max), at: now })
      if (owed.size > 10_000) forget(now)
      return debt > max ? Number.POSITIVE_INFINITY : (Math.max(0, debt - atOnce) / aSecond) * 1000
    },
  }
}
