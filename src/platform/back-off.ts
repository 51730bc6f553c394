const pauses = [200, 500, 1_000, 2_000, 5_000, 10_000, 30_000]

/**
 * How long to wait before trying again what has just failed, in milliseconds: from a fifth of a second to half a minute.
 * @param failures how often it has failed before, in a row
 */
export const pauseAfter = (failures: number): number => pauses[Math.min(failures, pauses.length - 1)] as number
