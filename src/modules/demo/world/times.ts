const hour = 3_600_000
const now = Date.now()

/** A moment before the start of the program, from which the whole world is told. */
export const ago = (days: number, hours = 0): Date => new Date(now - days * 24 * hour - hours * hour)
/** A day before now (negative: to come), as the database writes days. */
export const dayAgo = (days: number): string => ago(days).toISOString().slice(0, 10)
/** Whole days from then until now. */
export const daysSince = (day: string): number => Math.floor((now - Date.parse(day)) / (24 * hour))
