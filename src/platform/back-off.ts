const pauses = [200, 500, 1_000, 2_000, 5_000, 10_000, 30_000]
/** What has run for this long, in milliseconds, was in order: its next failure is a first one. */
const steady = 60_000

/**
 * Pauses between tries of what ought to run all the time: each failure in a row is waited for longer, from a fifth of a second.
 * @param longest milliseconds
 * @returns to be asked at each failure: milliseconds until the next try
 */
export function makeBackOff(longest = 30_000): () => number {
  let failures = 0
  let runsSince = Date.now()
  return () => {
    if (Date.now() - runsSince > steady) failures = 0
    const pause = Math.min(longest, pauses[Math.min(failures++, pauses.length - 1)] as number)
    runsSince = Date.now() + pause
    return pause
  }
}
